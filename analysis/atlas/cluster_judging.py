"""What the clusters are worth, as a step that is memoised on disk."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pandas as pd

from analysis.atlas.cluster_agreement import mutual_information
from analysis.atlas.cluster_methods import compare_methods
from analysis.atlas.cluster_steps import clustered
from analysis.atlas.communities import communities
from analysis.atlas.dense_groups import dense_groups, one_listener_shares, outwardness
from analysis.atlas.genre_purity import artist_genres
from analysis.atlas.mapped_artists import mapped
from analysis.atlas.neighbour_graph import neighbour_graph
from analysis.atlas.quality import judged_rows
from analysis.atlas.settings import AtlasSettings
from analysis.atlas.steps import projected
from analysis.dataset import Dataset
from analysis.genres import GenreSettings
from analysis.listeners import listeners
from analysis.memo import memoise
from analysis.ranking.settings import IalsSettings
from analysis.tagging import artist_tags


@dataclass(frozen=True, eq=False)
class ClusterFigures:
    """What the clusters are worth.

    Parameters
    ----------
    methods : pd.DataFrame
        Of `analysis.atlas.cluster_methods.compare_methods`, the clusters first.
    any_tag : float
        Adjusted mutual information of the clusters with each judged artist's most used tag of any
        kind; NaN without judged artists.
    judged : int
        Artists with a main genre and enough listeners.
    stable : dict of str to float
        Adjusted mutual information between clusters, the mean over pairs of seeds: "seeds" of the
        search for communities in the same graph, "vectors" of the first vectors of the model. NaN
        for a single seed.
    lists : pd.DataFrame
        Of `analysis.atlas.dense_groups.one_listener_shares`.
    outward : float
        How far out on the map by t-SNE the dense groups lie; see
        `analysis.atlas.dense_groups.outwardness`.
    known : dict of str to float
        Median listeners of the artists on the map: "dense" of those in dense groups, "others" of
        those in none; NaN where there are none.
    """

    methods: pd.DataFrame
    any_tag: float
    judged: int
    stable: dict[str, float]
    lists: pd.DataFrame
    outward: float
    known: dict[str, float]


@memoise
def judged_clusters(
    dataset: Dataset, model: IalsSettings, seed: int, atlas: AtlasSettings, genres: GenreSettings
) -> ClusterFigures:
    """Measure what the clusters are worth (ten seconds or so, with two more trainings).

    Parameters
    ----------
    dataset, model, seed, atlas
        As for `analysis.atlas.cluster_steps.clustered`.
    genres : GenreSettings
        Which tags count as genres.

    Returns
    -------
    ClusterFigures
        By genre, by tag, by other seeds and by single listeners.
    """
    asked = (dataset, model, seed, atlas)
    vectors, labels = mapped(*asked), clustered(*asked).labels
    main = artist_genres(dataset, genres)[: len(labels)]
    judged, dense = judged_rows(dataset, main, atlas), dense_groups(vectors)
    place = projected(*asked).places[["tsne_x", "tsne_y"]].to_numpy()
    return ClusterFigures(
        compare_methods(vectors, labels, main, judged, seed),
        _any_tag(dataset, labels, judged),
        len(judged),
        _stability(dataset, model, seed, atlas),
        one_listener_shares(dataset, dense, labels, seed),
        outwardness(place, dense),
        _known(listeners(dataset)[: len(labels)], dense >= 0),
    )


def _known(heard: np.ndarray, dense: np.ndarray) -> dict[str, float]:
    parts = {"dense": heard[dense], "others": heard[~dense]}
    return {name: float(np.median(part)) if len(part) else np.nan for name, part in parts.items()}


def _any_tag(dataset: Dataset, labels: np.ndarray, judged: np.ndarray) -> float:
    used = artist_tags(dataset).drop_duplicates("artist").set_index("artist")["tag"]
    return mutual_information(labels[judged], used.reindex(judged).to_numpy(dtype=object))


def _stability(
    dataset: Dataset, model: IalsSettings, seed: int, atlas: AtlasSettings
) -> dict[str, float]:
    seeds = range(seed, seed + atlas.judge.seeds)
    graph = neighbour_graph(mapped(dataset, model, seed, atlas), atlas.clusters.neighbours)
    again = [communities(graph, atlas.clusters.resolution, each) for each in seeds]
    trained = [clustered(dataset, model, each, atlas).labels for each in seeds]
    return {"seeds": _agreement(again), "vectors": _agreement(trained)}


def _agreement(groupings: list[np.ndarray]) -> float:
    pairs = [mutual_information(a, b) for a, b in combinations(groupings, 2)]
    return float(np.mean(pairs)) if pairs else float("nan")
