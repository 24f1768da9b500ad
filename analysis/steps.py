"""The expensive steps, each memoised on disk: whoever asks first pays, all others read.

A step takes the settings of its own parts and not the whole study, so that it is done again only
when something that it uses has changed.
"""

from analysis.atlas import ArtistMap, AtlasSettings, map_artists
from analysis.dataset import Dataset
from analysis.factorisation import train
from analysis.factorisation_settings import FactorisationSettings
from analysis.genre_agreement import GenreShare, neighbour_genre_share
from analysis.genres import GenreSettings, genre_tags, main_genres
from analysis.listeners import listeners
from analysis.memo import memoise
from analysis.scaling import scale_plays
from analysis.splitting import Split, SplitSettings, link_rows, spawn, split_links
from analysis.tag_counts import count_tags
from analysis.tagging import artist_tags
from analysis.training import Progress, Training


def split_weights(dataset: Dataset, settings: SplitSettings, repeat: int = 0) -> Split:
    """Split the links with their weights; in one repeat, the same split for every model.

    Parameters
    ----------
    dataset : Dataset
        The data.
    settings : SplitSettings
        Seed and size of the test part.
    repeat : int
        Which of the repeats, from 0.

    Returns
    -------
    Split
        Links with user, artist (rows), plays and weight (the scaled plays, 1 to 10).
    """
    links = link_rows(dataset)
    links["weight"] = scale_plays(links["plays"])
    rng, _ = spawn(settings.seed, repeat)
    return split_links(links, rng, settings.test_share)


@memoise
def trained(
    dataset: Dataset,
    model: FactorisationSettings,
    split: SplitSettings,
    repeat: int = 0,
    progress: Progress | None = None,
) -> Training:
    """Train a factorisation on the training part of the links (seconds).

    Parameters
    ----------
    dataset : Dataset
        The data.
    model : FactorisationSettings
        One of the study's models.
    split : SplitSettings
        Seed and size of the test part.
    repeat : int
        Which of the repeats, from 0: each has a split and first vectors of its own.
    progress : callable, optional
        See `analysis.factorisation.train`; never called for a kept result.

    Returns
    -------
    Training
        Embeddings by row, and the learning curve.
    """
    shape = (len(dataset.user_rows), len(dataset.artist_rows))
    _, rng = spawn(split.seed, repeat)
    return train(split_weights(dataset, split, repeat), shape, model, rng, progress)


def repeated(
    dataset: Dataset, model: FactorisationSettings, split: SplitSettings, count: int
) -> list[Training]:
    """Train a factorisation several times; each training is a kept step of its own.

    Parameters
    ----------
    dataset, model, split
        As for `trained`.
    count : int
        Repeats.

    Returns
    -------
    list of Training
        By repeat.
    """
    return [trained(dataset, model, split, repeat) for repeat in range(count)]


@memoise
def projected(
    dataset: Dataset, model: FactorisationSettings, split: SplitSettings, atlas: AtlasSettings
) -> ArtistMap:
    """Lay out the artists of a trained model as maps (seconds).

    Parameters
    ----------
    dataset : Dataset
        The data.
    model, split
        As for `trained`.
    atlas : AtlasSettings
        Who is on the map, and how it is drawn.

    Returns
    -------
    ArtistMap
        Places and how far to trust them.
    """
    embedding = trained(dataset, model, split).artist_embedding
    return map_artists(embedding, listeners(dataset), atlas, split.seed)


@memoise
def genre_agreement(
    dataset: Dataset,
    model: FactorisationSettings,
    split: SplitSettings,
    atlas: AtlasSettings,
    genres: GenreSettings,
) -> GenreShare:
    """Measure whether nearest artists of those on the map share a main genre (a second).

    Parameters
    ----------
    dataset : Dataset
        The data.
    model, split, atlas
        As for `projected`; nearest are as many artists as the trustworthiness looks at.
    genres : GenreSettings
        Which tags count as genres.

    Returns
    -------
    GenreShare
        Nearest by cosine in the embedding, beside chance.
    """
    rows = projected(dataset, model, split, atlas).places["artist"].to_numpy()
    used = genre_tags(count_tags(dataset.tags, dataset.tag_assignments), genres.count)
    main = main_genres(artist_tags(dataset), used)["genre"].reindex(rows, fill_value="")
    embedding = trained(dataset, model, split).artist_embedding
    return neighbour_genre_share(embedding[rows], main.tolist(), atlas.trust)
