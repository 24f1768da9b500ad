"""What each number of the atlas in ``results.json`` means."""

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


class AtlasPart(Part):
    """The maps of artists and users, and the clusters of the artists."""

    artists_shown: Count
    """Artists on the maps: those with enough listeners."""
    genres_coloured: Count
    """Genres with a colour of their own."""
    trustworthiness: Trustworthiness
    kept: NeighboursKept
    stability: Stability
    genre_purity: GenrePurity
    model_of_2021: ModelOf2021
    users: UsersPart
