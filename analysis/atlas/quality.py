"""How good maps are: what they keep of the embedding, of its genres, and of each other."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.atlas.genre_purity import Genres, artist_genres, chance_purity, purity
from analysis.atlas.layout import Layout
from analysis.atlas.maps import ArtistMap
from analysis.atlas.preservation import comparable, share_kept
from analysis.atlas.settings import AtlasSettings
from analysis.audit.map_neighbours import map_nearest
from analysis.dataset import Dataset
from analysis.genres import GenreSettings
from analysis.listeners import listeners
from analysis.nearest_many import nearest_many


@dataclass(frozen=True, eq=False)
class MapQuality:
    """What maps of an embedding are worth.

    Parameters
    ----------
    layouts : pd.DataFrame
        One row for the embedding itself and one for each map: layout ("embedding", "tsne", "umap",
        "pca"); trustworthiness; kept, the share of a row's nearest by cosine in the embedding that
        are among its nearest on the map; purity, the share of a judged row's nearest among the
        judged that have its genre. All 0 to 1, NaN where that has no meaning.
    chance : float
        Share of pairs of different judged rows with the same genre; NaN for fewer than two.
    judged : int
        Rows whose genres are compared.
    """

    layouts: pd.DataFrame
    chance: float
    judged: int


def judge_maps(
    embedding: NDArray[np.floating[Any]],
    layout: Layout,
    genres: Genres,
    judged: NDArray[np.int64],
    settings: AtlasSettings,
) -> MapQuality:
    """Measure what the maps of an embedding are worth.

    Parameters
    ----------
    embedding : NDArray
        Shape (rows, dimension), without the rows that are not on the maps.
    layout : Layout
        The maps.
    genres : NDArray[np.str_]
        Shape (rows,): main genres.
    judged : NDArray[np.int64]
        Rows whose genres are compared: each has one, and neighbours are looked for among them
        alone. There may be none.
    settings : AtlasSettings
        How many neighbours are looked at.

    Returns
    -------
    MapQuality
        The maps in the order of `layout`.

    Examples
    --------
    >>> from analysis.atlas.layout import lay_out
    >>> from analysis.study import load_study
    >>> settings, vectors = load_study().atlas, np.eye(6)
    >>> layout = lay_out(vectors, settings, seed=0)
    >>> genres = np.array(["pop", "pop", "jazz", "", "", ""])
    >>> judge_maps(vectors, layout, genres, np.arange(3), settings).chance
    0.3333333333333333
    """
    k = comparable(settings.trust, len(embedding))
    near = nearest_many(embedding, np.arange(len(embedding)), k)
    said, count = genres[judged], settings.judge.nearest
    alike = nearest_many(embedding[judged], np.arange(len(judged)), count)
    rows: list[Mapping[str, Any]] = [{"layout": "embedding", "purity": purity(alike, said)}]
    rows += [
        {
            "layout": name,
            "trustworthiness": layout.trustworthiness[name],
            "kept": share_kept(near, map_nearest(points, k)),
            "purity": purity(map_nearest(points[judged], count), said),
        }
        for name, points in layout.points.items()
    ]
    columns = ["layout", "trustworthiness", "kept", "purity"]
    return MapQuality(pd.DataFrame(rows, columns=columns), chance_purity(said), len(judged))


def judge_artists(
    dataset: Dataset,
    embedding: NDArray[np.floating[Any]],
    found: ArtistMap,
    settings: AtlasSettings,
    genres: GenreSettings,
) -> MapQuality:
    """Measure what maps of artists are worth.

    Judged by their main genres are the artists on the map that have one and enough listeners.

    Parameters
    ----------
    dataset : Dataset
        The data.
    embedding : NDArray
        Shape (artists, dimension), of all artists.
    found : ArtistMap
        The maps of those with enough listeners to be there.
    settings : AtlasSettings
        Who is judged, and by how many neighbours.
    genres : GenreSettings
        Which tags count as genres.

    Returns
    -------
    MapQuality
        See `judge_maps`.
    """
    rows = found.places["artist"].to_numpy()
    main = artist_genres(dataset, genres)[rows]
    judged = judged_rows(dataset, main, settings)
    return judge_maps(embedding[rows], found.layout(), main, judged, settings)


def judged_rows(dataset: Dataset, main: Genres, settings: AtlasSettings) -> NDArray[np.int64]:
    """Say whose genres are compared: artists on the map with a main genre and enough listeners.

    Parameters
    ----------
    dataset : Dataset
        The data.
    main : NDArray[np.str_]
        Shape (artists on the map,): main genres, "" for none.
    settings : AtlasSettings
        How many listeners are enough.

    Returns
    -------
    NDArray[np.int64]
        Their rows.

    Examples
    --------
    >>> from analysis.study import load_study, open_dataset
    >>> judged_rows(open_dataset(), np.array(["pop", ""]), load_study().atlas).tolist()
    [0]
    """
    enough = listeners(dataset)[: len(main)] >= settings.judge.minimum_listeners
    return np.flatnonzero(enough & (main != ""))
