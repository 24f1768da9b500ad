"""Neighbours as the report of 2021 looked them up, wrong names included, in our own training."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.audit.latin1 import as_read
from analysis.audit.naming import Naming, naming_of_2021
from analysis.audit.neighbour_decoding import KEY
from analysis.dataset import Dataset
from analysis.factorisation_settings import FactorisationSettings
from analysis.similarity import Measure, score_rows
from analysis.splitting import SplitSettings
from analysis.steps import trained


def as_in_2021(
    dataset: Dataset,
    models: Mapping[str, FactorisationSettings],
    split: SplitSettings,
    asked: Sequence[tuple[str, int, Measure]],
    k: int = 6,
) -> pd.DataFrame:
    """List neighbours as the report of 2021 did, wrong names included, in our own training.

    Parameters
    ----------
    dataset : Dataset
        The data.
    models : mapping of str to FactorisationSettings
        The study's models by name; each is trained again (`analysis.steps.trained`).
    split : SplitSettings
        The split of the weights.
    asked : sequence of (str, int, str)
        Name of the model, row of the artist asked about, and measure. An artist whose name was
        given to no place is left out.
    k : int
        Lines of a table; the artist asked about is among the candidates.

    Returns
    -------
    pd.DataFrame
        model, measure, query (name), rank (from 1), place, score and printed (name as it was
        read); ties by place.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> from analysis.study import load_study
    >>> data, split = load_dataset(Path("data/sample")), load_study().split
    >>> as_in_2021(data, {}, split, []).columns.tolist()
    ['model', 'measure', 'query', 'rank', 'place', 'score', 'printed']
    """
    naming = naming_of_2021(dataset)
    given = {int(row): place for place, row in enumerate(naming.named)}
    found = [pd.DataFrame(columns=[*KEY, "rank", "place", "score", "printed"])]
    for model, row, measure in asked:
        if row in given:
            embedding = trained(dataset, models[model], split).artist_embedding[naming.owner]
            best = _highest(score_rows(embedding, given[row], measure), k)
            known = {"model": model, "measure": measure, "query": dataset.artist_names[row]}
            found.append(_lines(dataset, naming, best).assign(**known)[found[0].columns])
    return pd.concat([part for part in found if len(part)] or found, ignore_index=True)


def _highest(scores: NDArray[np.float64], k: int) -> pd.DataFrame:
    places = np.argsort(-scores, kind="stable")[:k]
    return pd.DataFrame({"place": places, "score": scores[places]})


def _lines(dataset: Dataset, naming: Naming, best: pd.DataFrame) -> pd.DataFrame:
    names = dataset.artist_names[naming.named[best["place"]]]
    return best.assign(printed=[as_read(name) for name in names], rank=range(1, len(best) + 1))
