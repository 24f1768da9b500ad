"""Tables and numbers that a reader can take along; rows of users stay out of the site."""

import json
import shutil
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.clean import clean_tables, public_tables
from analysis.dataset import Dataset
from analysis.results_schema import Results
from publishing.writing import swap_folder


def write_downloads(site: Path, dataset: Dataset) -> None:
    """Write the artists' and the tags' tables to `data/`, as CSV and Parquet."""
    write_tables(site / "data", public_tables(dataset))


def write_clean(folder: Path, dataset: Dataset) -> None:
    """Write every cleaned table, users' rows included, to a folder outside the site."""
    aside = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(aside, ignore_errors=True)
    write_tables(aside, clean_tables(dataset))
    swap_folder(aside, folder)


def write_results(site: Path, results: dict[str, Any]) -> None:
    """Write `results.json`, every number that the report states, and its schema."""
    _write_json(site / "results.json", results)
    _write_json(site / "results.schema.json", Results.model_json_schema())


def _write_json(place: Path, content: dict[str, Any]) -> None:
    text = json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False, allow_nan=False)
    place.write_text(text + "\n", encoding="utf-8")


def write_tables(folder: Path, tables: dict[str, pd.DataFrame]) -> None:
    """Write tables by name, each as CSV and Parquet."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        table.to_csv(folder / f"{name}.csv", index=False, lineterminator="\n")
        table.to_parquet(folder / f"{name}.parquet", index=False)
