"""A handful of artists in one cluster, with few tags or none, from clusters to the explorer."""

from dataclasses import replace

import numpy as np
import pytest

from analysis.atlas.cluster_steps import Clusters, clustered
from analysis.atlas.cluster_table import cluster_table, typical
from analysis.atlas.explored import explored
from analysis.atlas.explorer_names import MEASURES
from analysis.atlas.mapped_artists import count_shown, mapped
from analysis.atlas.nearest_by_measure import nearest_by_measure, nearest_of_all
from analysis.dataset import load_dataset
from analysis.study import load_study

STUDY = load_study()
IALS = STUDY.ranking.ials.model_copy(update={"dimension": 3, "iterations": 3})
ASKED = (IALS, 1, STUDY.atlas)


@pytest.fixture
def data(tiny, tmp_path, monkeypatch):
    monkeypatch.setenv("LASTFM_CACHE", str(tmp_path / "cache"))
    return load_dataset(tiny)


def untagged(data):
    return replace(data, tag_assignments=data.tag_assignments.head(0), fingerprint="untagged")


def test_four_artists_are_one_cluster(data):
    # Each has the three others as nearest: all weights are 1, and 12 in both directions.
    found = clustered(data, *ASKED)
    assert found.labels.tolist() == [0, 0, 0, 0]
    assert found.between == pytest.approx(np.array([[12.0]]))


def test_the_table_of_one_cluster_worked_out_by_hand(data):
    # Ada is rock and NA français; neither tag is on three artists, and Ada is the best known.
    found = cluster_table(data, clustered(data, *ASKED), mapped(data, *ASKED), 3)
    row = found.drop(columns="typical").to_dict("records")
    assert row == [{"cluster": 0, "artists": 4, "name": "around Ada", "colour": 0}]
    assert sorted(found["typical"][0]) == sorted(data.artist_names[:4])


def test_two_clusters_worked_out_by_hand(data):
    pairs = Clusters(np.array([0, 0, 1, 1]), np.ones((2, 2)))
    found = cluster_table(data, pairs, np.eye(4), 3)
    assert found["name"].tolist() == ["around Ada", 'around Ba"r']
    assert found["typical"].tolist() == [["Ada", "ada"], ['Ba"r', "NA"]]
    assert found["colour"].tolist() == [0, 1]


def test_typical_artists_are_near_the_middle_and_known(data):
    # Listeners 3, 2, 2, 0. The middle of (1, 0), (0.6, 0.8), (0.6, 0.8) is along (2.2, 1.6):
    # cosines 0.81, 0.96, 0.96; by log(1 + listeners) 1.12, 1.05, 1.05. Row 3, of no listener, is
    # last.
    vectors = np.array([[1, 0], [0.6, 0.8], [0.6, 0.8], [0.6, 0.8]])
    assert typical(data, np.zeros(3, np.int64), vectors[:3], [""])[0].tolist() == [0, 1, 2]
    assert typical(data, np.zeros(4, np.int64), vectors, [""])[0].tolist()[-1] == 3


def test_artists_with_a_tag_of_the_name_go_first(data):
    # Ada, row 0, is rock; nobody listens to NA, row 3, which is français, in any spelling.
    names = data.artist_names[:4].tolist()
    labels, vectors = np.zeros(4, np.int64), np.ones((4, 1))
    first = [typical(data, labels, vectors, [name])[0][0] for name in ("jazz · Rock", "Francais")]
    assert [names[row] for row in first] == ["Ada", "NA"]


def test_without_tags_an_artist_names_the_cluster(data):
    one = Clusters(np.zeros(4, np.int64), np.zeros((1, 1)))
    found = cluster_table(untagged(data), one, np.eye(4), 3)
    assert found["name"].tolist() == ["around Ada"]


def test_nearest_by_every_measure(data):
    near = nearest_by_measure(data, STUDY)
    assert count_shown(data, STUDY.atlas) == 4
    assert list(near) == list(MEASURES)
    # Ada shares 7 and 9 with ada and 8 with Ba"r; ada and Ba"r share nobody, and nobody has NA.
    common = [rows[rows >= 0].tolist() for rows in near["common"].near]
    assert common == [[1, 2], [0], [0], []]
    everybody = nearest_of_all(data, STUDY)
    assert len(everybody.near) == 5
    assert near["cosine"].near.tolist() == everybody.near[:4].tolist()
    assert near["cosine"].scores.tolist() == everybody.scores[:4].tolist()


@pytest.mark.parametrize("change", [untagged, lambda data: data], ids=["untagged", "tagged"])
def test_a_handful_can_be_explored_whole(data, change):
    found = explored(change(data), STUDY)
    assert found.artists["name"].tolist() == ["Ada", "ada", 'Ba"r', "NA"]
    assert found.artists["cluster"].tolist() == [0, 0, 0, 0]
    assert found.clusters["name"].tolist() == found.centres["name"].tolist() == ["around Ada"]
    assert found.rest.empty
    assert set(found.contours["map"]) == {
        f"{model}_{projection}"
        for model in ("ials", "regularised")
        for projection in ("tsne", "umap", "pca")
    }


def test_an_artist_without_a_name_is_no_obstacle(data):
    names = data.artists["name"].where(data.artists["artist_id"] != 10, "")
    nameless = replace(data, artists=data.artists.assign(name=names), fingerprint="nameless")
    found = explored(nameless, STUDY)
    assert found.artists["name"].tolist()[0] == ""
    assert found.clusters["name"].tolist() == ["around artists without a name"]
