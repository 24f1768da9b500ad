from dataclasses import replace

import pytest

from analysis import stated as module
from analysis.results_schema import Results


@pytest.fixture
def collected(monkeypatch):
    """Let a changed copy of the results be what is collected."""
    whole = module.stated().model_dump(exclude={"build"})

    def collect(**changes):
        monkeypatch.setattr(module, "kept_results", lambda *_: whole | changes)
        return module.stated.__wrapped__()

    return collect


def test_a_table_of_statistics_is_made_of_the_attributes(collected):
    found = collected()
    assert isinstance(found, Results)
    names = ["mean", "std", "min", "q25", "q50", "q75", "max"]
    assert list(vars(found.preparation.weight)) == names  # the columns of @tbl-weights


def test_a_number_out_of_range_stops_before_a_chapter_states_it(collected):
    with pytest.raises(ValueError, match="matched_plays_share"):
        listening = module.stated().listening.model_dump()
        collected(listening=listening | {"matched_plays_share": 1.5})


def test_a_file_that_results_are_read_from_counts(sample, monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr(module, "collected", lambda *given: asked.append(given))
    monkeypatch.setattr(module, "PROJECT", tmp_path)
    for name in ("FOLDER", "LISTENING_DATA"):
        monkeypatch.setattr(module, name, tmp_path / name)
        (tmp_path / name).mkdir()
    file = tmp_path / "FOLDER" / "report.toml"
    for content in ("a = 1", "a = 1", "a = 2"):
        file.write_text(content)
        module.kept_results(module.load_study(), sample)
    module.kept_results(module.load_study(), replace(sample, name="another"))
    assert asked[0] == asked[1] != asked[2]
    assert list(asked[2][-1]) == ["FOLDER/report.toml", "own listening"]
    assert asked[3][2:4] == ("another", True)


def test_a_listeners_own_file_counts_by_what_it_holds(sample, monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr(module, "collected", lambda *given: asked.append(given[-1]))
    for name, artist in (("a.csv", "Elbow"), ("b.csv", "Elbow"), ("c.csv", "Air")):
        header = "artist,plays,seconds,first,last,source,released"
        (tmp_path / name).write_text(f"{header}\n{artist},3,,,,playlist,\n", encoding="utf-8")
        monkeypatch.setenv("LASTFM_LISTENING", str(tmp_path / name))
        module.kept_results(module.load_study(), sample)
    assert asked[0] == asked[1] != asked[2]
    monkeypatch.delenv("LASTFM_LISTENING")
    module.kept_results(module.load_study(), sample)
    assert asked[3]["own listening"] == "" != asked[0]["own listening"]
