"""What the cap of the scaling does: how many links and users it levels."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

SHARE_BINS = 10
MOSTLY = 0.5


@dataclass(frozen=True)
class CapEffect:
    """Number of links, and how many links and users are at a cap.

    Examples
    --------
    >>> CapEffect(4, 1, 1, 0, 0).share_of_links_at_cap
    0.25
    """

    links: int
    links_at_cap: int
    users_at_cap: int
    users_mostly_at_cap: int
    users_wholly_at_cap: int

    @property
    def share_of_links_at_cap(self) -> float:
        """Fraction of all links."""
        return self.links_at_cap / self.links


def measure_cap(links: pd.DataFrame, cap: float) -> CapEffect:
    """Count the links and the users that a cap on the plays levels.

    Parameters
    ----------
    links
        Columns user_id, plays.
    cap
        In plays; a link is at the cap if it has at least as many.

    Returns
    -------
    CapEffect
        A user is at the cap with one such link, mostly at it with more than half of the links,
        wholly at it if every link is: all artists of that user then weigh the same.

    Examples
    --------
    >>> links = pd.DataFrame({"user_id": [1, 1, 2], "plays": [5, 1, 9]})
    >>> effect = measure_cap(links, cap=5)
    >>> effect.links_at_cap, effect.users_at_cap, effect.users_wholly_at_cap
    (2, 2, 1)
    """
    shares = _shares_at_cap(links, cap)
    links_at_cap = int((links["plays"] >= cap).sum())
    users = [int(hit.sum()) for hit in (shares > 0, shares > MOSTLY, shares == 1)]
    return CapEffect(len(links), links_at_cap, *users)


def users_by_share_at_cap(links: pd.DataFrame, cap: float, bins: int = SHARE_BINS) -> pd.DataFrame:
    """Count users by the share of their links that is at the cap.

    Returns
    -------
    pd.DataFrame
        Columns left, right (fractions; the last bin includes 1), users.

    Examples
    --------
    >>> links = pd.DataFrame({"user_id": [1, 1, 2], "plays": [5, 1, 9]})
    >>> users_by_share_at_cap(links, cap=5, bins=2)["users"].tolist()
    [0, 2]
    """
    users, edges = np.histogram(_shares_at_cap(links, cap), np.linspace(0, 1, bins + 1))
    return pd.DataFrame({"left": edges[:-1], "right": edges[1:], "users": users})


def _shares_at_cap(links: pd.DataFrame, cap: float) -> pd.Series:
    at_cap = links["plays"] >= cap
    return at_cap.groupby(links["user_id"]).mean()
