"""The listening chapter's tables as it shows them."""

import pandas as pd

from analysis.listening.fold_in_figures import FoldInFigures
from analysis.listening.nearest_users import NearestUsers
from analysis.listening.schema import FoldInPart, ListeningPart

KINDS = {
    "exact": "as written",
    "folded": "but for signs",
    "credit": "as a credit",
    "spelling": "by spelling",
    "none": "not found",
}
SHOWN = 40
"""Rows of a table at most."""


def kind_rows(found: ListeningPart) -> pd.DataFrame:
    """Count what was found in each way.

    Parameters
    ----------
    found : ListeningPart
        The chapter's numbers.

    Returns
    -------
    pd.DataFrame
        found (how), artists, plays, share_of_plays.

    Examples
    --------
    >>> from analysis.stated import stated
    >>> kind_rows(stated().listening)["found"].tolist()[0]
    'as written'
    """
    rows = [
        (told, part.artists, part.plays, part.plays / found.plays)
        for kind, told in KINDS.items()
        if (part := found.kinds.get(kind)) is not None
    ]
    return pd.DataFrame(rows, columns=["found", "artists", "plays", "share_of_plays"])


def match_rows(matched: pd.DataFrame) -> pd.DataFrame:
    """Return the most played artists of a history and whom they were taken for.

    Parameters
    ----------
    matched : pd.DataFrame
        Result of `analysis.listening.matching.match_artists`.

    Returns
    -------
    pd.DataFrame
        artist, plays, found (how), name, listeners; first those that were not found as written,
        most plays first, as far as half of the table.
    """
    unlike = matched[matched["match"] != "exact"].head(SHOWN // 2)
    alike = matched[matched["match"] == "exact"].head(SHOWN - len(unlike))
    shown = pd.concat([unlike, alike]).sort_index()
    shown = shown.assign(found=shown["match"].map(KINDS))
    return shown[["artist", "plays", "found", "name", "listeners"]]


def recommended_rows(recommended: pd.DataFrame, resamples: int) -> pd.DataFrame:
    """Return recommendations, each with its reasons.

    Parameters
    ----------
    recommended : pd.DataFrame
        Result of `analysis.listening.recommending.recommend_artists`.
    resamples : int
        How often a part of the list was left out.

    Returns
    -------
    pd.DataFrame
        name, because (names, joined by a middle dot), stays (share), listeners, distance.

    Examples
    --------
    >>> row = {"name": "Air", "because": ["Low", "Eels"], "stays": 5, "listeners": 9,
    ...     "distance": 0.5}
    >>> recommended_rows(pd.DataFrame([row]), 10)[["because", "stays"]].to_numpy().tolist()
    [['Low · Eels', 0.5]]
    """
    columns = ["name", "because", "stays", "listeners", "distance"]
    table = recommended[columns].assign(because=recommended["because"].map(" · ".join))
    return table.assign(stays=recommended["stays"].astype("Float64").astype(float) / resamples)


def worth_rows(tested: FoldInPart) -> pd.DataFrame:
    """Compare ways to recommend to a user whom the model has not seen.

    Parameters
    ----------
    tested : FoldInPart
        The chapter's numbers.

    Returns
    -------
    pd.DataFrame
        users, recall.
    """
    rows = [
        ("trained with the others", tested.recall_at_20_trained),
        ("folded into that model", tested.recall_at_20_refolded),
        ("folded into a model that never saw them", tested.recall_at_20),
        ("each artist's nearest merged, as in 2021 but rightly named", tested.recall_at_20_nearest),
        ("the most popular artists", tested.recall_at_20_popular),
    ]
    return pd.DataFrame(rows, columns=["users", "recall"]).astype({"recall": float})


def length_rows(figures: FoldInFigures) -> pd.DataFrame:
    """Return recall by the number of artists that the model is told of.

    Parameters
    ----------
    figures : FoldInFigures
        Result of `analysis.listening.fold_in_steps.fold_in_figures`.

    Returns
    -------
    pd.DataFrame
        known, users, recall, low, high.
    """
    return figures.by_length.rename(columns={"artists": "known"})


def sure_rows(hits: pd.DataFrame) -> pd.DataFrame:
    """Return how often a recommendation is right, by how often it stays.

    Parameters
    ----------
    hits : pd.DataFrame
        Result of `analysis.listening.sure_hits_steps.sure_hits`.

    Returns
    -------
    pd.DataFrame
        stays (in words), recommended, right (share), low, high.

    Examples
    --------
    >>> row = {"kept_from": 0.5, "kept_below": 0.75, "recommended": 4, "share": 0.5, "low": 0.1,
    ...     "high": 0.9}
    >>> always = row | {"kept_from": 1.0, "kept_below": None}
    >>> sure_rows(pd.DataFrame([row, always]))["stays"].tolist()
    ['50 to 75 %', 'always']
    """
    pairs = zip(hits["kept_from"], hits["kept_below"], strict=True)
    told = [
        "always" if pd.isna(below) else f"{100 * least:.0f} to {100 * below:.0f} %"
        for least, below in pairs
    ]
    table = hits.assign(stays=told).rename(columns={"share": "right"})
    return table[["stays", "recommended", "right", "low", "high"]]


def nearest_rows(nearest: NearestUsers) -> pd.DataFrame:
    """Return what the nearest users have and the listener lacks.

    Parameters
    ----------
    nearest : NearestUsers
        Result of `analysis.listening.nearest_users.nearest_users`.

    Returns
    -------
    pd.DataFrame
        name, users, expected.
    """
    return nearest.artists[["name", "users", "expected"]]
