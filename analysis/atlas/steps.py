"""The expensive steps of the map, each memoised on disk like those of `analysis.steps`.

The map is drawn of the implicit factorisation, trained on all links: it has seen no tag, so that
tags can judge it.
"""

from analysis.atlas.genre_agreement import GenreShare, neighbour_genre_share
from analysis.atlas.maps import ArtistMap, map_artists
from analysis.atlas.settings import AtlasSettings
from analysis.dataset import Dataset
from analysis.genres import GenreSettings, genre_tags, main_genres
from analysis.listeners import listeners
from analysis.memo import memoise
from analysis.neighbour_steps import vectors
from analysis.ranking.settings import IalsSettings
from analysis.tag_counts import count_tags
from analysis.tagging import artist_tags


@memoise
def projected(dataset: Dataset, model: IalsSettings, seed: int, atlas: AtlasSettings) -> ArtistMap:
    """Lay out the artists of a trained model as maps (seconds).

    Parameters
    ----------
    dataset : Dataset
        The data.
    model, seed
        As for `analysis.neighbour_steps.vectors`; the seed is that of the maps, too.
    atlas : AtlasSettings
        Who is on the map, and how it is drawn.

    Returns
    -------
    ArtistMap
        Places and how far to trust them.
    """
    embedding = vectors(dataset, model, seed).artist_embedding
    return map_artists(embedding, listeners(dataset), atlas, seed)


@memoise
def genre_agreement(
    dataset: Dataset, model: IalsSettings, seed: int, atlas: AtlasSettings, genres: GenreSettings
) -> GenreShare:
    """Measure whether nearest artists of those on the map share a main genre (a second).

    Parameters
    ----------
    dataset : Dataset
        The data.
    model, seed, atlas
        As for `projected`; nearest are as many artists as the trustworthiness looks at.
    genres : GenreSettings
        Which tags count as genres.

    Returns
    -------
    GenreShare
        Nearest by cosine in the embedding, beside chance.
    """
    rows = projected(dataset, model, seed, atlas).places["artist"].to_numpy()
    used = genre_tags(count_tags(dataset.tags, dataset.tag_assignments), genres.count)
    main = main_genres(artist_tags(dataset), used)["genre"].reindex(rows, fill_value="")
    embedding = vectors(dataset, model, seed).artist_embedding
    return neighbour_genre_share(embedding[rows], main.tolist(), atlas.trust)
