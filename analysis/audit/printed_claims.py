"""What the text of 2021 said of its tables of neighbours."""

from analysis.audit.printed_neighbours import FILE, PrintedTables, printed_neighbours
from analysis.dataset import Dataset
from analysis.published import read_published


def contradicted_claims(dataset: Dataset) -> tuple[int, int] | None:
    """Count the praised neighbours that no table of that artist has.

    Parameters
    ----------
    dataset : Dataset
        The data at hand.

    Returns
    -------
    tuple of int or None
        Names that are missing, and all names praised; None for other data than those of that
        report.

    Raises
    ------
    PublishedError
        If the file cannot be used.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> contradicted_claims(load_dataset(Path("data/sample"))) is None
    True
    """
    printed = printed_neighbours(dataset)
    if printed is None:
        return None
    there = set(zip(printed["query"], printed["printed"], strict=True))
    claims = read_published(FILE, PrintedTables).claims
    praised = [(claim.query, name) for claim in claims for name in claim.praised]
    return sum(claim not in there for claim in praised), len(praised)
