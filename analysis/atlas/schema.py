"""What each number of the atlas in ``results.json`` means."""

from typing import Annotated

from pydantic import Field

from analysis.results_part import Count, Part, Share


class Trustworthiness(Part):
    """Whether neighbours on a map of artists are neighbours in the embedding, 0 to 1."""

    tsne: Share
    """On the map by t-SNE."""
    umap: Share
    """On the map by UMAP."""
    pca: Share
    """On the map by principal components."""


class NeighboursKept(Part):
    """Share of an artist's nearest in the embedding that are among its nearest on a map."""

    tsne: Share
    """On the map by t-SNE."""
    umap: Share
    """On the map by UMAP."""
    pca: Share
    """On the map by principal components."""


class Stability(Part):
    """Share of an artist's nearest that other random numbers leave; null for a single seed."""

    embedding: Share | None
    """Of the embedding, trained from other first vectors."""
    tsne: Share | None
    """Of the map by t-SNE, of the same vectors."""
    umap: Share | None
    """Of the map by UMAP, of the same vectors."""


class GenrePurity(Part):
    """Share of an artist's nearest that have its main genre, among artists known well enough.

    Null where fewer than two such artists have a main genre.
    """

    judged: Count
    """Artists with a main genre and enough listeners: neighbours are looked for among them."""
    embedding: Share | None
    """Nearest by cosine in the embedding."""
    tsne: Share | None
    """Nearest on the map by t-SNE."""
    umap: Share | None
    """Nearest on the map by UMAP."""
    pca: Share | None
    """Nearest on the map by principal components."""
    chance: Share | None
    """Share of pairs of different such artists with the same main genre."""


class ModelOf2021(Part):
    """The same measures of the regularised model of 2021, under the artists' own names."""

    trustworthiness: Trustworthiness
    genre_purity: GenrePurity


class UsersPart(Part):
    """The map of the users, of whom no more is told than how many there are."""

    users: Count
    """Users on it."""
    trustworthiness: Trustworthiness
    genre_purity: GenrePurity
    """A user's main genre is that of most artists in the list."""
    cells: Count
    """Cells of the grid that are shown."""
    left_out: Share
    """Share of the users in cells with too few to be shown."""
    friends_nearer: Share | None
    """How probably two friends are nearer on the map by t-SNE than two others."""


class ClusteringPart(Part):
    """Whether the clusters follow genres, and what else; null where nobody is judged."""

    smallest: Count
    """Artists of the smallest cluster."""
    largest: Count
    """Artists of the largest cluster."""
    judged: Count
    """Artists with a main genre and enough listeners."""
    mutual_information: Share | None
    """Adjusted mutual information of cluster and main genre (below 0: 0)."""
    mutual_information_any_tag: Share | None
    """The same with each artist's most used tag of any kind."""
    purity: Share | None
    """Share of artists that have the commonest main genre of their cluster."""
    purity_chance: Share | None
    """The same where genres have changed places at random."""
    stable_seeds: Share | None
    """Adjusted mutual information of clusters found with different seeds in the same graph."""
    stable_vectors: Share | None
    """The same for trainings from different first vectors."""
    one_listener: Share
    """Median over clusters of the share of artists that are in the list of one listener."""
    one_listener_drawn: Share
    """The same for groups as large of artists about as well known, drawn at random."""


class DenseGroupsPart(Part):
    """The small dense groups in the embedding; null where there are none."""

    groups: Count
    """How many there are."""
    left_out: Share
    """Share of the artists that are in none."""
    one_listener: Share | None
    """Median over groups of the share of artists that are in the list of one listener."""
    one_listener_drawn: Share | None
    """The same for groups as large of artists about as well known, drawn at random."""
    listeners: Annotated[float, Field(ge=0)] | None
    """Median listeners of their artists."""
    listeners_others: Annotated[float, Field(ge=0)] | None
    """Median listeners of the artists on the maps that are in none."""
    outward: Annotated[float, Field(ge=0)] | None
    """Median distance of their artists from the middle of the map by t-SNE, over that of all."""


class AtlasPart(Part):
    """The maps of artists and users, and the clusters of the artists."""

    artists_shown: Count
    """Artists on the maps: those with enough listeners."""
    without_genre: Count
    """Artists on the maps that nobody gave one of the genres."""
    genres_coloured: Count
    """Genres with a colour of their own."""
    trustworthiness: Trustworthiness
    kept: NeighboursKept
    stability: Stability
    genre_purity: GenrePurity
    clusters: Count
    """Clusters of the artists on the maps."""
    clustering: ClusteringPart
    dense_groups: DenseGroupsPart
    model_of_2021: ModelOf2021
    users: UsersPart
