import pytest

from analysis.verdicts import verdict

GUESSES = {"the overall mean": 1.0, "each user's mean": 0.5}


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (0.9, "better than the overall mean, worse than each user's mean"),
        (0.4, "better than the overall mean and each user's mean"),
        (2.0, "worse than the overall mean and each user's mean"),
        (0.5, "better than the overall mean, as good as each user's mean"),
        # 0.996 reads 1.00
        (0.996, "as good as the overall mean, worse than each user's mean"),
    ],
)
def test_the_words_follow_the_errors(error, words):
    assert verdict(error, GUESSES) == words


def test_errors_are_told_apart_as_far_as_they_are_shown():
    assert verdict(0.996, GUESSES, digits=3).startswith("better than the overall mean")


def test_three_are_listed():
    assert verdict(1, {"a": 2, "b": 2, "c": 2}) == "better than a, b and c"


def test_nothing_to_compare_with_is_an_error():
    with pytest.raises(ValueError, match="at least one guess"):
        verdict(1, {})
