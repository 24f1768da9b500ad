import json

import pytest

from analysis.dataset import load_dataset
from analysis.results import collect, describe_dataset
from analysis.results_schema import Results
from analysis.study import load_study


@pytest.fixture(scope="module")
def results(sample):
    return collect(load_study(), sample)


def undescribed(schema):
    return [
        f"{name}.{key}"
        for name, part in schema["$defs"].items()
        for key, about in part["properties"].items()
        if not (about.get("description") or "$ref" in about)
    ]


def test_the_results_are_documented_and_plain(results):
    assert Results.model_validate(results).build is None
    assert json.loads(json.dumps(results)) == results


def test_every_key_says_what_it_means():
    assert undescribed(Results.model_json_schema()) == []


def test_an_undocumented_key_is_an_error(results):
    with pytest.raises(ValueError, match="surprise"):
        Results.model_validate(results | {"surprise": 1})


def test_the_build_adds_its_part(results):
    build = {
        "version": "0.1.0",
        "release": "1-abc",
        "made": None,
        "commit": "abc",
        "renderer": "pandoc",
        "is_private": False,
    }
    assert Results.model_validate(results | {"build": build}).build.renderer == "pandoc"


def test_the_real_data_have_the_published_sizes(real):
    found = describe_dataset(real)
    assert not found["is_sample"]
    published = {"users": 1892, "artists": 17632, "links": 92834, "tags": 11946}
    published |= {"tag_assignments": 186479, "friend_pairs": 25434}
    assert published.items() <= found.items()


def test_data_too_small_for_most_measures_have_results(tiny, tmp_path, monkeypatch):
    monkeypatch.setenv("LASTFM_CACHE", str(tmp_path / "cache"))
    study = load_study()
    repeats = study.repeats.model_copy(update={"count": 1, "ablation": 1})
    ranking = study.ranking.model_copy(update={"splits": 1})
    small = study.model_copy(update={"repeats": repeats, "ranking": ranking})
    found = collect(small, load_dataset(tiny))
    assert Results.model_validate(found).neighbours.tag_agreement["alike"] is None
    assert json.loads(json.dumps(found, allow_nan=False)) == found
