"""Tables and numbers that a reader can take along; rows of users stay out of the site."""

import json
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.clean import clean_tables, public_tables
from analysis.dataset import Dataset
from analysis.results_schema import Results


def write_downloads(folder: Path, dataset: Dataset) -> None:
    """Write the artists' and the tags' tables as CSV and Parquet."""
    write_tables(folder, public_tables(dataset))


def write_clean(folder: Path, dataset: Dataset) -> None:
    """Write every cleaned table, users' rows included: for a folder outside the site."""
    write_tables(folder, clean_tables(dataset))


def write_results(site: Path, results: dict[str, Any]) -> None:
    """Write `results.json`, every number that the report states, and its schema."""
    write_json(site / "results.json", results)
    write_json(site / "results.schema.json", Results.model_json_schema())


def write_json(place: Path, content: dict[str, Any]) -> None:
    """Write JSON with sorted keys: the same bytes for the same content."""
    text = json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False, allow_nan=False)
    place.write_text(text + "\n", encoding="utf-8")


def write_tables(folder: Path, tables: dict[str, pd.DataFrame]) -> None:
    """Write tables by name, each as CSV and Parquet."""
    import pyarrow  # noqa: F401 - named because its version shapes the files

    folder.mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        table.to_csv(folder / f"{name}.csv", index=False, lineterminator="\n")
        table.to_parquet(folder / f"{name}.parquet", index=False)
