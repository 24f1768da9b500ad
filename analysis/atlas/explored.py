"""The explorer's data in one piece, for the chapter and for the downloads."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.atlas.centres import centres
from analysis.atlas.cluster_steps import clustered
from analysis.atlas.coloured_genres import coloured_genres
from analysis.atlas.density import densities
from analysis.atlas.explorer_clusters import explorer_clusters
from analysis.atlas.explorer_names import map_names
from analysis.atlas.explorer_payload import cluster_groups, explorer_payload, genre_groups
from analysis.atlas.explorer_rest import place_rest, rest_part
from analysis.atlas.explorer_table import add_maps, describe_artists
from analysis.atlas.label_places import label_widths, rounded_up
from analysis.atlas.nearest_by_measure import nearest_by_measure, nearest_of_all
from analysis.atlas.nearest_lists import as_lists
from analysis.atlas.steps import projected, projected_2021
from analysis.atlas.units import EXTENT
from analysis.dataset import Dataset
from analysis.neighbour_steps import Likeness
from analysis.queries import query_rows
from analysis.study import Study


@dataclass(frozen=True, eq=False)
class Explored:
    """All that the explorer shows.

    Parameters
    ----------
    artists : pd.DataFrame
        The explorer's table of the artists on the map; see `analysis.atlas.explorer_table`.
    rest : pd.DataFrame
        The artists that come on demand; see `analysis.atlas.explorer_rest`.
    clusters : pd.DataFrame
        As of `analysis.atlas.cluster_table.cluster_table`.
    contours : pd.DataFrame
        As of `analysis.atlas.density.densities`.
    centres : pd.DataFrame
        As of `analysis.atlas.centres.centres`.
    near : dict of str to Likeness
        Nearest artists of those on the map, by measure.
    nearest : Likeness
        Nearest artists on the map of all artists, by the default measure.
    """

    artists: pd.DataFrame
    rest: pd.DataFrame
    clusters: pd.DataFrame
    contours: pd.DataFrame
    centres: pd.DataFrame
    near: dict[str, Likeness]
    nearest: Likeness


def explored(dataset: Dataset, study: Study) -> Explored:
    """Gather the explorer's data (minutes when nothing is kept, else a second).

    Parameters
    ----------
    dataset : Dataset
        The data, of at least four artists.
    study : Study
        Its settings.

    Returns
    -------
    Explored
        The same for the same arguments.
    """
    asked = (dataset, study.ranking.ials, study.likeness.seed, study.atlas)
    maps = {
        "ials": projected(*asked).places,
        "regularised": projected_2021(
            dataset, study.models.regularised, study.split, study.atlas
        ).places,
    }
    labels, rows = clustered(*asked).labels, maps["ials"]["artist"].to_numpy()
    who = describe_artists(dataset, rows, labels, study.genres, study.neighbours.tags)
    artists = add_maps(who, maps, _fits)
    nearest = nearest_of_all(dataset, study)
    rest = place_rest(
        dataset, artists, nearest, study.genres, study.neighbours.tags, study.likeness.seed
    )
    near = nearest_by_measure(dataset, study)
    clusters = explorer_clusters(dataset, study)
    contours = densities(artists, map_names(), EXTENT)
    middles = centres(artists, clusters["name"].tolist(), map_names(), 2 * EXTENT)
    return Explored(artists, rest, clusters, contours, middles, near, nearest)


def payload(
    found: Explored, dataset: Dataset, study: Study, palette: Sequence[str]
) -> dict[str, Any]:
    """Return what the explorer's script needs beside the chart.

    Parameters
    ----------
    found : Explored
        Result of `explored`.
    dataset, study
        As for `explored`.
    palette : sequence of str
        Colours that can be told apart; the last is for genres without one of their own.

    Returns
    -------
    dict
        See `analysis.atlas.explorer_payload`.
    """
    suggested = query_rows(dataset, study.query_artists)
    groups = {
        "genres": genre_groups(coloured_genres(dataset, study.genres), palette),
        "clusters": cluster_groups(found.clusters, palette),
    }
    names, fewest = dataset.artist_names[suggested].tolist(), study.atlas.minimum_listeners
    return explorer_payload(as_lists(found.near["cosine"]), groups, names, len(found.rest), fewest)


def parts(found: Explored, fewest: int) -> dict[str, dict[str, Any]]:
    """Return what the explorer's script loads on demand.

    Parameters
    ----------
    found : Explored
        Result of `explored`.
    fewest : int
        As for `analysis.atlas.explorer_rest.rest_part`.

    Returns
    -------
    dict of str to dict
        By name: "rest", and a measure's key for each but the default.
    """
    others = list(found.near)[1:]
    near = {measure: {"near": {measure: as_lists(found.near[measure])}} for measure in others}
    return {"rest": {"rest": rest_part(found.rest, found.nearest, fewest)}, **near}


def _fits(points: NDArray[np.int64], names: Sequence[str]) -> NDArray[np.int64]:
    return rounded_up(label_widths(points, names, 2 * EXTENT))
