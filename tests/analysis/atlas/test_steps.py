"""The map of a handful of artists: who is on it."""

from analysis.atlas.steps import projected
from analysis.dataset import load_dataset
from analysis.study import load_study

MODEL = load_study().ranking.ials.model_copy(update={"dimension": 3, "iterations": 2})


def test_a_few_artists_have_a_map(tiny, tmp_path, monkeypatch):
    monkeypatch.setenv("LASTFM_CACHE", str(tmp_path / "cache"))
    data = load_dataset(tiny)
    atlas = load_study().atlas
    assert projected(data, MODEL, 1, atlas).places["artist"].tolist() == [0, 1, 2, 3]
