"""What the explorer offers to choose from: models, projections and measures of nearness."""

MODELS = {"ials": "Implicit factorisation", "regularised": "Model of 2021"}
"""Models that maps are drawn of, by key; the default first."""

PROJECTIONS = {"tsne": "t-SNE", "umap": "UMAP", "pca": "PCA"}
"""Projections, by key; the default first."""

MEASURES = {
    "cosine": "Implicit factorisation: cosine",
    "dot": "Implicit factorisation: dot product",
    "common": "Common listeners: cosine of the lists",
    "alike": "Both together: sum of standard scores",
    "regularised": "Model of 2021: cosine",
}
"""Measures of nearness, by key; the default first."""


def map_names() -> list[str]:
    """Return the names of the maps: model and projection.

    Returns
    -------
    list of str
        The default first.

    Examples
    --------
    >>> map_names()[:2]
    ['ials_tsne', 'ials_umap']
    """
    return [f"{model}_{projection}" for model in MODELS for projection in PROJECTIONS]


def map_columns() -> list[str]:
    """Return the columns of the explorer's table that hold places.

    Returns
    -------
    list of str
        For each model and projection the column of x and that of y.

    Examples
    --------
    >>> map_columns()[:2]
    ['ials_tsne_x', 'ials_tsne_y']
    """
    return [f"{name}_{axis}" for name in map_names() for axis in "xy"]


def choices(labels: dict[str, str]) -> list[dict[str, str]]:
    """Return keys and labels as the browser reads them.

    Parameters
    ----------
    labels : dict of str to str
        Labels by key.

    Returns
    -------
    list of dict
        key and label, in the same order.

    Examples
    --------
    >>> choices({"pca": "PCA"})
    [{'key': 'pca', 'label': 'PCA'}]
    """
    return [{"key": key, "label": label} for key, label in labels.items()]
