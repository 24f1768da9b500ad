"""Which artists the tables of neighbours start from, and which names did not say it clearly."""

from collections.abc import Iterable, Sequence

from analysis.dataset import Dataset
from analysis.listeners import listeners
from analysis.lookup import Match, find_artist, index_names

# Only names that are said alike: a name that is merely near may be another artist's.
_SAID_ALIKE = 1.0


def query_rows(dataset: Dataset, names: Sequence[str]) -> list[int]:
    """Find the study's query artists; where the data have none of them, the most popular ones.

    Parameters
    ----------
    dataset : Dataset
        The data.
    names : sequence of str
        Names as the study writes them.

    Returns
    -------
    list of int
        Artist rows, in the order of the names, or by listeners; as many as the data allow. Names
        of the same artist give it once.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> query_rows(load_dataset(Path("data/sample")), ["Nobody at All", "No One Either"])
    [0, 1]
    """
    found = find_queries(dataset, names).values()
    rows = list(dict.fromkeys(match.row for match in found if match.row is not None))
    return rows or list(range(min(len(names), len(dataset.artist_rows))))


def find_queries(dataset: Dataset, names: Iterable[str]) -> dict[str, Match]:
    """Look up names that must be said as the data say them, however they are written.

    Parameters
    ----------
    dataset : Dataset
        The data.
    names : iterable of str
        Names as the study writes them.

    Returns
    -------
    dict of str to Match
        By name, in the order of the names. A name that is only nearly so spelt is not found.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> find_queries(load_dataset(Path("data/sample")), ["Nobody at All"])["Nobody at All"].kind
    'none'
    """
    index = index_names(dataset.artist_names)
    return {name: find_artist(name, index, _SAID_ALIKE) for name in names}


def query_remarks(dataset: Dataset, names: Iterable[str]) -> list[str]:
    """Say which names the data lack, write otherwise, or use for an artist less heard than another.

    Parameters
    ----------
    dataset : Dataset
        The data.
    names : iterable of str
        Names as the study writes them.

    Returns
    -------
    list of str
        A sentence for each such name, in the order of the names; none for a name that is clear.
        They hold names from the data: let `analysis.text.text` bring them into a chapter.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> query_remarks(data, [data.artist_names[0]])
    []
    >>> query_remarks(data, ["!!!"])
    ['“!!!” is not in the data.']
    """
    heard = listeners(dataset)
    shown = [
        f"{name} ({count:,} {'listener' if count == 1 else 'listeners'})"
        for name, count in zip(dataset.artist_names, heard.tolist(), strict=True)
    ]
    found = find_queries(dataset, names).items()
    remarks = (_remark(name, match, shown) for name, match in found)
    return [remark for remark in remarks if remark]


def _remark(name: str, match: Match, shown: Sequence[str]) -> str:
    others = ", ".join(shown[row] for row in match.candidates)
    if match.row is None:
        nearest = f"; nearest in spelling: {others}" if others else ""
        return f"“{name}” is not in the data{nearest}."
    # Rows are in the order of listeners: a lower row is an artist that more people listen to.
    if others and (match.kind == "spelling" or min(match.candidates) < match.row):
        return f"“{name}” is taken for {shown[match.row]}; it may also mean {others}."
    return f"“{name}” is taken for {shown[match.row]}." if match.kind == "spelling" else ""
