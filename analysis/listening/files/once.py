"""Counting a play once that several files hold."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray


def count_once(
    keys: Sequence[NDArray[Any]],
    file: NDArray[Any],
    kind: NDArray[Any],
    artist: NDArray[Any],
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Choose plays so that each is there once.

    The nth play of a key in one file and the nth of that key in another are the same play.

    Parameters
    ----------
    keys : sequence of NDArray
        Columns that two plays share if they may be the same; one element a play.
    file, kind, artist : NDArray of int
        Where a play comes from, and of whom. Of the same play in several files, that with the
        lowest kind stays, then that with the lowest artist.

    Returns
    -------
    tuple of NDArray[np.int64]
        Places of the plays that stay, and for each the kinds of file that have it, as bits.

    Examples
    --------
    >>> end, of = np.array([5, 5, 5, 7]), np.zeros(4, dtype=int)
    >>> count_once([end], np.array([0, 0, 1, 1]), np.array([0, 0, 1, 1]), of)
    (array([0, 1, 3]), array([3, 1, 2]))
    """
    within = np.lexsort([artist, *keys, file])
    nth = np.empty(len(file), dtype=np.int32)
    nth[within] = _nth([file[within], *(key[within] for key in keys)])
    across = np.lexsort([artist, kind, nth, *keys])
    is_first = _nth([nth[across], *(key[across] for key in keys)]) == 0
    kinds = np.zeros(int(is_first.sum()), dtype=np.int64)
    np.bitwise_or.at(kinds, np.cumsum(is_first) - 1, 1 << kind[across].astype(np.int64))
    return across[is_first], kinds


def _nth(columns: list[NDArray[Any]]) -> NDArray[np.int64]:
    """Return each row's place, from 0, in its run of equal rows."""
    size = len(columns[0])
    is_new = np.ones(size, dtype=bool)
    is_new[1:] = np.any([column[1:] != column[:-1] for column in columns], axis=0)
    starts = np.maximum.accumulate(np.where(is_new, np.arange(size), 0))
    return np.arange(size) - starts
