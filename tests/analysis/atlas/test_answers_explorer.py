"""The explorer's table by another route: who is shown, with which tags, and where the rest is."""

from collections import Counter

import pytest

from analysis.atlas.explored import explored, parts, payload

COLOURS = [f"#00000{number}" for number in range(8)]


@pytest.fixture(scope="module")
def found(answered):
    return explored(answered.dataset, answered.study)


def tags_of(answered, artist):
    """Name the tags most given to an artist, ties to the one used more overall."""
    given = answered.tags_of.get(artist, Counter())
    order = sorted((tag for tag in answered.tags_by_use if given[tag]), key=lambda tag: -given[tag])
    return ", ".join(answered.raw.tags[tag] for tag in order[: answered.study.neighbours.tags])


def test_artists_on_the_map_are_told_as_the_files_have_them(answered, found):
    lines = [
        (row, answered.raw.names[a], answered.heard(a), answered.genre_of[a], cluster)
        for row, (a, cluster) in enumerate(zip(answered.shown, answered.labels, strict=True))
    ]
    columns = ["row", "name", "listeners", "genre", "cluster"]
    assert list(found.artists[columns].itertuples(index=False, name=None)) == lines


def test_tags_are_those_most_given(answered, found):
    for row in range(0, len(answered.shown), 25):
        assert found.artists["tags"][row] == tags_of(answered, answered.shown[row])


def test_the_rest_is_all_others_with_a_listener(answered, found):
    ids = answered.raw.by_popularity
    told = [(ids[row], answered.raw.names[ids[row]]) for row in found.rest["row"]]
    assert [name for _, name in told] == found.rest["name"].tolist()
    others = [a for a in ids if 0 < answered.heard(a) < answered.study.atlas.minimum_listeners]
    left_out = set(others) - {artist for artist, _ in told}
    # Left out is nobody but a few artists of a single listener, who may have no direction.
    assert all(answered.heard(artist) == 1 for artist in left_out)
    assert len(left_out) <= 0.001 * len(others)
    assert {artist for artist, _ in told} <= set(others)


def test_clusters_of_the_rest_are_those_of_most_of_their_nearest(answered, found):
    for place in range(0, len(found.rest), 50):
        row, cluster = found.rest.loc[place, ["row", "cluster"]]
        near = [answered.labels[other] for other in found.nearest.near[row] if other >= 0]
        counts = Counter(near)
        assert counts[cluster] == max(counts.values())
        ties = [label for label in near if counts[label] == counts[cluster]]
        assert cluster == ties[0]


def test_the_page_counts_what_comes_on_demand(answered, found):
    page = payload(found, answered.dataset, answered.study, COLOURS)
    fewest = answered.study.atlas.fewest_users
    later = parts(found, fewest)
    rest = later["rest"]["rest"]
    assert page["rest"]["artists"] == len(rest["columns"]["row"])
    for heard, near in zip(
        rest["columns"]["listeners"], rest["near"]["cosine"]["rows"], strict=True
    ):
        assert bool(near) == (heard >= fewest)  # of fewer it would tell somebody's list
    assert page["rest"]["fewest"] == answered.study.atlas.minimum_listeners
    sizes = Counter(answered.labels)
    assert [group["artists"] for group in page["clusters"]] == [sizes[n] for n in range(len(sizes))]
    assert list(later) == ["rest", *page["files"]]
