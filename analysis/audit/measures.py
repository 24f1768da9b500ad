"""Whether the cosine is better than the dot product once the names are right."""

from collections.abc import Mapping
from typing import get_args

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.audit.naming import Naming, naming_of_2021
from analysis.dataset import Dataset
from analysis.factorisation_settings import FactorisationSettings
from analysis.likeness_settings import LikenessSettings
from analysis.listeners import listeners
from analysis.memo import memoise
from analysis.nearest_many import nearest_many
from analysis.neighbour_agreement import Nearest, agreement, asked_and_eligible
from analysis.similarity import Measure
from analysis.splitting import SplitSettings
from analysis.steps import trained


@memoise
def measures_of_2021(
    dataset: Dataset,
    originals: Mapping[str, FactorisationSettings],
    split: SplitSettings,
    settings: LikenessSettings,
) -> pd.DataFrame:
    """Compare the tags of popular artists with those of their neighbours, named as in 2021 or well.

    Parameters
    ----------
    dataset : Dataset
        The data.
    originals : mapping
        The models of 2021 by name, each trained on the training part of `split`.
    split : SplitSettings
        The split of the weights.
    settings : LikenessSettings
        Who is asked about, and how many neighbours are looked at.

    Returns
    -------
    pd.DataFrame
        model, measure ("cosine" or "dot"), naming ("right" or "of 2021"), minimum (listeners that
        a neighbour has at least), mean, low, high (95 % bootstrap over artists). Under the naming
        of 2021 every artist with listeners may be a neighbour, as then.
    """
    asked, eligible = asked_and_eligible(dataset, settings)
    heard, naming, k = listeners(dataset) > 0, naming_of_2021(dataset), settings.nearest
    tables = []
    for model, original in originals.items():
        vectors = np.asarray(trained(dataset, original, split).artist_embedding)
        for measure in (name for name in get_args(Measure) if name in ("cosine", "dot")):
            ways = {
                ("right", 1): nearest_many(vectors, asked, k, measure, eligible=heard),
                ("right", settings.candidates_minimum): nearest_many(
                    vectors, asked, k, measure, eligible=eligible
                ),
                ("of 2021", 1): named_neighbours(vectors, asked, k, measure, naming),
            }
            for (name, minimum), near in ways.items():
                row = {"model": model, "measure": measure, "naming": name, "minimum": minimum}
                tables.append(agreement(dataset, {model: near}, settings).assign(**row))
    columns = ["model", "measure", "naming", "minimum", "mean", "low", "high"]
    return pd.concat(tables, ignore_index=True)[columns]


def named_neighbours(
    vectors: NDArray[np.floating],
    asked: NDArray[np.int64],
    k: int,
    measure: Measure,
    naming: Naming,
) -> Nearest:
    """Return the neighbours that 2021 would have named to one who asks for artists by name.

    Parameters
    ----------
    vectors : NDArray
        Shape (artists, dimension).
    asked : NDArray[np.int64]
        Shape (n,): rows of the artists whose names are asked for.
    k : int
        Neighbours of each.
    measure : {"cosine", "dot", "damped"}
        As of `analysis.similarity.score_rows`.
    naming : Naming
        Whose numbers were shown under which name.

    Returns
    -------
    NDArray[np.int64]
        Shape (n, k): rows of the artists named; -1 where no place had the name asked for.

    Examples
    --------
    >>> naming = Naming(owner=np.array([2, 0, 1]), named=np.array([0, 1, 2]))
    >>> vectors = np.array([[1.0, 0.0], [1.0, 1.0], [0.0, 2.0]])
    >>> # Who asks for 0 sees the numbers of 2; nearest to them is 1, which is called 2.
    >>> named_neighbours(vectors, np.array([0]), 1, "cosine", naming)
    array([[2]])
    """
    shown = naming.answered_as(len(vectors))[asked]
    heard = np.isin(np.arange(len(vectors)), naming.owner)
    near = nearest_many(vectors, np.maximum(shown, 0), k, measure, eligible=heard)
    return np.where(shown[:, None] >= 0, naming.printed_as(len(vectors))[near], -1)
