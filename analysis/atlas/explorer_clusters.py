"""Names and colours of the explorer's clusters."""

import pandas as pd

from analysis.atlas.cluster_steps import clustered
from analysis.atlas.cluster_table import cluster_table
from analysis.atlas.mapped_artists import mapped
from analysis.dataset import Dataset
from analysis.study import Study


def explorer_clusters(dataset: Dataset, study: Study) -> pd.DataFrame:
    """Return the clusters with names and colours.

    Parameters
    ----------
    dataset : Dataset
        The data.
    study : Study
        Its settings.

    Returns
    -------
    pd.DataFrame
        As of `analysis.atlas.cluster_table.cluster_table`.
    """
    asked = (dataset, study.ranking.ials, study.likeness.seed, study.atlas)
    tags = study.atlas.clusters.tags
    return cluster_table(dataset, clustered(*asked), mapped(*asked), tags)
