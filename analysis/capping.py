"""What the cap of the scaling does: how many links and users it levels."""

from dataclasses import asdict, dataclass

import numpy as np
import pandas as pd

SHARE_BINS = 10
MOSTLY = 0.5


@dataclass(frozen=True)
class CapEffect:
    """Numbers of links and of users with links, and how many of them are at a cap (in plays).

    Examples
    --------
    >>> effect = CapEffect(5.0, 3, 2, 4, 2, 1, 1)
    >>> effect.share_of_users(effect.users_wholly_at_cap)
    0.25
    """

    cap: float
    links: int
    links_at_cap: int
    users: int
    users_at_cap: int
    users_mostly_at_cap: int
    users_wholly_at_cap: int

    def share_of_users(self, users: int) -> float:
        """Return a number of users as a fraction of all."""
        return users / self.users

    @property
    def share_of_links_at_cap(self) -> float:
        """Fraction of all links."""
        return self.links_at_cap / self.links

    def as_dict(self) -> dict[str, float]:
        """Return the counts by name."""
        return asdict(self)


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
    return CapEffect(cap, len(links), links_at_cap, len(shares), *users)


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
