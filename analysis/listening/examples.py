"""The embedded listening files: real artists or invented ones, with invented plays.

``python -m analysis.listening.examples`` writes them again.
"""

import csv
import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from analysis.dataset import Dataset, load_dataset
from analysis.paths import LISTENING_DATA, SAMPLE_DATA

FILE = "StreamingHistory_music_0.json"
PLAYLIST = "playlist.csv"
PLAYLIST_HEADER = ("Track URI", "Track Name", "Album Name", "Artist Name(s)", "Release Date")
SEED = 2020
YEAR = pd.Timestamp("2020-01-01")
PRINTED_ARTISTS = (
    *("J. Cole", "The White Stripes", "Fleetwood Mac", "Aloe Blacc", "Elbow", "MGMT", "Stromae"),
    *("Robbie Williams", "TLC", "Dizzee Rascal", "Elton John", "Ludovico Einaudi", "Coldplay"),
    *("The Script", "Bee Gees", "Whigfield"),
)
"""The artists that the original report queried in its section on Spotify."""
PLANTED_ARTISTS = ("BEYONCE", "Radiohed", "Billie Eilish")
"""Ours, not the original report's, whose artists all match exactly: one in other case and without
its accent, one misspelt by a letter, and one who first sang in 2015, after the data were taken."""
PLAYLIST_ARTISTS = (
    ("Elton John (with Kiki Dee)", "1976"),
    ("The Bee Gees", "1977-11-15"),
    ("Billie Eilish", "2017-08-11"),
)
"""A credit of two, one with an article that is not the data's, and a year for the newcomer."""


def example_folder(dataset: Dataset) -> Path:
    """Say which embedded listening file goes with some data.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Returns
    -------
    Path
        Folder of the file of invented artists for the invented data, else of real ones.

    Examples
    --------
    >>> example_folder(load_dataset(SAMPLE_DATA)).name
    'sample'
    """
    return LISTENING_DATA / ("sample" if dataset.is_sample else "original")


def sample_artists(dataset: Dataset) -> list[str]:
    """Choose artists of the sample as a listener might write them.

    Parameters
    ----------
    dataset : Dataset
        The sample.

    Returns
    -------
    list of str
        The thirty most popular (the hostile names are among them), some rarer ones in capitals or
        with a letter missing, and two that the data do not have.
    """
    names = dataset.artist_names
    shouted = [name.upper() for name in names[50:200:50]]
    misspelt = [name[:-1] for name in names[200:800:100]]
    return [*names[:30], *shouted, *misspelt, "Nobody You Would Know", "Zzyzx 9"]


def invent_plays(artists: list[str], rng: int | np.random.Generator) -> list[dict[str, Any]]:
    """Invent a listening history.

    Parameters
    ----------
    artists : list of str
        Names, the most played first.
    rng : int or Generator
        Randomness.

    Returns
    -------
    list of dict
        Entries as the account data hold them, by time; some are shorter than 30 s.

    Examples
    --------
    >>> invent_plays(["Elbow"], rng=0)[0]["artistName"]
    'Elbow'
    """
    generator = np.random.default_rng(rng)
    entries = []
    for place, artist in enumerate(artists):
        for _ in range(1 + generator.poisson(24 / (1 + place / 3))):
            minute = pd.Timedelta(minutes=int(generator.integers(365 * 24 * 60)))
            played = int(generator.integers(5_000, 300_000))
            track = f"Track {generator.integers(1, 10)}"
            entries.append((f"{YEAR + minute:%Y-%m-%d %H:%M}", artist, track, played))
    keys = ("endTime", "artistName", "trackName", "msPlayed")
    return [dict(zip(keys, entry, strict=True)) for entry in sorted(entries)]


def invent_playlist(artists: list[tuple[str, str]]) -> str:
    """Invent a playlist as Exportify writes one.

    Parameters
    ----------
    artists : list of (str, str)
        Credits, and when their albums are said to have appeared.

    Returns
    -------
    str
        A CSV of invented tracks.

    Examples
    --------
    >>> invent_playlist([("Elbow", "2008-03-17")]).splitlines()[1]
    'spotify:track:invented1,Track 1,Album 1,Elbow,2008-03-17'
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(PLAYLIST_HEADER)
    for number, (artist, date) in enumerate(artists, start=1):
        named = f"spotify:track:invented{number}", f"Track {number}", f"Album {number}"
        writer.writerow([*named, artist, date])
    return text.getvalue()


def write_examples(folder: Path) -> None:
    """Write both embedded files below a folder.

    Parameters
    ----------
    folder : Path
        Gets ``original/`` and ``sample/``.
    """
    artists = {
        "original": [*PRINTED_ARTISTS, *PLANTED_ARTISTS],
        "sample": sample_artists(load_dataset(SAMPLE_DATA)),
    }
    known = artists["sample"][:2]
    playlists = {
        "original": [*PLAYLIST_ARTISTS],
        "sample": [
            (f"{known[0]} feat. {known[1]}", "2009"),
            ("Nobody You Would Know", "2016-05-01"),
        ],
    }
    for name, names in artists.items():
        (folder / name).mkdir(parents=True, exist_ok=True)
        lines = [json.dumps(play, ensure_ascii=False) for play in invent_plays(names, SEED)]
        text = "[\n" + ",\n".join(lines) + "\n]\n"
        (folder / name / FILE).write_text(text, encoding="utf-8", newline="\n")
        playlist = invent_playlist(playlists[name])
        (folder / name / PLAYLIST).write_text(playlist, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_examples(LISTENING_DATA)
