"""The numbers of the audit, in the form of the results."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.audit.agreement import agreeing
from analysis.audit.describing import describe_ids, describe_map, describe_merged, describe_tables
from analysis.audit.error_and_ranking import rank_correlation, rating_models_ranked
from analysis.audit.genre_join import reproduced_winners
from analysis.audit.latin1 import broken_names
from analysis.audit.lookups import lookup_outcomes
from analysis.audit.measures import measures_of_2021
from analysis.audit.misnamed import misaligned_users, misnamed_links
from analysis.audit.naming import naming_of_2021
from analysis.audit.outliers import outlier_rules, share_between_users
from analysis.audit.popular_agreement import popular_agreement
from analysis.audit.printed_claims import contradicted_claims
from analysis.audit.reindexing import ARTIST_OFFSET, mean_rows
from analysis.audit.stopping_on_test import stopping_gain
from analysis.audit.unseen import unseen_share
from analysis.audit.wrong_join import join_damage
from analysis.dataset import Dataset
from analysis.results_part import finite
from analysis.steps import repeated
from analysis.study import Study

LOOKED_UP = 1000  # artists, as the keys of the results say


def describe_audit(study: Study, dataset: Dataset, user_mean: float) -> dict[str, Any]:
    """Do the steps of 2021 again, and say what each led to (minutes, all of them in kept steps).

    Parameters
    ----------
    study : Study
        The configuration.
    dataset : Dataset
        The data.
    user_mean : float
        Test error of guessing each user's mean.

    Returns
    -------
    dict
        The fields of `analysis.audit.schema.AuditPart`.
    """
    models = dict(study.models)
    ranked = rating_models_ranked(
        dataset, study.weights, models, study.ranking.ials, study.split, study.audit.users
    )
    rules = outlier_rules(dataset.links["plays"])["share"].tolist()
    return {
        **_names(dataset),
        **describe_tables(study, dataset),
        "claims": _pair(contradicted_claims(dataset)),
        "ids": describe_ids(study, dataset),
        **_trainings(study, dataset, user_mean),
        "ranked": {
            row["model"]: finite({"test_mse": row["test_mse"], "recall_at_10": row["mean"]})
            for row in ranked.to_dict("records")
        },
        "error_recall_correlation": rank_correlation(ranked),
        "measures": _measures(study, dataset),
        **finite({"popular_agreement": popular_agreement(dataset, study.likeness)}),
        "join": _join(dataset),
        **describe_map(study, dataset),
        "merged": describe_merged(study, dataset),
        "outliers": dict(zip(("above_quartile", "above_fence"), rules, strict=True)),
        "between_users": share_between_users(dataset.links),
        "right_figures": _pair(agreeing(dataset)),
    }


def _names(dataset: Dataset) -> dict[str, Any]:
    places = mean_rows(dataset.links["artist_id"], dataset.artist_rows, ARTIST_OFFSET)
    outcomes = lookup_outcomes(dataset, LOOKED_UP)["outcome"]
    return {
        "misaligned_artist_rows": int(naming_of_2021(dataset).wrong.sum()),
        "misaligned_user_rows": misaligned_users(dataset),
        "links_with_wrong_name": misnamed_links(dataset),
        "reindexed_mean_as_strings": places.as_strings,
        "reindexed_mean_as_numbers": places.as_numbers,
        "broken_names": len(broken_names(dataset)),
        "lookup_wrong_in_top_1000": int((outcomes == "another").sum()),
        "lookup_empty_in_top_1000": int((outcomes == "nothing").sum()),
        "lookup_error_in_top_1000": int((outcomes == "error").sum()),
    }


def _trainings(study: Study, dataset: Dataset, user_mean: float) -> dict[str, Any]:
    models, count = dict(study.models), study.repeats.count
    curves = {
        name: [training.curve for training in repeated(dataset, model, study.split, count)]
        for name, model in models.items()
    }
    lowest = {name: _mean_lowest(found) for name, found in curves.items()}
    return {
        "models_better_than_user_mean": sum(error < user_mean for error in lowest.values()),
        "stopping_gain": {name: stopping_gain(found) for name, found in curves.items()}
        if count > 1
        else None,
        "unseen_share": unseen_share(dataset, study.split, count),
    }


def _mean_lowest(curves: list[pd.DataFrame]) -> float:
    return sum(float(curve["test_mse"].min()) for curve in curves) / len(curves)


def _measures(study: Study, dataset: Dataset) -> dict[str, Mapping[str, float | None]]:
    table = measures_of_2021(dataset, dict(study.models), study.split, study.likeness)
    right = table[
        (table["naming"] == "right") & (table["minimum"] == study.likeness.candidates_minimum)
    ]
    wrong = table[table["naming"] == "of 2021"]
    kinds = {"": right, "_in_2021": wrong}
    found: dict[str, dict[str, float]] = {}
    for suffix, part in kinds.items():
        for row in part.to_dict("records"):
            found.setdefault(row["model"], {})[row["measure"] + suffix] = float(row["mean"])
    return {model: finite(values) for model, values in found.items()}


def _join(dataset: Dataset) -> dict[str, Any]:
    damage = join_damage(dataset)
    return {
        "moved": damage.given_share,
        "lost": damage.lost_share,
        "changed": damage.changed_share,
        "reproduced": _pair(reproduced_winners(dataset)),
    }


def _pair(counts: tuple[int, int] | None) -> list[int] | None:
    return None if counts is None else list(counts)
