"""All evidence for pairs of a user and an artist, counted from known links."""

import numpy as np
import pandas as pd

from analysis.models.evidence.alike import alike_evidence
from analysis.models.evidence.friends import friend_evidence
from analysis.models.evidence.levels import user_levels
from analysis.models.evidence.residuals import Residuals, find_residuals
from analysis.models.evidence.settings import CountingSettings
from analysis.models.evidence.tags import tag_evidence, tag_vectors
from analysis.models.material import Material
from analysis.models.shrunk import Floats


def count_evidence(
    material: Material, pairs: pd.DataFrame, settings: CountingSettings
) -> pd.DataFrame:
    """Count what the known links say of pairs, which should not be among them.

    Parameters
    ----------
    material : Material
        What is known; links with plays and weight, at least one.
    pairs : pd.DataFrame
        user and artist (rows) and any other columns, which are not looked at.
    settings : CountingSettings
        Shrinkages.

    Returns
    -------
    pd.DataFrame
        One row a pair, with the index of `pairs`: level and spread of the user's weights; the
        evidence artist, alike, friends, liked and tags; and what only a hidden layer makes use
        of: plays_spread and plays_least of the log of the user's plays, listeners of the artist
        (log) and likeness of them to the user (log). The length of a user's known list is not
        among them: it would tell how many links of the user are hidden.

    Examples
    --------
    >>> links = pd.DataFrame({"user": [0, 0], "artist": [0, 1], "plays": [1, 9], "weight": [1, 5]})
    >>> none, nobody = pd.DataFrame(columns=["user", "artist", "tag"]), np.empty((0, 2), np.int64)
    >>> known = Material(links, none, nobody, users=1, artists=3, tags=0)
    >>> pairs = pd.DataFrame({"user": [0], "artist": [2]})
    >>> found = count_evidence(known, pairs, CountingSettings())
    >>> found["level"].tolist(), found["alike"].tolist()
    ([3.0], [0.0])
    """
    users, artists = (pairs[name].to_numpy(np.int64) for name in ("user", "artist"))
    known, count = find_residuals(material, settings), material.users
    weights = material.links["weight"].to_numpy(float)
    levels = user_levels(material.links["user"].to_numpy(np.int64), weights, count, settings)
    alike, likeness = alike_evidence(known, users, artists, settings)
    friends, liked = friend_evidence(known, material.friends, users, artists, settings)
    vectors = tag_vectors(material.assignments, (material.artists, material.tags), settings.tags)
    columns = {
        "level": levels.mean[users],
        "spread": levels.spread[users],
        "artist": known.artist[artists],
        "alike": alike,
        "friends": friends,
        "liked": liked,
        "tags": tag_evidence(known, vectors, users, artists),
        "plays_spread": known.plays.spread[users],
        "plays_least": _least_plays(material)[users],
        "listeners": np.log1p(_listeners(known))[artists],
        "likeness": np.log(likeness + settings.alike),
    }
    return pd.DataFrame(columns, index=pairs.index)


def _least_plays(material: Material) -> Floats:
    logs = np.log(material.links["plays"].to_numpy(float))
    least = np.full(material.users, np.inf)
    np.minimum.at(least, material.links["user"].to_numpy(np.int64), logs)
    return np.where(np.isfinite(least), least, logs.mean())


def _listeners(known: Residuals) -> Floats:
    counts: Floats = np.asarray(known.listens.sum(axis=0))
    return counts
