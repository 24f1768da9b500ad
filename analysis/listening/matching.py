"""Matching a listener's artists to the artists of the data."""

from typing import Any

import numpy as np
import pandas as pd

from analysis.dataset import Dataset
from analysis.folding import spoken
from analysis.listeners import listeners
from analysis.listening.credits import credited
from analysis.listening.settings import MatchingSettings
from analysis.lookup import Index, Match, find_artist, index_names

KINDS = ("exact", "folded", "credit", "spelling", "none")
"""How an artist was found, the surest first."""


def match_artists(
    dataset: Dataset, history: pd.DataFrame, settings: MatchingSettings
) -> pd.DataFrame:
    """Find each artist of a history in the data.

    Parameters
    ----------
    dataset : Dataset
        The data.
    history : pd.DataFrame
        artist and plays, as `analysis.listening.reading.read_history` gives.
    settings : MatchingSettings
        What a close spelling is.

    Returns
    -------
    pd.DataFrame
        The history in its order, with match (one of `KINDS`), row (nullable), name ("" for none)
        and listeners (0 for none) of the artist found, and ambiguous (whether another may be
        meant).

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> history = pd.DataFrame({"artist": [data.artist_names[0]], "plays": [3]})
    >>> match_artists(data, history, MatchingSettings(similarity=0.85, letters=5))["match"].tolist()
    ['exact']
    """
    names, heard = dataset.artist_names, listeners(dataset)
    index = index_names(names)
    found = [match_name(name, index, names, settings) for name in history["artist"]]
    rows = [match.row for _, match in found]
    return history.assign(
        match=[kind for kind, _ in found],
        row=pd.array(rows, dtype="Int64"),
        name=["" if row is None else names[row] for row in rows],
        listeners=[0 if row is None else int(heard[row]) for row in rows],
        ambiguous=[match.row is not None and bool(match.candidates) for _, match in found],
    )


def match_name(
    name: str, index: Index, names: Any, settings: MatchingSettings
) -> tuple[str, Match]:
    """Find the artist that one name of a history means, and say how.

    First the whole name, but for case, accents, signs and the like; then as a credit of several;
    then by its spelling. A close spelling counts only for names of enough letters that begin
    alike: of short names one letter makes another artist.

    Parameters
    ----------
    name : str
        As the source writes it.
    index : Index
        Of `analysis.lookup.index_names`, of the names by row.
    names : sequence of str
        The same names, by row.
    settings : MatchingSettings
        What a close spelling is.

    Returns
    -------
    str, Match
        The kind, one of `KINDS`, and what was found.

    Examples
    --------
    >>> names = ["Beyoncé", "Radiohead", "Cher"]
    >>> asked = ["The Beyonce!", "Cher feat. Eve", "Radiohed", "Chef"]
    >>> settings = MatchingSettings(similarity=0.7, letters=5)
    >>> [match_name(name, index_names(names), names, settings)[0] for name in asked]
    ['folded', 'credit', 'spelling', 'none']
    """
    whole = _said(name, index)
    if whole:
        return ("exact" if whole.kind == "exact" else "folded"), whole
    for way in credited(name):
        known = [_said(artist, index) for artist in way]
        if known[0] and all(known):
            return "credit", known[0]
    near = find_artist(name, index, settings.similarity)
    if near.row is not None and _is_close(spoken(name), spoken(names[near.row]), settings):
        return "spelling", near
    return "none", Match(None, "none", near.candidates)


def _said(name: str, index: Index) -> Match | None:
    return find_artist(name, index, 1.0) if spoken(name) in index.spoken else None


def _is_close(name: str, other: str, settings: MatchingSettings) -> bool:
    return len(name) >= settings.letters and name[0] == other[0]


def summarise(dataset: Dataset, matched: pd.DataFrame) -> dict[str, Any]:
    """Say how much of a history was found, and how.

    Parameters
    ----------
    dataset : Dataset
        The data; the year of their last dated tag is the one that they end in.
    matched : pd.DataFrame
        Result of `match_artists`, with released where the source has it.

    Returns
    -------
    dict
        artists, matched_artists, matched_artists_share, plays, matched_plays_share (0 for no
        plays), kinds (by kind: artists and plays), ambiguous, and newer: artists not found whose
        first album known is of a later year than the data; None where no year is known of any.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> both = pd.DataFrame({"plays": [3, 1], "match": ["exact", "none"], "ambiguous": False,
    ...     "released": pd.array([1999, 2999], "Int64")})
    >>> found = summarise(data, both)
    >>> found["matched_plays_share"], found["newer"]
    (0.75, 1)
    """
    is_found, plays = matched["match"] != "none", matched["plays"]
    total, artists = int(plays.sum()), len(matched)
    of_kind = {kind: matched["match"] == kind for kind in KINDS}
    return {
        "artists": artists,
        "matched_artists": int(is_found.sum()),
        "matched_artists_share": float(is_found.mean()) if artists else 0.0,
        "plays": total,
        "matched_plays_share": int(plays[is_found].sum()) / total if total else 0.0,
        "kinds": {
            kind: {"artists": int(chosen.sum()), "plays": int(plays[chosen].sum())}
            for kind, chosen in of_kind.items()
        },
        "ambiguous": int(matched["ambiguous"].sum()),
        "newer": _newer(dataset, matched[~is_found]["released"]),
    }


def _newer(dataset: Dataset, released: pd.Series) -> int | None:
    last = dataset.tag_assignments["date"].max()
    if pd.isna(last) or released.isna().all():
        return None
    return int(np.sum(released.dropna().to_numpy(np.int64) > last.year))
