"""Whom the report of 2021 found by a name: the first in the file in which it occurs as a pattern.

The name was a regular expression, the names in the file were read as latin-1.
"""

import re
import warnings
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Literal

import pandas as pd

from analysis.audit.latin1 import as_read
from analysis.audit.naming import rows_in_file
from analysis.dataset import Dataset
from analysis.listeners import listeners

Outcome = Literal["right", "another", "nothing", "error"]
_ACTIVE = re.compile(r"[\\.^$*+?{}\[\]|()]")
_END = "\0"  # parts the names where they are searched as one text


def first_match(names: Sequence[str]) -> Callable[[str], int | None]:
    """Prepare the lookup of 2021.

    Parameters
    ----------
    names : sequence of str
        Names in the order of the file, as they were read.

    Returns
    -------
    callable
        Gives for a pattern the place of the first name in which it occurs, None where it occurs in
        none; raises ValueError where it is no regular expression.

    Examples
    --------
    >>> find = first_match(["Queensrÿche", "Queen", "P!nk", "Pink"])
    >>> find("Queen"), find("P.nk"), find("Nobody")
    (0, 2, None)
    """
    starts = list(accumulate((len(name) + 1 for name in names), initial=0))
    together = _END.join(names)

    def find(pattern: str) -> int | None:
        if not _ACTIVE.search(pattern):  # plain text: the same answer, in one search
            at = together.find(pattern)
            return None if at < 0 else bisect_right(starts, at) - 1
        expression = _compiled(pattern)
        return next((place for place, name in enumerate(names) if expression.search(name)), None)

    return find


def _compiled(pattern: str) -> re.Pattern[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about patterns whose meaning may change one day
        try:
            return re.compile(pattern)
        except (re.error, OverflowError) as error:
            raise ValueError(f"{pattern!r} is no regular expression: {error}") from error


def lookup_outcomes(dataset: Dataset, most: int = 1000) -> pd.DataFrame:
    """Ask as in 2021 for the artists with most listeners, by their right names (a second).

    Parameters
    ----------
    dataset : Dataset
        The data.
    most : int
        Artists asked for at most; those without listeners are not.

    Returns
    -------
    pd.DataFrame
        artist (row), name, listeners, outcome ("right", also for a namesake; "another", "nothing",
        or "error" where the name is no regular expression) and answered (name of the artist found,
        "" for none), most listeners first.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> found = lookup_outcomes(load_dataset(Path("data/sample")), most=2)
    >>> found["artist"].tolist()
    [0, 1]
    """
    names, heard = dataset.artist_names, listeners(dataset)
    in_file = names[rows_in_file(dataset)].tolist()
    find = first_match([as_read(name) for name in in_file])
    asked = range(min(most, int((heard > 0).sum())))
    answers = [_answer(names[row], in_file, find) for row in asked]
    table = pd.DataFrame({"artist": asked, "name": names[asked], "listeners": heard[asked]})
    return table.assign(
        outcome=[outcome for outcome, _ in answers], answered=[answer for _, answer in answers]
    )


def _answer(
    name: str, names: Sequence[str], find: Callable[[str], int | None]
) -> tuple[Outcome, str]:
    try:
        place = find(name)
    except ValueError:
        return "error", ""
    if place is None:
        return "nothing", ""
    return ("right" if names[place] == name else "another"), names[place]
