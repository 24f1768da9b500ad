"""Splitting every user's list into a training, a validation and a test part."""

from dataclasses import dataclass
from typing import Annotated, Self

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pydantic import Field, model_validator

from analysis.settings import Settings

Share = Annotated[float, Field(gt=0, lt=1)]


class ListSplitSettings(Settings):
    """Settings of a split of the lists.

    Parameters
    ----------
    seed : int
        Randomness.
    validation_share, test_share : float
        Share of each list in these parts; together below 1.
    """

    seed: Annotated[int, Field(ge=0)]
    validation_share: Share
    test_share: Share

    @model_validator(mode="after")
    def _leave_some_to_train(self) -> Self:
        if self.validation_share + self.test_share >= 1:
            raise ValueError("validation_share and test_share leave nothing to train on")
        return self


@dataclass(frozen=True, eq=False)
class ListSplit:
    """Links in three parts that share none.

    Parameters
    ----------
    train, validation, test : pd.DataFrame
        Columns of `analysis.splitting.link_rows`, in its order.
    """

    train: pd.DataFrame
    validation: pd.DataFrame
    test: pd.DataFrame


def split_lists(
    links: pd.DataFrame,
    rng: int | np.random.Generator,
    validation_share: float = 0.1,
    test_share: float = 0.1,
) -> ListSplit:
    r"""Draw the held-out parts at random within each user's list.

    Of a list of n links a part gets :math:`\lfloor share \cdot n \rfloor`. A share above 0 that
    comes to less than one link gets one, test before validation, while that leaves training at
    least one. Training keeps the rest, so a user with one link is trained on and never tested.
    These are the counts of RecBole's ratio split (recbole.io), on which figures are published.

    Parameters
    ----------
    links : pd.DataFrame
        user (rows) and any other columns; one row a link, in the order of `link_rows`.
    rng : int or Generator
        Randomness.
    validation_share, test_share : float
        Shares of each list, at least 0 and together below 1.

    Returns
    -------
    ListSplit
        The parts in the order of `links`.

    Examples
    --------
    >>> links = pd.DataFrame({"user": [0] * 10 + [1] * 3 + [2], "artist": range(14)})
    >>> split = split_lists(links, rng=0)
    >>> [part["user"].value_counts().sort_index().tolist() for part in (split.train, split.test)]
    [[8, 1, 1], [1, 1]]
    """
    users = links["user"].to_numpy(dtype=np.int64)
    lengths = np.bincount(users)
    validated, tested = _held_out_counts(lengths, validation_share, test_share)
    place = _random_places(users, lengths, np.random.default_rng(rng))
    in_test = place < tested[users]
    held_out = place < (tested + validated)[users]
    parts = (links[chosen] for chosen in (~held_out, held_out & ~in_test, in_test))
    return ListSplit(*(part.reset_index(drop=True) for part in parts))


def _held_out_counts(
    lengths: NDArray[np.int64], *shares: float
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    # Rounded first: 0.29 of 100 is 29, though the product of floats is a little less.
    wanted = [np.round(share * lengths, 9) for share in shares]
    validated, tested = (np.floor(share).astype(np.int64) for share in wanted)
    for counts, share in ((tested, wanted[1]), (validated, wanted[0])):
        counts += (share > 0) & (share < 1) & (lengths - validated - tested >= 2)
    return validated, tested


def _random_places(
    users: NDArray[np.int64], lengths: NDArray[np.int64], rng: np.random.Generator
) -> NDArray[np.int64]:
    order = np.lexsort([rng.random(len(users)), users])
    starts = np.cumsum(lengths) - lengths
    places = np.empty(len(users), dtype=np.int64)
    places[order] = np.arange(len(users)) - starts[users[order]]
    return places
