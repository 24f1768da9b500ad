"""Invented links of any number, in the proportions of the real ones."""

import numpy as np
import pandas as pd

ARTISTS_PER_LINK = 0.19
LIST = 50
FLATTENING = 20.0
"""Popularity falls as 1 / (rank + 20): that is how the real listeners do, first ranks included."""


def synthetic_links(count: int, rng: int | np.random.Generator) -> pd.DataFrame:
    """Draw links: users and artists grow with their number, and lists keep their length.

    Parameters
    ----------
    count : int
        About how many links; a list has 50 draws, of which the same artist counts once.
    rng : int or Generator
        Randomness.

    Returns
    -------
    pd.DataFrame
        user, artist (rows), plays (int64) and weight (float32, 1 to 10), each pair once, sorted.

    Examples
    --------
    >>> links = synthetic_links(5000, rng=0)
    >>> links.columns.tolist(), links["user"].nunique()
    (['user', 'artist', 'plays', 'weight'], 100)
    """
    generator = np.random.default_rng(rng)
    users, artists = max(1, round(count / LIST)), max(1, round(count * ARTISTS_PER_LINK))
    popularity = np.cumsum(1 / (np.arange(artists) + FLATTENING))
    drawn = generator.random(users * LIST) * popularity[-1]
    listened = np.minimum(np.searchsorted(popularity, drawn, side="right"), artists - 1)
    pairs = np.unique(np.repeat(np.arange(users), LIST) * artists + listened)
    plays = np.exp(generator.normal(5.5, 1.3, len(pairs))).astype(np.int64) + 1
    weights = generator.uniform(1, 10, len(pairs)).astype(np.float32)
    return pd.DataFrame(
        {"user": pairs // artists, "artist": pairs % artists, "plays": plays, "weight": weights}
    )


def shape_of(links: pd.DataFrame) -> tuple[int, int]:
    """Return the number of users and artists, those without a link between others included."""
    return int(links["user"].max()) + 1, int(links["artist"].max()) + 1
