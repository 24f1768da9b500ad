"""The expensive step of judging how sure a recommendation is."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.dataset import Dataset
from analysis.list_splits import list_split
from analysis.list_splitting import ListSplitSettings
from analysis.listening.list_values import link_material, list_values, mean_value
from analysis.listening.settings import FoldInSettings
from analysis.listening.sure_hits import count_sure_hits, sure_hits_table
from analysis.memo import memoise
from analysis.ranking.ials import fit_ials
from analysis.ranking.settings import IalsSettings


@memoise
def sure_hits(
    dataset: Dataset, model: IalsSettings, split: ListSplitSettings, settings: FoldInSettings
) -> pd.DataFrame:
    """Compare how surely artists are recommended to strangers of a model with hits (seconds).

    Parameters
    ----------
    dataset, model, split
        As for `analysis.listening.fold_in_steps.fold_in_lists`; the first split.
    settings : FoldInSettings
        Folds, of which one is left out of training and asked about; the rest as for
        `analysis.listening.recommending.recommend_artists`.

    Returns
    -------
    pd.DataFrame
        Of `analysis.listening.sure_hits.sure_hits_table`.
    """
    parts, shape = list_split(dataset, split, 0), (len(dataset.user_rows), len(dataset.artist_rows))
    folding, training = np.random.SeedSequence([settings.seed, 0, 1]).spawn(2)
    users = np.random.default_rng(folding).permutation(shape[0])[:: settings.folds]
    others = parts.train[~parts.train["user"].isin(users)]
    factors = fit_ials(link_material(others, shape), model, np.random.default_rng(training))
    heard = np.bincount(others["artist"], minlength=shape[1])
    mean, counts = mean_value(others, model.emphasis), list[NDArray[np.int64]]()
    asked = parts.train[parts.train["user"].isin(users)].groupby("user")
    for user, known in asked:
        values = list_values(known["plays"].to_numpy(), model.emphasis, mean)
        listened = known["artist"].to_numpy(), values
        both = [p.loc[p["user"] == user, "artist"] for p in (parts.test, parts.validation)]
        found = both[0].to_numpy(), both[1].to_numpy()
        # A list of one has no part to leave out, and nothing held out tells of no hits.
        if len(known) > 1 and len(found[0]):
            given = listened, found, model, settings, heard
            counts.append(count_sure_hits(factors.artist_embedding, *given))
    return sure_hits_table(counts, settings.seed)
