"""The evidence model: fitted to known links, asked about others."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.models.evidence.counting import count_evidence
from analysis.models.evidence.folds import count_in_folds
from analysis.models.evidence.formula import Formula
from analysis.models.evidence.settings import CountingSettings, EvidenceSettings
from analysis.models.material import Material
from analysis.models.shrunk import Floats
from analysis.training import Progress


@dataclass(frozen=True, eq=False)
class EvidenceModel:
    """A fitted formula and what its evidence is counted from.

    Parameters
    ----------
    material : Material
        The known links, tags and friends.
    counting : CountingSettings
        How evidence is counted.
    formula : Formula
        How it is weighed.
    """

    material: Material
    counting: CountingSettings
    formula: Formula

    def predict(self, pairs: pd.DataFrame) -> Floats:
        """Predict the weights of pairs of user and artist (rows), shape (pairs,)."""
        return self.formula.weigh(count_evidence(self.material, pairs, self.counting))


def fit_evidence(
    material: Material,
    settings: EvidenceSettings,
    rng: int | np.random.Generator,
    progress: Progress | None = None,
) -> EvidenceModel:
    """Fit the evidence model to known links.

    Parameters
    ----------
    material : Material
        Links with plays and weight.
    settings : EvidenceSettings
        How evidence is counted and weighed.
    rng : int or Generator
        Draws the folds and the first weights of the hidden units.
    progress : callable, optional
        See `analysis.models.adam.minimise`.

    Returns
    -------
    EvidenceModel
        The same for the same arguments.
    """
    from analysis.models.evidence.fitting import fit_formula  # loads TensorFlow

    by_fold, by_unit = np.random.default_rng(rng).spawn(2)
    counted = count_in_folds(material, settings.counting, by_fold)
    formula = fit_formula(counted, settings, by_unit, progress)
    return EvidenceModel(material, settings.counting, formula)
