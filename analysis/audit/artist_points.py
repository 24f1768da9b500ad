"""The map that the report of 2021 drew: all artists of a model, however few listen to them."""

import numpy as np
from numpy.typing import NDArray

from analysis.atlas.projection import tsne_points
from analysis.dataset import Dataset
from analysis.factorisation_settings import FactorisationSettings
from analysis.listeners import listeners
from analysis.memo import memoise
from analysis.splitting import SplitSettings
from analysis.steps import trained


@memoise
def all_points(
    dataset: Dataset, model: FactorisationSettings, split: SplitSettings, perplexity: float
) -> NDArray[np.float64]:
    """Lay out all artists that have a listener, by t-SNE (under a minute).

    Parameters
    ----------
    dataset : Dataset
        The data; at least four artists.
    model : FactorisationSettings
        The model whose artist embedding is laid out, trained on the training part of `split`.
    split : SplitSettings
        Seed and size of the test part; t-SNE takes its seed too.
    perplexity : float
        About how many neighbours t-SNE minds for each artist.

    Returns
    -------
    NDArray[np.float64]
        Shape (artists with listeners, 2), no unit. They are the first artist rows.
    """
    heard = np.count_nonzero(listeners(dataset))
    embedding = trained(dataset, model, split).artist_embedding
    return tsne_points(embedding[:heard], perplexity, split.seed)
