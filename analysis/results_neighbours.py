"""Neighbours and the artists of the genres in the results: schema and numbers."""

from dataclasses import asdict
from typing import Annotated, Any

import pandas as pd
from pydantic import Field

from analysis.dataset import Dataset
from analysis.genre_winners import genre_winners
from analysis.genres import GenreSettings
from analysis.likeness_settings import LikenessSettings
from analysis.neighbour_figures import friends_compared, measures_compared, stability
from analysis.norms import length_correlations
from analysis.ranking.settings import IalsSettings
from analysis.results_part import Count, Part, Share, finite

Cosine = Annotated[float, Field(ge=-1, le=1)]


class FriendsPart(Part):
    """Whether friends' vectors are closer than those of other users."""

    pairs: Count
    """Pairs of friends."""
    friends: Cosine | None
    """Mean cosine of friends."""
    others: Cosine | None
    """Mean cosine of users drawn at random who are not friends."""
    auc: Share | None
    """Share of pairs of pairs in which the friends are closer; ties count half."""
    p_value: Share | None
    """Chance to find friends as close if vectors had nothing to do with friendship."""


class NeighboursPart(Part):
    """What neighbours of the most popular artists are worth."""

    tag_agreement: dict[str, Cosine | None]
    """By model: mean cosine of the tags of artists and their nearest; ``random`` is chance."""
    measure_agreement: dict[str, Cosine | None]
    """The same by measure, in the implicit factorisation."""
    best_measure: str
    """The measure with the highest agreement."""
    length_correlation: dict[str, Cosine]
    """By model: Spearman's rank correlation of the length of artists' vectors with listeners."""
    stability: Share | None
    """Jaccard index of the neighbours between first vectors, in the implicit factorisation."""
    friends: FriendsPart


class WinnerPart(Part):
    """The artists that stand for a genre."""

    one_tag: str
    """Most listeners among all artists that anybody gave the tag to."""
    most_tagged: str
    """Most users who gave it the tag."""
    winner: str
    """Most listeners among the artists whose main genre it is; empty where there is none."""


class GenresPart(Part):
    """The most used tags."""

    winners: dict[str, WinnerPart]
    """By genre, most used first."""


def describe_neighbours(
    dataset: Dataset,
    agreement: pd.DataFrame,
    lengths: pd.DataFrame,
    model: IalsSettings,
    settings: LikenessSettings,
) -> dict[str, Any]:
    """Put what is known about neighbours into the form of the results.

    Parameters
    ----------
    dataset : Dataset
        The data.
    agreement : pd.DataFrame
        Result of `analysis.neighbour_figures.tag_agreements`.
    lengths : pd.DataFrame
        Result of `analysis.norms.norm_table`.
    model : IalsSettings
        The implicit-feedback factorisation.
    settings : LikenessSettings
        Who is asked about.

    Returns
    -------
    dict
        The fields of `NeighboursPart`.
    """
    measures = measures_compared(dataset, model, settings).set_index("model")["mean"]
    friends = friends_compared(dataset, model, settings)
    return {
        "tag_agreement": finite(agreement.set_index("model")["mean"].to_dict()),
        "measure_agreement": finite(measures.to_dict()),
        "best_measure": str(measures.fillna(0).idxmax()),
        "length_correlation": length_correlations(lengths),
        **finite({"stability": float(stability(dataset, model, settings)["mean"].iloc[0])}),
        "friends": finite(asdict(friends)),
    }


def describe_genres(dataset: Dataset, settings: GenreSettings) -> dict[str, Any]:
    """Name the artists that stand for each genre by three rules.

    Returns
    -------
    dict
        The fields of `GenresPart`.
    """
    columns = list(WinnerPart.model_fields)
    winners = genre_winners(dataset, settings).set_index("genre")[columns]
    return {"winners": winners.to_dict("index")}
