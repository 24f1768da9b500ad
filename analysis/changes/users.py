"""How many users joined and left, told by marks that hold nothing of their listening."""

from collections.abc import Collection, Iterable
from hashlib import sha256

LENGTH = 10
"""Hex digits of a mark: among 2,000 users, two share one with a probability of 2 in a million."""


def user_marks(ids: Iterable[int]) -> list[str]:
    """Give each user a mark by which the next version counts who stayed.

    A mark is a digest of the number that stands for a user in the public data, and of nothing else.

    Parameters
    ----------
    ids : iterable of int
        Users, as the data number them.

    Returns
    -------
    list of str
        In the order of the marks.

    Examples
    --------
    >>> user_marks([7, 2]) == user_marks([2, 7]), len(user_marks([2, 7]))
    (True, 2)
    """
    return sorted(sha256(f"user {number}".encode()).hexdigest()[:LENGTH] for number in ids)


def users_added_and_gone(
    before: Collection[str], now: Collection[str]
) -> tuple[int | None, int | None]:
    """Count the users that only one version has.

    Parameters
    ----------
    before, now : collection of str
        Marks of two versions.

    Returns
    -------
    tuple of int
        Added and gone; None for both where the version before kept no marks.

    Examples
    --------
    >>> users_added_and_gone(["a", "b"], ["b", "c", "d"]), users_added_and_gone([], ["b"])
    ((2, 1), (None, None))
    """
    if not before:
        return None, None
    old, new = set(before), set(now)
    return len(new - old), len(old - new)
