"""Finding an artist by name: as written, then whatever the case and accents, then by spelling.

Names are compared as text and never as a pattern: a name may well be a regular expression.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from analysis.folding import fold, spoken

CANDIDATES = 5
Kind = Literal["exact", "folded", "spelling", "none"]


@dataclass(frozen=True)
class Match:
    """What a name was found to mean.

    Parameters
    ----------
    row : int or None
        Row of the artist; None where nothing is near enough.
    kind : str
        How it was found: "exact", "folded" (but for case, accents and spaces), "spelling" (nearly
        so spelt) or "none".
    candidates : tuple of int
        Rows of other artists that may be meant, likeliest first: those whose names are said alike
        (`analysis.folding.spoken`), for "spelling" also those spelt nearly so, for "none" the
        nearest spellings, if any letter agrees. With a row, any candidate means that the name is
        ambiguous.
    """

    row: int | None
    kind: Kind
    candidates: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Index:
    """Names in the three forms that lookups compare.

    Parameters
    ----------
    exact, folded, spoken : mapping of str to list of int
        Rows by name, by folded name and by the name as it is said, in row order.
    """

    exact: Mapping[str, list[int]]
    folded: Mapping[str, list[int]]
    spoken: Mapping[str, list[int]]


def index_names(names: Iterable[str]) -> Index:
    """Prepare names for lookups.

    Parameters
    ----------
    names : iterable of str
        Names by row; equal names may occur.

    Examples
    --------
    >>> index_names(["Queen", "QUEEN"]).folded["queen"]
    [0, 1]
    """
    written = list(names)
    return Index(
        exact=_rows_by(written),
        folded=_rows_by(map(fold, written)),
        spoken=_rows_by(map(spoken, written)),
    )


def _rows_by(names: Iterable[str]) -> dict[str, list[int]]:
    rows: defaultdict[str, list[int]] = defaultdict(list)
    for row, name in enumerate(names):
        rows[name].append(row)
    return dict(rows)


def find_artist(name: str, index: Index, spelling: float = 0.85) -> Match:
    r"""Find the artist that a name means.

    The similarity of two names of :math:`m` and :math:`n` letters, of which at most :math:`l` are
    common and in the same order, is :math:`2 l / (m + n)`: 1 for the same names, 0 for names
    without a common letter. Names are compared as they are said (`analysis.folding.spoken`).

    Parameters
    ----------
    name : str
        Name as a reader or another service writes it.
    index : Index
        Result of `index_names`.
    spelling : float
        Similarity, 0 to 1, from which a different spelling is taken for the same artist; 1 takes
        only names that are said alike.

    Returns
    -------
    Match
        Ties go to the lower row, which is the artist with more listeners.

    Examples
    --------
    >>> index = index_names(["Queen", "Queens of the Stone Age", "Beyoncé", "Ke$ha"])
    >>> find_artist("beyonce", index)
    Match(row=2, kind='folded', candidates=())
    >>> find_artist("Kesha", index).row, find_artist("Q.*", index).kind
    (3, 'none')
    """
    same = index.spoken.get(spoken(name), [])
    if name in index.exact:
        return _found(index.exact[name][0], "exact", same)
    if fold(name) in index.folded:
        return _found(index.folded[fold(name)][0], "folded", same)
    nearest = _nearest_spellings(spoken(name), index)
    near = [row for row, similarity in nearest if similarity >= spelling]
    if near:
        return _found(near[0], "spelling", near)
    return Match(None, "none", tuple(row for row, _ in nearest)[:CANDIDATES])


def _found(row: int, kind: Kind, rows: list[int]) -> Match:
    return Match(row, kind, tuple(other for other in rows if other != row)[:CANDIDATES])


def _nearest_spellings(name: str, index: Index) -> list[tuple[int, float]]:
    if not index.spoken:
        return []
    names = list(index.spoken)
    scores = cdist([name], names, scorer=Indel.normalized_similarity, dtype=np.float64)[0]
    best = np.argsort(-scores, kind="stable")[: CANDIDATES + 1]
    near = best[scores[best] > 0]
    return [(row, float(scores[at])) for at in near for row in index.spoken[names[at]]]
