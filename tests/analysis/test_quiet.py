import os

from analysis.quiet import silent_stderr


def test_only_what_is_inside_is_silent(capfd):
    os.write(2, b"before ")
    with silent_stderr():
        os.write(2, b"native ")
    os.write(2, b"after")
    assert capfd.readouterr().err == "before after"


def test_an_error_passes_and_sound_comes_back(capfd):
    try:
        with silent_stderr():
            raise KeyError("x")
    except KeyError:
        os.write(2, b"heard")
    assert capfd.readouterr().err == "heard"
