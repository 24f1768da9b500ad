"""The atlas's numbers in ``results.json``."""

from typing import Any

import pandas as pd

from analysis.atlas.cluster_figures import describe_clusters
from analysis.atlas.coloured_genres import coloured_genres
from analysis.atlas.genre_purity import artist_genres
from analysis.atlas.quality import MapQuality
from analysis.atlas.quality_steps import map_quality, map_quality_2021
from analysis.atlas.steps import projected
from analysis.atlas.user_steps import user_cells, user_map_quality
from analysis.dataset import Dataset
from analysis.results_part import finite
from analysis.study import Study

MAPS = ["tsne", "umap", "pca"]


def describe_atlas(study: Study, dataset: Dataset) -> dict[str, Any]:
    """Collect what the chapter on the atlas states.

    Parameters
    ----------
    study : Study
        The configuration.
    dataset : Dataset
        The data.

    Returns
    -------
    dict
        As `analysis.atlas.schema.AtlasPart` says.

    Examples
    --------
    >>> from analysis.study import load_study, open_dataset
    >>> sorted(describe_atlas(load_study(), open_dataset())["trustworthiness"])
    ['pca', 'tsne', 'umap']
    """
    asked = (dataset, study.ranking.ials, study.likeness.seed, study.atlas)
    found, rows = map_quality(*asked, study.genres), projected(*asked).places["artist"].to_numpy()
    return {
        "artists_shown": len(rows),
        "without_genre": int((artist_genres(dataset, study.genres)[rows] == "").sum()),
        "genres_coloured": len(coloured_genres(dataset, study.genres)),
        **_judged(found),
        "kept": _column(found, "kept", MAPS),
        "stability": _column(found, "stable", ["embedding", "tsne", "umap"]),
        **describe_clusters(study, dataset),
        "model_of_2021": _of_2021(study, dataset),
        "users": _users(study, dataset),
    }


def _of_2021(study: Study, dataset: Dataset) -> dict[str, Any]:
    model = study.models.regularised
    return _judged(map_quality_2021(dataset, model, study.split, study.atlas, study.genres))


def _users(study: Study, dataset: Dataset) -> dict[str, Any]:
    asked = (dataset, study.ranking.ials, study.likeness.seed, study.atlas, study.genres)
    found, cells = user_map_quality(*asked), user_cells(*asked)
    return _judged(found) | {
        "users": len(dataset.user_rows),
        "cells": len(cells.cells),
        "left_out": cells.left_out,
        "friends_nearer": _column(found, "friends", ["tsne"])["tsne"],
    }


def _judged(found: MapQuality) -> dict[str, Any]:
    purity = _column(found, "purity", ["embedding", *MAPS]) | finite({"chance": found.chance})
    trust = _column(found, "trustworthiness", MAPS)
    return {"trustworthiness": trust, "genre_purity": purity | {"judged": found.judged}}


def _column(found: MapQuality, column: str, layouts: list[str]) -> dict[str, Any]:
    by_layout: pd.Series = found.layouts.set_index("layout")[column]
    return finite({layout: float(by_layout[layout]) for layout in layouts})
