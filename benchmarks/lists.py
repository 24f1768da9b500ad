"""Our implicit-feedback factorisation beside that of `implicit`, to equal quality.

Both have the same number of factors, the same penalty and confidence, the same training lists
(each link alike) and their own first vectors; `implicit` does its usual three conjugate-gradient
steps on all cores. Quality is judged with the clock stopped.
"""

import numpy as np
import pandas as pd
from implicit.als import AlternatingLeastSquares
from scipy.sparse import csr_array, csr_matrix

from analysis.benchmark_schema import Als
from analysis.dataset import Dataset
from analysis.evaluation.hits import recall_at_k
from analysis.evaluation.membership import membership
from analysis.evaluation.ranking import top_k
from analysis.list_splits import list_split
from analysis.models.material import Material, gather_material
from analysis.ranking.factors import Factors
from analysis.ranking.ials import sweeps
from analysis.ranking.play_lists import play_lists
from analysis.ranking.settings import IalsSettings
from analysis.study import load_study
from benchmarks.data import measure
from benchmarks.laps import Laps
from benchmarks.timing import timing

SPLITS = 5
LEVEL_SHARE = 0.99
K = 20


def measure_lists(dataset: Dataset) -> Als:
    """Measure the time to a common Recall@20 on validation links (a minute or two).

    Parameters
    ----------
    dataset : Dataset
        The data.
    """
    study = load_study().ranking
    settings = study.ials.model_copy(update={"emphasis": 0.0})
    runs = {"ours": train_ours, "theirs": train_theirs}
    reached: dict[str, list[float]] = {name: [] for name in runs}
    sweep: dict[str, list[float]] = {name: [] for name in runs}
    recalls: dict[str, list[float]] = {name: [] for name in runs}
    first: dict[str, float] = {}
    for number in range(SPLITS):
        parts = list_split(dataset, study.split, number)
        known = gather_material(dataset, parts.train, pd.concat([parts.validation, parts.test]))
        shape = known.users, known.artists
        train, validation, test = (
            membership(part, shape) for part in (parts.train, parts.validation, parts.test)
        )
        if not first:
            first = {name: run(known, settings, number).seconds[-1] for name, run in runs.items()}
        laps = {name: run(known, settings, number) for name, run in runs.items()}
        judged = {
            name: [recall(model, train, validation) for model in lap.models]
            for name, lap in laps.items()
        }
        level = LEVEL_SHARE * min(found[-1] for found in judged.values())
        for name, lap in laps.items():
            reached[name].append(lap.seconds[int(np.argmax(np.array(judged[name]) >= level))])
            sweep[name].extend(np.diff(lap.seconds).tolist())
            recalls[name].append(recall(lap.models[-1], train + validation, test))
    times = {name: timing(seconds, first[name]) for name, seconds in reached.items()}
    return Als(
        time_ratio=times["ours"].median / times["theirs"].median,
        recall_at_20_ours=float(np.mean(recalls["ours"])),
        recall_at_20_theirs=float(np.mean(recalls["theirs"])),
        level_share=LEVEL_SHARE,
        sweeps=settings.iterations,
        time_to_level=times,
        per_sweep={name: timing(seconds) for name, seconds in sweep.items()},
    )


def train_ours(known: Material, settings: IalsSettings, seed: int) -> Laps:
    """Train ours and keep the model after each sweep."""
    laps = Laps()
    path = sweeps(known, settings, np.random.default_rng(seed))
    for _ in range(settings.iterations):
        model = next(path)
        laps.take(lambda model=model: model)  # type: ignore[misc]
    return laps


def train_theirs(known: Material, settings: IalsSettings, seed: int) -> Laps:
    """Train the library's and keep the model after each sweep."""
    model = AlternatingLeastSquares(
        factors=settings.dimension,
        regularization=settings.l2,
        alpha=1.0,
        iterations=settings.iterations,
        random_state=seed,
    )
    laps = Laps()

    def keep(sweep: int, *_: object) -> None:
        laps.take(lambda: Factors(model.user_factors.copy(), model.item_factors.copy(), sweep))

    # Its values are the weights of the known links, ours what they weigh more than the others.
    weights = csr_matrix(play_lists(known, 0.0) * np.float32(1 + settings.confidence))
    model.fit(weights, show_progress=False, callback=keep)
    return laps


def recall(model: Factors, known: csr_array, held_out: csr_array) -> float:
    """Return the mean Recall@20 of what is recommended beside the known artists."""
    scores = model.scores(np.arange(known.shape[0]))
    return float(np.nanmean(recall_at_k(top_k(scores, known, K), held_out, K)))


if __name__ == "__main__":
    measure(measure_lists, __doc__)
