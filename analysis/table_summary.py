"""The five tables at a glance: rows, columns, missing values, statistics of every column."""

import pandas as pd

from analysis.dataset import Dataset

TABLES = ("artists", "tags", "links", "friends", "tag_assignments")


def summarise_tables(dataset: Dataset) -> pd.DataFrame:
    """Count rows, columns and missing values of every table.

    Parameters
    ----------
    dataset
        The data. A text is missing where it is empty.

    Returns
    -------
    pd.DataFrame
        Columns table, rows, columns, missing (cells) and where (the columns with missing cells,
        with their numbers; empty if there are none).

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> summarise_tables(load_dataset(Path("data/sample")))["table"].tolist()
    ['artists', 'tags', 'links', 'friends', 'tag_assignments']
    """
    rows = []
    for name in TABLES:
        table: pd.DataFrame = getattr(dataset, name)
        missing = count_missing(table)
        found = missing[missing > 0]
        where = ", ".join(f"{column}: {count:,}" for column, count in found.items())
        rows.append((name, len(table), table.shape[1], int(missing.sum()), where))
    return pd.DataFrame(rows, columns=["table", "rows", "columns", "missing", "where"])


def count_missing(table: pd.DataFrame) -> pd.Series:
    """Count the missing cells of each column: no value, or an empty text.

    Examples
    --------
    >>> count_missing(pd.DataFrame({"name": ["a", ""], "url": [None, ""]})).to_dict()
    {'name': 1, 'url': 2}
    """
    return (table.isna() | (table == "")).sum()


def describe_columns(dataset: Dataset) -> pd.DataFrame:
    """Summarise every column of every table.

    Ids are numbers without a meaning, so that only their distinct values are counted.

    Returns
    -------
    pd.DataFrame
        Columns table, column, values (cells that are not missing), distinct, smallest, largest
        (text; empty for ids and texts).

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> described = describe_columns(load_dataset(Path("data/sample")))
    >>> described.query("column == 'picture_url'")["smallest"].item()
    ''
    """
    rows = []
    for name in TABLES:
        table: pd.DataFrame = getattr(dataset, name)
        present = len(table) - count_missing(table)
        for column in table.columns:
            cells = table[column].replace("", pd.NA).nunique()
            rows.append((name, column, int(present[column]), int(cells), *_ends(table[column])))
    columns = ["table", "column", "values", "distinct", "smallest", "largest"]
    return pd.DataFrame(rows, columns=columns)


def _ends(column: pd.Series) -> tuple[str, str]:
    if str(column.name).endswith("_id") or column.empty:
        return "", ""
    if pd.api.types.is_datetime64_any_dtype(column):
        return f"{column.min():%Y-%m-%d}", f"{column.max():%Y-%m-%d}"
    if pd.api.types.is_numeric_dtype(column):
        return f"{column.min():,}", f"{column.max():,}"
    return "", ""
