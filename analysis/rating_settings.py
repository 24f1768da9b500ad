"""The models of the weights, as the study's configuration names them."""

from typing import Annotated

from pydantic import Field

from analysis.models.biased_settings import BiasedSettings, BiasSettings
from analysis.models.evidence.settings import EvidenceSettings
from analysis.models.weights import MeanSettings, WeightModel
from analysis.settings import Settings


class WeightsSettings(Settings):
    """The weights' part of the study.

    Parameters
    ----------
    validation_share : float
        Share of all links on which models are compared for choosing one; taken from the training
        part.
    biases, biased, evidence, evidence_net : settings
        The models.
    """

    validation_share: Annotated[float, Field(gt=0, lt=1)]
    biases: BiasSettings
    biased: BiasedSettings
    evidence: EvidenceSettings
    evidence_net: EvidenceSettings

    def models(self) -> dict[str, WeightModel]:
        """Return the models, by name; simplest first."""
        return {
            "overall_mean": MeanSettings(of="overall"),
            "artist_mean": MeanSettings(of="artist"),
            "user_mean": MeanSettings(of="user"),
            "biases": self.biases,
            "biased": self.biased,
            "evidence": self.evidence,
            "evidence_net": self.evidence_net,
        }
