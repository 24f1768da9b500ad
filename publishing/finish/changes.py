"""`changes.json`: everything that differs from the version that was published before."""

from pathlib import Path

from analysis.changes.since import since_previous
from analysis.dataset import Dataset
from analysis.results_schema import Results
from analysis.study import Study
from publishing.changed_chapters import FILE
from publishing.finish.downloads import write_json


def write_changes(folder: Path, dataset: Dataset, study: Study, found: Results) -> None:
    """Write what differs in data, results and neighbours."""
    changes = since_previous(dataset, study, found).model_dump(mode="json")
    write_json(folder / FILE, changes)
