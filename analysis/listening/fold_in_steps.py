"""The expensive steps of judging the fold-in: training without the users who are folded in."""

import numpy as np
import pandas as pd

from analysis.dataset import Dataset
from analysis.evaluation.membership import membership
from analysis.list_splits import list_split
from analysis.list_splitting import ListSplitSettings
from analysis.listening.fold_in_case import Case, FoldInLists, drawn
from analysis.listening.fold_in_evaluation import judge_fold_in
from analysis.listening.fold_in_figures import FoldInFigures
from analysis.listening.fold_in_lists import strict_lists
from analysis.listening.list_values import link_material
from analysis.listening.settings import FoldInSettings
from analysis.listening.trained_lists import trained_lists
from analysis.memo import memoise
from analysis.ranking.ials import fit_ials
from analysis.ranking.settings import IalsSettings


@memoise
def fold_in_lists(
    dataset: Dataset,
    model: IalsSettings,
    split: ListSplitSettings,
    number: int,
    settings: FoldInSettings,
    k: int = 20,
) -> FoldInLists:
    """Fold every user into a model of the users of the other folds (seconds).

    Parameters
    ----------
    dataset : Dataset
        The data.
    model : IalsSettings
        The model; all its iterations are done, with the fold's users or without.
    split, number
        As for `analysis.list_splits.list_split`: known is the training part, to be found the test
        part; the validation part is neither learned from nor recommended.
    settings : FoldInSettings
        Folds, lengths and the seed of both.
    k : int
        Length of the lists.

    Returns
    -------
    FoldInLists
        Lists of -1 for everybody where there is nobody else to learn from.
    """
    parts, shape = list_split(dataset, split, number), (len(dataset.user_rows),)
    both = membership(
        pd.concat([parts.train, parts.validation]), (*shape, len(dataset.artist_rows))
    )
    case = Case(parts.train, both, dataset.artist_names, model, k)
    drawing, folding, strict, all_of_them = np.random.SeedSequence([settings.seed, number]).spawn(4)
    variants = {"folded": case.links} | drawn(case.links, settings.lengths, drawing)
    fold = np.random.default_rng(folding).permutation(shape[0]) % min(settings.folds, *shape)
    found = strict_lists(case, variants, fold, int(strict.generate_state(1)[0]))
    rng = np.random.default_rng(all_of_them)
    found |= trained_lists(case, fit_ials(link_material(case.links, case.shape), model, rng))
    lengths = np.bincount(case.links["user"], minlength=shape[0])
    return FoldInLists(found, parts.test[["user", "artist"]], lengths)


@memoise
def fold_in_figures(
    dataset: Dataset, model: IalsSettings, split: ListSplitSettings, settings: FoldInSettings
) -> FoldInFigures:
    """Judge the fold-in on Last.fm users (seconds for each split).

    Parameters
    ----------
    dataset, model, split, settings
        As for `fold_in_lists`, for all splits of the settings.

    Returns
    -------
    FoldInFigures
        Means over splits.
    """
    numbers = range(settings.splits)
    found = [fold_in_lists(dataset, model, split, number, settings) for number in numbers]
    shape = len(dataset.user_rows), len(dataset.artist_rows)
    return judge_fold_in(found, shape, settings)
