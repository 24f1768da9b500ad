"""Results of others on the same data and protocol, to compare ours with."""

from typing import Annotated

import pandas as pd
from pydantic import Field

from analysis.dataset import Dataset
from analysis.published import Published, published_for
from analysis.settings import Settings

Share = Annotated[float, Field(ge=0, le=1)]


class RankingResult(Settings):
    """How well a model of others recommends, on the test part."""

    model: str
    recall_at_10: Share
    ndcg_at_10: Share


class RankingSource(Settings):
    """A published table of ranking results.

    Parameters
    ----------
    source, url, citation : str
        Where it is: in words, as an address, and as a key of the bibliography.
    differs : str
        What its protocol does otherwise than ours.
    results : tuple of RankingResult
        Its rows.
    """

    source: str
    url: str
    citation: str
    differs: str
    results: Annotated[tuple[RankingResult, ...], Field(min_length=1)]


class Literature(Published):
    """All of ``data/published/literature.toml``."""

    ranking: RankingSource


def published_rankings(dataset: Dataset) -> pd.DataFrame | None:
    """Return what others reached when they ranked the whole catalogue for these users.

    Parameters
    ----------
    dataset : Dataset
        The data at hand.

    Returns
    -------
    pd.DataFrame or None
        model, recall_at_10, ndcg_at_10, source and differs (what the protocol does otherwise);
        None for other data than those of the publication, as the figures say nothing there.

    Raises
    ------
    PublishedError
        If the file cannot be used.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> published_rankings(load_dataset(Path("data/sample"))) is None
    True
    """
    literature = published_for(dataset, "literature", Literature)
    if literature is None:
        return None
    table = pd.DataFrame([result.model_dump() for result in literature.ranking.results])
    return table.assign(source=literature.ranking.source, differs=literature.ranking.differs)
