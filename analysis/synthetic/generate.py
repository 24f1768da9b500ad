"""Make the whole data set: invent a scene, number it, write it."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote_plus

import numpy as np
from numpy.typing import NDArray

from analysis.schema import ARTISTS, FRIENDS, LINKS, TAG_ASSIGNMENTS, TAGS
from analysis.synthetic.files import write_notes, write_table
from analysis.synthetic.friendship import befriend
from analysis.synthetic.hard_cases import HARD_NAMES
from analysis.synthetic.listening import Scene, invent_scene
from analysis.synthetic.names import invent_names
from analysis.synthetic.numbering import by_appearance, number
from analysis.synthetic.tagging import invent_dates, tag_artists, tag_names

_FIRST_USER, _USER_GAPS, _ARTIST_GAPS, _TAG_GAPS = 2, 0.1, 0.06, 0.06
_UNLISTED, _MISSING_PICTURES, _HARD_EVERY = 0.004, 0.025, 3


@dataclass(frozen=True)
class _Ids:
    users: NDArray[np.int64]
    artists: NDArray[np.int64]
    tags: NDArray[np.int64]


def generate(folder: Path, seed: int = 2011, users: int = 400, artists: int = 2000) -> None:
    """Write an invented data set; the same arguments give the same bytes.

    Parameters
    ----------
    folder : Path
        Where to; made if missing, files of the same names are replaced.
    seed : int
        Start of all chance.
    users, artists : int
        How many of each.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> from analysis.dataset import load_dataset
    >>> with TemporaryDirectory() as folder:
    ...     generate(Path(folder), seed=1, users=20, artists=90)
    ...     len(load_dataset(Path(folder)).artists)
    90
    """
    rng = np.random.default_rng(seed)
    scene = invent_scene(users, artists, rng)
    tagged = tag_artists(scene, rng)
    ids = _number(scene, tagged, rng)
    folder.mkdir(parents=True, exist_ok=True)
    write_table(folder, ARTISTS, _artist_lines(ids.artists, rng))
    write_table(folder, TAGS, sorted(zip(ids.tags, tag_names(), strict=True)))
    write_table(folder, LINKS, _link_lines(scene, ids))
    write_table(folder, FRIENDS, ids.users[befriend(scene.tastes, rng)].tolist())
    write_table(folder, TAG_ASSIGNMENTS, _tag_lines(tagged, ids, rng))
    write_notes(folder)


def _number(scene: Scene, tagged: NDArray[np.int64], rng: np.random.Generator) -> _Ids:
    """Give out artist ids user by user, the most played first, and tag ids likewise."""
    users, artists = scene.heard.shape
    most_played = np.argsort(-scene.plays, axis=1, kind="stable")
    seen = np.concatenate(
        [row[: own.sum()] for row, own in zip(most_played, scene.heard, strict=True)]
    )
    artist_ids = number(artists, 1, _ARTIST_GAPS, rng)
    tag_ids = number(len(tag_names()), 1, _TAG_GAPS, rng)
    return _Ids(
        number(users, _FIRST_USER, _USER_GAPS, rng),
        by_appearance(seen, artists, artist_ids),
        by_appearance(tagged[:, 2], len(tag_ids), tag_ids),
    )


def _artist_lines(ids: NDArray[np.int64], rng: np.random.Generator) -> list[tuple[object, ...]]:
    names = invent_names(len(ids), rng)
    for place, name in enumerate(HARD_NAMES[: len(ids) // _HARD_EVERY], start=1):
        names[place * _HARD_EVERY - 1] = name
    pictures = rng.permutation(len(ids))
    missing = rng.random(len(ids)) < _MISSING_PICTURES
    lines = [
        (artist, name, f"http://example.org/music/{quote_plus(name)}", _picture(picture, lost))
        for artist, name, picture, lost in zip(ids, names, pictures, missing, strict=True)
    ]
    return sorted(lines)


def _picture(number: int, lost: bool) -> str:
    return "" if lost else f"http://example.org/p/{number}.jpg"


def _link_lines(scene: Scene, ids: _Ids) -> list[list[int]]:
    user, artist = np.nonzero(scene.heard)
    lines = np.column_stack([ids.users[user], ids.artists[artist], scene.plays[user, artist]])
    return sorted(lines.tolist())


def _tag_lines(tagged: NDArray[np.int64], ids: _Ids, rng: np.random.Generator) -> list[list[int]]:
    user, artist, tag = tagged.T
    artist_ids = _unlist(ids.artists[artist], ids, rng)
    keys = np.unique(np.column_stack([ids.users[user], artist_ids, ids.tags[tag]]), axis=0)
    dates = [day.item() for day in invent_dates(len(keys), rng)]
    days = [(date.day, date.month, date.year) for date in dates]
    return [[*key, *day] for key, day in zip(keys.tolist(), days, strict=True)]


def _unlist(artists: NDArray[np.int64], ids: _Ids, rng: np.random.Generator) -> NDArray[np.int64]:
    """Point a few assignments at ids that no artist has, as some do in the real data."""
    gaps = np.setdiff1d(np.arange(1, ids.artists.max()), ids.artists)[:20]
    if not len(gaps):
        return artists
    drawn = rng.choice(gaps, size=len(artists))
    return np.where(rng.random(len(artists)) < _UNLISTED, drawn, artists)
