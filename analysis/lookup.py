"""Finding an artist by name: as written, then whatever the case and accents, then by spelling.

Names are compared as text and never as a pattern: a name may well be a regular expression.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from heapq import nlargest
from typing import Literal

from analysis.folding import fold

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
        Rows of other artists that may be meant, likeliest first; for "none" the nearest spellings.
    """

    row: int | None
    kind: Kind
    candidates: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Index:
    """Names in the two forms that lookups compare.

    Parameters
    ----------
    exact, folded : mapping of str to list of int
        Rows by name and by folded name, in row order.
    """

    exact: Mapping[str, list[int]]
    folded: Mapping[str, list[int]]


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
    exact: defaultdict[str, list[int]] = defaultdict(list)
    folded: defaultdict[str, list[int]] = defaultdict(list)
    for row, name in enumerate(names):
        exact[name].append(row)
        folded[fold(name)].append(row)
    return Index(dict(exact), dict(folded))


def find_artist(name: str, index: Index, spelling: float = 0.85) -> Match:
    """Find the artist that a name means.

    Parameters
    ----------
    name : str
        Name as a reader or another service writes it.
    index : Index
        Result of `index_names`.
    spelling : float
        Similarity (`difflib.SequenceMatcher.ratio` of the folded names, 0 to 1) from which a
        different spelling is taken for the same artist.

    Returns
    -------
    Match
        Ties go to the lower row, which is the artist with more listeners.

    Examples
    --------
    >>> index = index_names(["Queen", "Queens of the Stone Age", "Beyoncé"])
    >>> find_artist("beyonce", index)
    Match(row=2, kind='folded', candidates=())
    >>> find_artist("Quen", index).kind, find_artist("Q.*", index).kind
    ('spelling', 'none')
    """
    folded = fold(name)
    same = index.folded.get(folded, [])
    if name in index.exact:
        row = index.exact[name][0]
        return Match(row, "exact", tuple(other for other in same if other != row))
    if same:
        return Match(same[0], "folded", tuple(same[1:]))
    rows, score = _nearest_spellings(folded, index)
    if rows and score >= spelling:
        return Match(rows[0], "spelling", rows[1:])
    return Match(None, "none", rows)


def _nearest_spellings(folded: str, index: Index) -> tuple[tuple[int, ...], float]:
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(folded)
    scored = []
    for other, rows in index.folded.items():
        matcher.set_seq1(other)
        scored.append((matcher.ratio(), -rows[0]))
    best = nlargest(CANDIDATES, scored)
    return tuple(-row for _, row in best), best[0][0] if best else 0.0
