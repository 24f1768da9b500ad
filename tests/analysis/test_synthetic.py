from pathlib import Path

import numpy as np
import pytest

from analysis.dataset import Dataset, load_dataset
from analysis.directions import directions
from analysis.paths import SAMPLE_DATA
from analysis.splitting import link_rows
from analysis.synthetic import generate
from analysis.synthetic.friendship import befriend
from analysis.synthetic.hard_cases import HARD_NAMES, HARD_TAGS
from analysis.synthetic.listening import invent_scene
from analysis.synthetic.names import invent_names
from analysis.synthetic.numbering import by_appearance, number

MADE = (
    "artists.dat",
    "tags.dat",
    "user_artists.dat",
    "user_friends.dat",
    "user_taggedartists.dat",
    "readme.txt",
    "SYNTHETIC",
)


def test_the_sample_is_what_the_generator_makes(tmp_path: Path):
    generate(tmp_path)
    for file in MADE:
        assert (tmp_path / file).read_bytes() == (SAMPLE_DATA / file).read_bytes(), file


def test_another_seed_and_size_make_other_data_in_the_same_format(tmp_path: Path):
    generate(tmp_path, seed=3, users=12, artists=40)
    data = load_dataset(tmp_path)
    assert (len(data.user_rows), len(data.artists)) == (12, 40)


def test_files_have_the_encodings_and_line_ends_of_the_real_ones():
    content = {file: (SAMPLE_DATA / file).read_bytes() for file in MADE}
    assert b"\r" not in content["artists.dat"]
    for file in MADE[1:5]:
        assert content[file].count(b"\n") == content[file].count(b"\r\n")
    assert "música".encode("latin-1") in content["tags.dat"]
    assert sum(map(len, content.values())) < 1_200_000


def test_popularity_has_a_long_tail(sample: Dataset):
    listeners = np.bincount(sample.artist_rows.rows_of(sample.links["artist_id"]))
    assert (listeners == 1).sum() >= 0.4 * len(sample.artists)
    assert listeners[0] > 0.25 * len(sample.user_rows)
    lengths = sample.links.groupby("user_id").size()
    assert lengths.max() == 50
    assert 0.9 < (lengths == 50).mean() < 1


def test_plays_have_a_heavy_tail(sample: Dataset):
    plays = sample.links["plays"]
    assert plays.mean() > 2 * plays.median()
    assert plays.max() > 100 * plays.median()


def test_every_hard_name_has_listeners_and_several_stand_at_the_top(sample: Dataset):
    rank = {name: row for row, name in enumerate(sample.artist_names)}
    assert max(rank[name] for name in HARD_NAMES) < 400
    assert sum(name in HARD_NAMES for name in sample.artist_names[:30]) >= 8
    assert set(HARD_TAGS) <= set(sample.tags["name"])


def test_genres_can_be_found_again(sample: Dataset):
    heard, links = np.zeros((150, len(sample.user_rows))), link_rows(sample).query("artist < 150")
    heard[links["artist"], links["user"]] = 1
    tags = sample.tag_assignments.merge(sample.tags, on="tag_id")
    names = sample.artist_rows.ids[:150]
    commonest = tags.groupby("artist_id")["name"].agg(lambda own: own.mode().iloc[0])
    genre = commonest.reindex(names).to_numpy()
    alike = directions(heard) @ directions(heard).T - 9 * np.eye(150)
    agreement = (genre[alike.argmax(axis=1)] == genre).mean()
    chance = (genre[:, None] == genre).mean()
    assert agreement > 2 * chance


def test_friends_are_more_alike_than_chance():
    rng = np.random.default_rng(0)
    tastes = invent_scene(150, 300, rng).tastes
    pairs = befriend(tastes, rng)
    alike = directions(tastes) @ directions(tastes).T
    assert alike[pairs[:, 0], pairs[:, 1]].mean() > alike.mean() + 0.1


def test_ids_rise_with_gaps_in_the_order_of_appearance():
    ids = number(1000, first=2, gaps=0.1, rng=np.random.default_rng(0))
    assert ids[0] == 2
    assert (np.diff(ids) > 0).all()
    assert 1050 < ids[-1] < 1150
    given = by_appearance(np.array([3, 1, 3]), 4, np.array([5, 6, 8, 9]))
    assert given.tolist() == [8, 6, 9, 5]  # 3 came first, then 1; 0 and 2 never


@pytest.mark.parametrize("seed", [0, 1])
def test_invented_names_differ_even_without_case(seed: int):
    names = invent_names(500, np.random.default_rng(seed))
    assert len({name.casefold() for name in names}) == len(names) == 500


def test_no_invented_name_is_in_the_real_data(sample: Dataset, real: Dataset):
    invented = {name.casefold() for name in sample.artist_names}
    assert not invented & {name.casefold() for name in real.artist_names}
