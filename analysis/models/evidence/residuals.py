"""Who plays an artist more than their usual, and more than the artist's listeners do."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.models.evidence.levels import Levels, standardise, user_levels
from analysis.models.evidence.settings import CountingSettings
from analysis.models.material import Material
from analysis.models.shrunk import Floats, shrunk_means


@dataclass(frozen=True, eq=False)
class Residuals:
    """The known links, by what is left of each link's plays once user and artist are accounted for.

    Parameters
    ----------
    plays : Levels
        Each user's level and spread of the log of the plays.
    artist : Floats
        Shape (artists,): mean of the standardised plays of an artist's listeners, shrunk.
    listens : csr_array
        Shape (users, artists): 1 for each link.
    left : csr_array
        Of the same shape and links: standardised plays less the artist's mean.
    """

    plays: Levels
    artist: Floats
    listens: csr_array
    left: csr_array


def find_residuals(material: Material, settings: CountingSettings) -> Residuals:
    """Standardise the log of the plays by user, then take off the artist's mean.

    Parameters
    ----------
    material : Material
        Links with plays.
    settings : CountingSettings
        Has the shrinkages `level`, `spread` and `artist`.

    Returns
    -------
    Residuals
        Of its links.

    Examples
    --------
    >>> import pandas as pd
    >>> links = pd.DataFrame({"user": [0, 0], "artist": [0, 1], "plays": [1, 100]})
    >>> none, nobody = pd.DataFrame(columns=["user", "artist", "tag"]), np.empty((0, 2), np.int64)
    >>> found = find_residuals(Material(links, none, nobody, 1, 2, 0), CountingSettings(artist=1))
    >>> found.artist.round(9).tolist()  # one spread below and above; halved, as one more link of 0
    [-0.5, 0.5]
    """
    users, artists = (material.links[name].to_numpy(np.int64) for name in ("user", "artist"))
    logs = np.log(material.links["plays"].to_numpy(float))
    levels = user_levels(users, logs, material.users, settings)
    scores = standardise(users, logs, levels)
    means = shrunk_means(artists, scores, material.artists, settings.artist)
    shape = (material.users, material.artists)
    return Residuals(
        plays=levels,
        artist=means,
        listens=_matrix(np.ones(len(users)), users, artists, shape),
        left=_matrix(scores - means[artists], users, artists, shape),
    )


def _matrix(
    values: Floats, users: NDArray[np.int64], artists: NDArray[np.int64], shape: tuple[int, int]
) -> csr_array:
    return csr_array((values, (users, artists)), shape=shape)
