"""The clusters' numbers in ``results.json``."""

from typing import Any

import numpy as np
import pandas as pd

from analysis.atlas.cluster_judging import ClusterFigures, judged_clusters
from analysis.atlas.cluster_methods import HDBSCAN, LEIDEN
from analysis.atlas.cluster_steps import clustered
from analysis.atlas.dense_groups import CLUSTER, DENSE
from analysis.dataset import Dataset
from analysis.results_part import finite
from analysis.study import Study


def describe_clusters(study: Study, dataset: Dataset) -> dict[str, Any]:
    """Collect what is stated of the clusters and of the dense groups.

    Parameters
    ----------
    study : Study
        The configuration.
    dataset : Dataset
        The data.

    Returns
    -------
    dict
        clusters, clustering and dense_groups, as `analysis.atlas.schema.AtlasPart` says.

    Examples
    --------
    >>> from analysis.study import load_study, open_dataset
    >>> describe_clusters(load_study(), open_dataset())["clusters"] > 1
    True
    """
    asked = (dataset, study.ranking.ials, study.likeness.seed, study.atlas)
    sizes = np.bincount(clustered(*asked).labels)
    found = judged_clusters(*asked, study.genres)
    counts = {"smallest": int(sizes.min()), "largest": int(sizes.max()), "judged": found.judged}
    return {
        "clusters": len(sizes),
        "clustering": counts | finite(_agreement(found) | one_listener(found.lists, CLUSTER)),
        "dense_groups": _dense(found),
    }


def one_listener(lists: pd.DataFrame, like: str) -> dict[str, float]:
    """Return the median share of a group that one listener has, of groups and of drawn ones.

    Parameters
    ----------
    lists : pd.DataFrame
        Of `analysis.atlas.dense_groups.one_listener_shares`.
    like : str
        The kind of group.

    Returns
    -------
    dict of str to float
        one_listener and one_listener_drawn; NaN without groups.

    Examples
    --------
    >>> lists = pd.DataFrame({"kind": ["a", "b"], "like": ["a", "a"], "share": [0.5, 0.25]})
    >>> one_listener(lists, "a")
    {'one_listener': 0.5, 'one_listener_drawn': 0.25}
    """
    alike = lists[lists["like"] == like]
    own = alike["kind"] == like
    return {
        "one_listener": float(alike.loc[own, "share"].median()),
        "one_listener_drawn": float(alike.loc[~own, "share"].median()),
    }


def _agreement(found: ClusterFigures) -> dict[str, float]:
    leiden = _method(found, LEIDEN)
    information = {
        "mutual_information": leiden["ami"],
        "mutual_information_any_tag": found.any_tag,
        "stable_seeds": found.stable["seeds"],
        "stable_vectors": found.stable["vectors"],
    }
    # What agrees less than by chance is a little below 0.
    return {name: float(np.maximum(value, 0)) for name, value in information.items()} | {
        "purity": leiden["purity"],
        "purity_chance": leiden["chance"],
    }


def _dense(found: ClusterFigures) -> dict[str, Any]:
    dense = _method(found, HDBSCAN)
    shares = one_listener(found.lists, DENSE) | {"outward": found.outward}
    shares |= {"listeners": found.known["dense"], "listeners_others": found.known["others"]}
    counts = {"groups": int(dense["clusters"]), "left_out": dense["left_out"]}
    return counts | finite(shares)


def _method(found: ClusterFigures, name: str) -> dict[str, float]:
    row = found.methods[found.methods["method"] == name].drop(columns="method")
    return {str(column): float(value) for column, value in row.iloc[0].items()}
