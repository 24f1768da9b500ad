"""Our models of the weights beside SVD++ of `scikit-surprise`, on the first split."""

import numpy as np
import pandas as pd
from surprise import Dataset as Ratings
from surprise import Reader, SVDpp

from analysis.benchmark_schema import FittedWeights, Svdpp
from analysis.dataset import Dataset
from analysis.models.weights import fit_weights
from analysis.rating_tasks import fitting_randomness, known_and_asked
from analysis.study import load_study
from benchmarks.data import measure
from benchmarks.timing import seconds_of

EPOCHS, L2 = 10, 0.1  # better on validation links than the library's own 20 and 0.02
OURS = "biased", "evidence", "evidence_net"


def measure_weights(dataset: Dataset) -> Svdpp:
    """Measure time and test error of one fit of each, compilation included (minutes).

    Parameters
    ----------
    dataset : Dataset
        The data.
    """
    study = load_study()
    known, asked = known_and_asked(dataset, study.split, 0, 0.0)
    ours = {}
    for name in OURS:
        model = study.weights.models()[name]
        rng = fitting_randomness(study.split, 0, 0.0)
        found = []
        seconds = seconds_of(lambda: found.append(fit_weights(known, model, rng)))  # noqa: B023
        error = np.mean((found[0].predict(asked) - asked["weight"]) ** 2)
        ours[name] = FittedWeights(seconds=seconds, test_mse=float(error))
    theirs = fit_svdpp(known.links, asked, study.split.seed)
    best = min(ours.values(), key=lambda fitted: fitted.test_mse)
    return Svdpp(time_ratio=best.seconds / theirs.seconds, epochs=EPOCHS, theirs=theirs, ours=ours)


def fit_svdpp(links: pd.DataFrame, asked: pd.DataFrame, seed: int) -> FittedWeights:
    """Fit SVD++ once.

    Parameters
    ----------
    links, asked : pd.DataFrame
        user, artist and weight: what is learned from, and what is asked about.
    seed : int
        Randomness of its first vectors.
    """
    scale = links["weight"].min(), links["weight"].max()
    table = links[["user", "artist", "weight"]]
    ratings = Ratings.load_from_df(table, Reader(rating_scale=scale)).build_full_trainset()
    model = SVDpp(n_epochs=EPOCHS, reg_all=L2, random_state=seed)
    seconds = seconds_of(lambda: model.fit(ratings))
    pairs = zip(asked["user"], asked["artist"], strict=True)
    answers = np.array([model.predict(user, artist).est for user, artist in pairs])
    error = np.mean((answers - asked["weight"].to_numpy()) ** 2)
    return FittedWeights(seconds=seconds, test_mse=float(error))


if __name__ == "__main__":
    measure(measure_weights, __doc__)
