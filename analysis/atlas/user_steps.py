"""The expensive steps of the users' map, each memoised on disk like those of `analysis.steps`."""

import numpy as np

from analysis.atlas.friends_on_map import friends_nearer
from analysis.atlas.quality import MapQuality, judge_maps
from analysis.atlas.settings import AtlasSettings
from analysis.atlas.steps import projected_users
from analysis.atlas.user_cells import UserCells, count_in_cells
from analysis.atlas.user_genres import user_genres
from analysis.dataset import Dataset
from analysis.directions import directions
from analysis.evaluation.friend_pairs import friend_pairs
from analysis.genres import GenreSettings
from analysis.memo import memoise
from analysis.neighbour_steps import vectors
from analysis.ranking.settings import IalsSettings


@memoise
def user_cells(
    dataset: Dataset, model: IalsSettings, seed: int, atlas: AtlasSettings, genres: GenreSettings
) -> UserCells:
    """Count the users on the map by t-SNE in cells (seconds).

    Parameters
    ----------
    dataset, model, seed, atlas
        As for `analysis.atlas.steps.projected_users`.
    genres : GenreSettings
        Which tags count as genres.

    Returns
    -------
    UserCells
        What a reader may see of the users.
    """
    points = projected_users(dataset, model, seed, atlas).points["tsne"]
    return count_in_cells(points, user_genres(dataset, genres), atlas.fewest_users)


@memoise
def user_map_quality(
    dataset: Dataset, model: IalsSettings, seed: int, atlas: AtlasSettings, genres: GenreSettings
) -> MapQuality:
    """Measure what the maps of the users are worth (seconds).

    Parameters
    ----------
    dataset, model, seed, atlas
        As for `analysis.atlas.steps.projected_users`; the seed also draws pairs of users.
    genres : GenreSettings
        Which tags count as genres.

    Returns
    -------
    MapQuality
        Judged are the users with a main genre. With one more column: friends, how probably two
        friends are nearer than two others (`friends_nearer`; in the embedding by cosine).
    """
    embedding = vectors(dataset, model, seed).user_embedding
    layout, main = projected_users(dataset, model, seed, atlas), user_genres(dataset, genres)
    found = judge_maps(embedding, layout, main, np.flatnonzero(main != ""), atlas)
    pairs, spaces = friend_pairs(dataset), {"embedding": directions(embedding)} | layout.points
    near = {name: friends_nearer(points, pairs, seed) for name, points in spaces.items()}
    layouts = found.layouts.assign(friends=found.layouts["layout"].map(near))
    return MapQuality(layouts, found.chance, found.judged)
