"""The expensive steps of the map, each memoised on disk like those of `analysis.steps`.

The maps are drawn of the implicit factorisation, trained on all links, and beside it of a model of
2021: neither has seen a tag, so that tags can judge them.
"""

from analysis.atlas.layout import Layout, lay_out
from analysis.atlas.maps import ArtistMap, map_artists
from analysis.atlas.settings import AtlasSettings
from analysis.dataset import Dataset
from analysis.factorisation_settings import FactorisationSettings
from analysis.listeners import listeners
from analysis.memo import memoise
from analysis.neighbour_steps import vectors
from analysis.ranking.settings import IalsSettings
from analysis.splitting import SplitSettings
from analysis.steps import trained


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
def projected_2021(
    dataset: Dataset, model: FactorisationSettings, split: SplitSettings, atlas: AtlasSettings
) -> ArtistMap:
    """Lay out the artists of a factorisation of the weights as maps (seconds).

    Parameters
    ----------
    dataset : Dataset
        The data.
    model, split
        As for `analysis.steps.trained`: it has seen the training links alone; the split's seed is
        that of the maps, too.
    atlas : AtlasSettings
        Who is on the map, by all links, and how it is drawn.

    Returns
    -------
    ArtistMap
        Places and how far to trust them.
    """
    embedding = trained(dataset, model, split).artist_embedding
    return map_artists(embedding, listeners(dataset), atlas, split.seed)


@memoise
def projected_users(
    dataset: Dataset, model: IalsSettings, seed: int, atlas: AtlasSettings
) -> Layout:
    """Lay out the users of a trained model as maps (seconds).

    Nobody's place may be shown: `analysis.atlas.user_cells` counts users together.

    Parameters
    ----------
    dataset, model, seed, atlas
        As for `projected`.

    Returns
    -------
    Layout
        Places of all users that have links, by row, and how far to trust them.

    Raises
    ------
    ValueError
        If there are fewer than four users.
    """
    embedding = vectors(dataset, model, seed).user_embedding
    return lay_out(embedding, atlas, seed, "users")
