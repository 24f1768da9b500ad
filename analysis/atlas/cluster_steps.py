"""The clusters of the artists on the map, as a step that is memoised on disk."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.atlas.communities import communities
from analysis.atlas.mapped_artists import mapped
from analysis.atlas.neighbour_graph import neighbour_graph
from analysis.atlas.settings import AtlasSettings
from analysis.dataset import Dataset
from analysis.memo import memoise
from analysis.ranking.settings import IalsSettings


@dataclass(frozen=True, eq=False)
class Clusters:
    """The clusters of the artists on the map.

    Parameters
    ----------
    labels : NDArray[np.int64]
        Shape (artists on the map,), by row: number of the cluster, from 0, the largest first.
    between : NDArray[np.float64]
        Shape (clusters, clusters), symmetric: summed weights of the links from one to the other.
    """

    labels: NDArray[np.int64]
    between: NDArray[np.float64]


@memoise
def clustered(dataset: Dataset, model: IalsSettings, seed: int, atlas: AtlasSettings) -> Clusters:
    """Group the artists on the map by who is near whom in the embedding (a second).

    Parameters
    ----------
    dataset, model, seed, atlas
        As for `analysis.atlas.steps.projected`: the same artists, in the same order.

    Returns
    -------
    Clusters
        Communities of the graph of nearest artists: the picture plays no part in them.
    """
    graph = neighbour_graph(mapped(dataset, model, seed, atlas), atlas.clusters.neighbours)
    labels = communities(graph, atlas.clusters.resolution, seed)
    member = np.eye(labels.max() + 1)[labels]
    return Clusters(labels, member.T @ (graph @ member))
