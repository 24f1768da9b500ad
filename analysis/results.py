"""Every number that the report's prose states, in one nested dict (``results.json``)."""

from collections.abc import Mapping
from typing import Any

from analysis.ablation import ablations
from analysis.atlas.figures import describe_atlas
from analysis.audit.figures import describe_audit
from analysis.dataset import Dataset
from analysis.factorisation_settings import FactorisationSettings
from analysis.listening.figures import describe_listening
from analysis.neighbour_figures import tag_agreements
from analysis.neighbour_steps import vectors
from analysis.norms import norm_table
from analysis.preparation import prepare
from analysis.ranking.choice import likeness_models
from analysis.results_models import describe_trainings
from analysis.results_neighbours import describe_genres, describe_neighbours
from analysis.results_ranking import describe_ranking, ranking_headline
from analysis.results_weights import describe_weights
from analysis.steps import repeated, trained
from analysis.study import Study


def collect(study: Study, dataset: Dataset) -> dict[str, Any]:
    """Compute all results, from the same kept steps that the chapters use.

    Parameters
    ----------
    study : Study
        The configuration.
    dataset : Dataset
        The data.

    Returns
    -------
    dict
        Nested, of plain Python numbers, text and truth values; `analysis.results_schema.Results`
        says what each means. ``build`` is added where the report is built.

    Examples
    --------
    >>> from analysis.study import load_study, open_dataset
    >>> collect(load_study(), open_dataset())["dataset"]["users"] == len(open_dataset().user_rows)
    True
    """
    weights, weights_model = describe_weights(study, dataset)
    ranking_model = ranking_headline(dataset, study.ranking)
    return {
        "dataset": describe_dataset(dataset),
        "preparation": prepare(dataset).as_results(),
        "models": _trained(study, dataset, dict(study.models), study.repeats.count),
        "ablation": _trained(
            study, dataset, ablations(study.models.regularised), study.repeats.ablation
        ),
        "weights": weights,
        "ranking": describe_ranking(dataset, study.ranking),
        "neighbours": _neighbours(study, dataset),
        "genres": describe_genres(dataset, study.genres),
        "headline": {"weights_model": weights_model, "ranking_model": ranking_model},
        "atlas": describe_atlas(study, dataset),
        "listening": describe_listening(study, dataset),
        "audit": describe_audit(study, dataset, weights["user_mean"]["test_mse"]["mean"]),
    }


def describe_dataset(dataset: Dataset) -> dict[str, str | bool | int]:
    """Count what is in the data.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Returns
    -------
    dict
        Name, origin, fingerprint and sizes.

    Examples
    --------
    >>> from analysis.study import open_dataset
    >>> describe_dataset(open_dataset())["artists"] == len(open_dataset().artists)
    True
    """
    return {
        "name": dataset.name,
        "is_sample": dataset.is_sample,
        "fingerprint": dataset.fingerprint,
        "users": len(dataset.user_rows),
        "artists": len(dataset.artists),
        "links": len(dataset.links),
        "tags": len(dataset.tags),
        "tag_assignments": len(dataset.tag_assignments),
        "friend_pairs": len(dataset.friends),
    }


def _trained(
    study: Study, dataset: Dataset, models: Mapping[str, FactorisationSettings], count: int
) -> dict[str, dict[str, Any]]:
    return {
        name: describe_trainings(repeated(dataset, model, study.split, count))
        for name, model in models.items()
    }


def _neighbours(study: Study, dataset: Dataset) -> dict[str, Any]:
    originals, asked = dict(study.models), study.likeness
    ranking = study.ranking
    models = likeness_models(ranking.item_knn, ranking.ease, ranking.ials, ranking.alike_share)
    agreement = tag_agreements(dataset, models, originals, study.split, asked)
    ials = vectors(dataset, ranking.ials, asked.seed).artist_embedding
    low_init = trained(dataset, study.models.low_init, study.split).artist_embedding
    least = study.atlas.minimum_listeners
    lengths = norm_table(dataset, {"low_init": low_init, "ials": ials}, least)
    return describe_neighbours(dataset, agreement, lengths, ranking.ials, asked)
