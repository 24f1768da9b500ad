"""Settings of the atlas."""

from pydantic import NonNegativeFloat, PositiveFloat, PositiveInt

from analysis.settings import Settings


class UmapSettings(Settings):
    """Settings of UMAP.

    Parameters
    ----------
    neighbours : int
        Nearest rows that each row is tied to; lowered for few rows.
    distance : float
        How near rows may lie on the map, where the typical distance is about 1.
    """

    neighbours: PositiveInt
    distance: NonNegativeFloat


class ClusterSettings(Settings):
    """Settings of the clusters.

    Parameters
    ----------
    neighbours : int
        Nearest artists by cosine that each artist is linked to; lowered for few artists.
    resolution : float
        Of the modularity: the higher, the more and the smaller the clusters.
    tags : int
        Tags in a cluster's name at most.
    """

    neighbours: PositiveInt
    resolution: PositiveFloat
    tags: PositiveInt


class JudgeSettings(Settings):
    """Settings of what genres say about a map.

    Parameters
    ----------
    minimum_listeners : int
        Listeners of the artists whose main genres are compared: rarer ones have hardly any tags.
    nearest : int
        Nearest artists of each whose genre is compared.
    seeds : int
        How often maps are drawn, clusters searched and models trained, each time with another
        seed, to see what stays.
    """

    minimum_listeners: PositiveInt
    nearest: PositiveInt
    seeds: PositiveInt


class ViewSettings(Settings):
    """Settings of the views of a part of the map.

    Parameters
    ----------
    pattern : str
        Artists whose name contains it, case ignored, are named.
    drawn : int
        Artists drawn at random and named.
    drawn_listeners : int
        Listeners of those at least.
    """

    pattern: str
    drawn: PositiveInt
    drawn_listeners: PositiveInt


class AtlasSettings(Settings):
    """Settings of the map of artists.

    Parameters
    ----------
    minimum_listeners : int
        Listeners that an artist on the map has at least.
    perplexity : float
        About how many neighbours t-SNE minds for each artist; lowered for few artists.
    umap : UmapSettings
        How UMAP draws.
    trust : int
        Neighbours that the trustworthiness, and what maps keep, look at; lowered for few artists.
    listed : int
        Nearest artists that the explorer lists, and that are compared between seeds.
    clusters : ClusterSettings
        How artists are grouped.
    fewest_users : int
        Users of a cell of their map, and listeners of an artist whose nearest are told: what is
        said of fewer could be said of one.
    judge : JudgeSettings
        How genres judge the maps.
    """

    minimum_listeners: PositiveInt
    perplexity: PositiveFloat
    umap: UmapSettings
    trust: PositiveInt
    listed: PositiveInt
    clusters: ClusterSettings
    fewest_users: PositiveInt
    judge: JudgeSettings
