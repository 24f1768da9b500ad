"""The expensive steps that judge the maps, each memoised on disk like those of `analysis.steps`."""

import numpy as np

from analysis.atlas.layout import draw
from analysis.atlas.preservation import Near, comparable, mean_share_kept
from analysis.atlas.quality import MapQuality, judge_artists
from analysis.atlas.settings import AtlasSettings
from analysis.atlas.steps import projected, projected_2021
from analysis.audit.map_neighbours import map_nearest
from analysis.dataset import Dataset
from analysis.factorisation_settings import FactorisationSettings
from analysis.genres import GenreSettings
from analysis.memo import memoise
from analysis.nearest_many import nearest_many
from analysis.neighbour_steps import vectors
from analysis.ranking.settings import IalsSettings
from analysis.splitting import SplitSettings
from analysis.steps import trained


@memoise
def map_stability(
    dataset: Dataset, model: IalsSettings, seed: int, atlas: AtlasSettings
) -> dict[str, float]:
    """Measure how many neighbours stay under other randomness (twenty seconds or so).

    Parameters
    ----------
    dataset, model, seed, atlas
        As for `analysis.atlas.steps.projected`. The settings say how often all is done, with seed,
        seed + 1 and so on, and how many nearest of each artist are compared.

    Returns
    -------
    dict of str to float
        Share of an artist's nearest that stays, the mean over artists and pairs of seeds: of
        "embedding" trained from other first vectors, and of "tsne" and "umap" drawn again of the
        same vectors. NaN for one seed. PCA has nothing random.
    """
    shown = projected(dataset, model, seed, atlas).layout()
    rows = np.arange(len(shown.points["pca"]))
    seeds = range(seed, seed + atlas.judge.seeds)
    own, *others = (vectors(dataset, model, each).artist_embedding[rows] for each in seeds)
    k = comparable(atlas.listed, len(rows))
    lists: dict[str, list[Near]] = {
        "embedding": [nearest_many(embedding, rows, k) for embedding in (own, *others)]
    }
    for name in ("tsne", "umap"):
        again = [draw(own, name, atlas, each) for each in seeds[1:]]
        lists[name] = [map_nearest(points, k) for points in (shown.points[name], *again)]
    return {name: mean_share_kept(near) for name, near in lists.items()}


@memoise
def map_quality(
    dataset: Dataset, model: IalsSettings, seed: int, atlas: AtlasSettings, genres: GenreSettings
) -> MapQuality:
    """Measure what the maps of the implicit factorisation are worth (seconds).

    Parameters
    ----------
    dataset, model, seed, atlas
        As for `analysis.atlas.steps.projected`.
    genres : GenreSettings
        Which tags count as genres.

    Returns
    -------
    MapQuality
        Of `judge_artists`, and with one more column, stable: that of `map_stability`, NaN for PCA.
    """
    found = projected(dataset, model, seed, atlas)
    embedding = vectors(dataset, model, seed).artist_embedding
    judged = judge_artists(dataset, embedding, found, atlas, genres)
    stable = map_stability(dataset, model, seed, atlas)
    layouts = judged.layouts.assign(stable=judged.layouts["layout"].map(stable))
    return MapQuality(layouts, judged.chance, judged.judged)


@memoise
def map_quality_2021(
    dataset: Dataset,
    model: FactorisationSettings,
    split: SplitSettings,
    atlas: AtlasSettings,
    genres: GenreSettings,
) -> MapQuality:
    """Do the same for the maps of a model of 2021, without the stability (seconds).

    Parameters
    ----------
    dataset, model, split, atlas
        As for `analysis.atlas.steps.projected_2021`.
    genres : GenreSettings
        Which tags count as genres.

    Returns
    -------
    MapQuality
        Of `judge_artists`.
    """
    found = projected_2021(dataset, model, split, atlas)
    embedding = trained(dataset, model, split).artist_embedding
    return judge_artists(dataset, embedding, found, atlas, genres)
