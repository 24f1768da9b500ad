"""Time what a listener waits for: the fold-in, beside one training of the model."""

import numpy as np
from pydantic import BaseModel

from analysis.dataset import Dataset
from analysis.listeners import listeners
from analysis.listening.fold_in import fold_in, gram
from analysis.listening.list_values import link_material, list_values, mean_value
from analysis.listening.recommending import recommend_artists
from analysis.listening.settings import FoldInSettings
from analysis.ranking.ials import fit_ials
from analysis.splitting import link_rows
from analysis.study import load_study
from benchmarks.data import measure
from benchmarks.timing import seconds_of

LISTENERS = 40
SETTINGS = FoldInSettings(
    seed=0,
    folds=2,
    splits=1,
    resamples=50,
    count=10,
    nearest_users=20,
    fewest_users=3,
    lengths=(10,),
)


class FoldInTiming(BaseModel):
    """Medians over users' own lists, taken as listeners'.

    Parameters
    ----------
    listeners : int
        Lists that were folded in.
    fold_in_ms, recommended_ms : float
        The vector alone; with the first ten artists, their reasons and 50 resamples.
    training_ms : float
        One training of the model, after its code was compiled.
    ratio : float
        Of `recommended_ms` to `training_ms`.
    """

    listeners: int
    fold_in_ms: float
    recommended_ms: float
    training_ms: float
    ratio: float


def measure_fold_in(dataset: Dataset) -> FoldInTiming:
    """Measure (seconds).

    Parameters
    ----------
    dataset : Dataset
        The data.
    """
    model, links, heard = load_study().ranking.ials, link_rows(dataset), listeners(dataset)
    material = link_material(links, (len(dataset.user_rows), len(dataset.artist_rows)))
    vectors = fit_ials(material, model, 0).artist_embedding
    trained = 1000 * seconds_of(lambda: fit_ials(material, model, 0))
    mean, shared = mean_value(links, model.emphasis), gram(vectors, model.l2)
    alone, whole = [], []
    for _, part in list(links.groupby("user"))[:LISTENERS]:
        rows = part["artist"].to_numpy()
        values = list_values(part["plays"].to_numpy(), model.emphasis, mean)
        given = (rows, values), model, SETTINGS, heard, dataset.artist_names
        alone.append(1000 * seconds_of(lambda: fold_in(vectors, rows, values, model, shared)))  # noqa: B023
        whole.append(1000 * seconds_of(lambda: recommend_artists(vectors, *given)))  # noqa: B023
    return FoldInTiming(
        listeners=len(alone),
        fold_in_ms=float(np.median(alone)),
        recommended_ms=float(np.median(whole)),
        training_ms=trained,
        ratio=float(np.median(whole)) / trained,
    )


if __name__ == "__main__":
    measure(measure_fold_in, __doc__)
