"""Names for clusters: the tags that set each apart from the others."""

import re
from collections.abc import Iterable

import numpy as np
import pandas as pd
from rapidfuzz import fuzz

from analysis.atlas.cluster_votes import folded

BETWEEN = " · "
FEWEST_ARTISTS = 3
FEWEST_SHARE = 0.05
FEWEST_PEOPLE = 3
ALIKE = 80  # of 100, for tags that begin alike
LONG = 6  # letters from which on a like beginning says the same
WORD_ENDS = re.compile(r"[\s/_-]+")
LEAST = 0.4
NEARLY = 0.85


def telling_tags(votes: pd.DataFrame, sizes: pd.Series) -> pd.DataFrame:
    r"""Score the tags of each cluster by class-based TF-IDF (Grootendorst 2022).

    With :math:`v_{ct}` the votes of tag t in cluster c, of k clusters,

    .. math:: \frac{v_{ct}}{\sum_t v_{ct}} \log\left(1 + \frac{\bar v}{\sum_c v_{ct}}\right) ,

    where :math:`\bar v` are the votes of a mean cluster: what is said everywhere weighs little.

    Parameters
    ----------
    votes : pd.DataFrame
        Result of `analysis.atlas.cluster_votes.tag_votes`.
    sizes : pd.Series
        Artists by cluster.

    Returns
    -------
    pd.DataFrame
        `votes` with score, of the tags that can name a cluster: on at least three artists and a
        twentieth of its artists, from at least three people (or one keen tagger would name it), and
        more frequent in it than overall; by cluster, the highest score first.

    Examples
    --------
    >>> row = {"cluster": [0], "spelling": ["pop"], "tag": ["pop"], "votes": [3.0]}
    >>> votes = pd.DataFrame(row | {"artists": [3], "people": [3]})
    >>> telling_tags(votes, pd.Series({0: 3}))["score"].round(2).tolist()
    [0.69]
    """
    total = votes.groupby("spelling")["votes"].transform("sum")
    share = votes["votes"] / votes.groupby("cluster")["votes"].transform("sum")
    everywhere = total / votes["votes"].sum()
    mean = votes["votes"].sum() / max(len(sizes), 1)
    table = votes.assign(score=share * np.log1p(mean / total))
    fewest = np.maximum(FEWEST_ARTISTS, FEWEST_SHARE * votes["cluster"].map(sizes))
    sure = (votes["artists"] >= fewest) & (votes["people"] >= FEWEST_PEOPLE)
    # Of a lone cluster both are the same but for rounding.
    kept = table[sure & (share >= everywhere * (1 - 1e-9))]
    order = ["cluster", "score", "tag"]
    return kept.sort_values(order, ascending=[True, False, True], ignore_index=True)


def say_the_same(first: str, second: str) -> bool:
    """Tell whether two tags say the same: one is part of the other, or they begin alike.

    Examples
    --------
    >>> say_the_same("hip-hop", "hiphop"), say_the_same("polish", "polish rock")
    (True, True)
    >>> say_the_same("brazilian", "brasil"), say_the_same("death metal", "black metal")
    (True, False)
    >>> say_the_same("rap", "trap"), say_the_same("latin", "latvian")
    (False, False)
    """
    short, long = sorted((first, second), key=lambda tag: len(folded(tag)))
    part, starts = folded(short), _word_starts(long)
    alike = len(part) >= LONG and fuzz.ratio(part, starts[0][: len(part)]) >= ALIKE
    return alike or any(rest.startswith(part) for rest in starts)


def _word_starts(tag: str) -> list[str]:
    words = WORD_ENDS.split(tag)
    return [folded("".join(words[start:])) for start in range(len(words))]


def cluster_names(telling: pd.DataFrame, tags: int, artists: Iterable[str]) -> list[str]:
    """Name each cluster by the tags that set it apart most, no two alike.

    Parameters
    ----------
    telling : pd.DataFrame
        Result of `telling_tags`.
    tags : int
        In a name, at most. Of tags that say the same only one is in it: the one with the highest
        score, or a longer one that holds it and scores nearly as high, as it says more. A tag with
        less than two fifths of the first one's score is left out.
    artists : iterable of str
        Best known artist of each cluster, by number: it names one that has no telling tag.

    Returns
    -------
    list of str
        By cluster, all different.

    Examples
    --------
    >>> telling = pd.DataFrame({"cluster": [0, 0, 0], "tag": ["punk", "punk rock", "emo"]})
    >>> cluster_names(telling.assign(score=[0.9, 0.5, 0.4]), 2, ["blink-182", "Air"])
    ['punk · emo', 'around Air']
    """
    tagged = {cluster: _different(rows) for cluster, rows in telling.groupby("cluster")}
    names: list[str] = []
    for cluster, artist in enumerate(artists):
        chosen = tagged.get(cluster, [])
        names.append(_free(chosen, tags, artist or "artists without a name", set(names)))
    return names


def _different(rows: pd.DataFrame) -> list[str]:
    told = rows[rows["score"] >= LEAST * rows["score"].max()]
    groups: list[list[tuple[str, float]]] = []
    for tag, score in zip(told["tag"], told["score"], strict=True):
        same = [group for group in groups if any(say_the_same(tag, other) for other, _ in group)]
        if same:
            same[0].append((tag, score))
        else:
            groups.append([(tag, score)])
    return _unlike(_fullest(group) for group in groups)


def _unlike(tags: Iterable[str]) -> list[str]:
    # The longer tag that stands for a group may hold the tag of a later one.
    kept: list[str] = []
    for tag in tags:
        if not any(say_the_same(tag, other) for other in kept):
            kept.append(tag)
    return kept


def _fullest(group: list[tuple[str, float]]) -> str:
    first, best = group[0]
    near = [tag for tag, score in group if score >= NEARLY * best and folded(first) in folded(tag)]
    return max(near, key=lambda tag: len(folded(tag)))


def _free(chosen: list[str], tags: int, artist: str, taken: set[str]) -> str:
    first, rest = chosen[: tags - 1], chosen[tags - 1 :] or [""]
    # The last tag gives way where another cluster has the name already.
    tagged = [BETWEEN.join(filter(None, [*first, last])) for last in rest]
    numbered = [f"around {artist}", *(f"around {artist} ({n})" for n in range(2, len(taken) + 3))]
    return next(name for name in [*tagged, *numbered] if name and name not in taken)
