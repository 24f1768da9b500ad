"""The atlas's part of the results: its keys, its ranges, and data too small for most of it."""

import json

import pytest
from pydantic import ValidationError

from analysis.atlas.figures import describe_atlas
from analysis.atlas.schema import AtlasPart
from analysis.dataset import load_dataset
from analysis.study import load_study

STUDY = load_study()


@pytest.fixture(scope="module")
def found(sample):
    return describe_atlas(STUDY, sample)


def changed(found, change, *path):
    copy = json.loads(json.dumps(found))
    part = copy
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = change
    return copy


def test_the_numbers_of_the_sample_fit_the_schema(found):
    part = AtlasPart.model_validate(found)
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    assert part.clustering.smallest * part.clusters <= part.artists_shown
    assert part.artists_shown <= part.clustering.largest * part.clusters
    assert part.genre_purity.judged == part.model_of_2021.genre_purity.judged


@pytest.mark.parametrize(
    ("path", "change"),
    [
        (["surprise"], 1),
        (["clusters"], -1),
        (["clusters"], 2.5),
        (["kept", "tsne"], 1.1),
        (["trustworthiness", "umap"], None),
        (["users", "left_out"], -0.1),
        (["dense_groups", "outward"], -0.1),
        (["clustering", "one_listener"], float("nan")),
    ],
)
def test_what_cannot_be_is_an_error(found, path, change):
    with pytest.raises(ValidationError):
        AtlasPart.model_validate(changed(found, change, *path))


@pytest.mark.parametrize(
    "path",
    [
        ["genre_purity", "chance"],
        ["stability", "umap"],
        ["clustering", "purity"],
        ["users", "friends_nearer"],
        ["dense_groups", "outward"],
    ],
)
def test_what_has_no_meaning_may_be_missing(found, path):
    AtlasPart.model_validate(changed(found, None, *path))


def test_five_artists_have_numbers(tiny, tmp_path, monkeypatch):
    monkeypatch.setenv("LASTFM_CACHE", str(tmp_path / "cache"))
    few = AtlasPart.model_validate(describe_atlas(STUDY, load_dataset(tiny)))
    assert (few.artists_shown, few.clusters, few.clustering.judged) == (4, 1, 0)
    assert few.genre_purity.tsne is few.genre_purity.chance is few.clustering.purity is None
    assert (few.dense_groups.groups, few.dense_groups.left_out) == (0, 1)
    assert few.users.users == 4
