"""The models of the weights that can be made to recommend, those of 2021 and ours, fitted."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.ablation import ablations
from analysis.dataset import Dataset
from analysis.factorisation_settings import FactorisationSettings
from analysis.models.material import Material
from analysis.models.predictor import Predictor
from analysis.models.weights import fit_weights
from analysis.rating_settings import WeightsSettings
from analysis.rating_tasks import fitting_randomness
from analysis.splitting import SplitSettings
from analysis.steps import trained


@dataclass(frozen=True, eq=False)
class Products:
    """A model of 2021: the weight is the dot product of the user's and the artist's vectors.

    Parameters
    ----------
    user_embedding, artist_embedding : NDArray
        Shape (users, d) and (artists, d).

    Examples
    --------
    >>> pair = pd.DataFrame({"user": [0], "artist": [0]})
    >>> Products(np.array([[1.0, 2.0]]), np.array([[3.0, 4.0]])).predict(pair).tolist()
    [11.0]
    """

    user_embedding: NDArray[Any]
    artist_embedding: NDArray[Any]

    def predict(self, pairs: pd.DataFrame) -> NDArray[np.float64]:
        """Predict the weights of pairs of user and artist (rows), shape (pairs,)."""
        users, artists = (pairs[name].to_numpy(np.int64) for name in ("user", "artist"))
        left, right = self.user_embedding[users], self.artist_embedding[artists]
        weights: NDArray[np.float64] = np.einsum("ij,ij->i", left, right).astype(np.float64)
        return weights


def models_of_2021(
    dataset: Dataset, originals: Mapping[str, FactorisationSettings], split: SplitSettings
) -> dict[str, Predictor]:
    """Train the models of 2021, and the regularised one with its terms left out.

    Parameters
    ----------
    dataset : Dataset
        The data.
    originals : mapping
        The models by name; the parts of "regularised", where there is one, are called "ablation_"
        and the term that is left in.
    split : SplitSettings
        The split of the weights; its first repeat.

    Returns
    -------
    dict
        By name.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> models_of_2021(load_dataset(Path("data/sample")), {}, SplitSettings(seed=1, test_share=0.1))
    {}
    """
    asked = dict(originals)
    if "regularised" in originals:
        parts = ablations(originals["regularised"])
        asked |= {f"ablation_{name}": part for name, part in parts.items() if name != "both"}
    done = {name: trained(dataset, model, split) for name, model in asked.items()}
    return {name: Products(one.user_embedding, one.artist_embedding) for name, one in done.items()}


def models_of_ours(
    material: Material, weights: WeightsSettings, split: SplitSettings
) -> dict[str, Predictor]:
    """Fit our models and guesses that tell artists apart (seconds).

    Parameters
    ----------
    material : Material
        The training links of the first repeat of the split.
    weights : WeightsSettings
        The models; the overall mean and the user's mean say the same of all artists.
    split : SplitSettings
        The split of the weights.

    Returns
    -------
    dict
        By name.
    """
    return {
        name: fit_weights(material, model, fitting_randomness(split, 0, 0))
        for name, model in weights.models().items()
        if name not in ("overall_mean", "user_mean")
    }
