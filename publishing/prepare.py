"""Before rendering: the stated numbers, computed where they are not known, and the edition."""

import functools
import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from analysis.changes.earlier import OWN
from analysis.dataset import Dataset, load_dataset
from analysis.listening.opened import own_key
from analysis.results_schema import DatasetPart, Results
from analysis.study import load_study
from publishing.book import read_book
from publishing.edition import Edition, describe
from publishing.locate import Located
from publishing.paths import RECORDS
from publishing.tracking.inputs import code_inputs
from publishing.tracking.present import Present
from publishing.tracking.records import Record, is_fresh, read_record, write_record
from publishing.variables import variables
from publishing.writing import write_aside

log = logging.getLogger("lastfm")


@dataclass(frozen=True)
class Prepared:
    """What both renderers start from.

    Attributes
    ----------
    results
        Every number that prose or headline tables state, by chapter.
    settings
        The environment in which chapters run.
    present
        What chapters depend on, as it is now.
    """

    edition: Edition
    results: dict[str, Any]
    settings: Mapping[str, str]
    present: Present

    @functools.cached_property
    def dataset(self) -> Dataset:
        """The data, read when something asks for them."""
        return load_dataset(self.present.data)

    @property
    def records(self) -> Path:
        """The folder of what was made from these data, and from what."""
        return records_folder(self.present)


def records_folder(present: Present) -> Path:
    """Say where the records of a book and its data lie."""
    return present.root / RECORDS / present.value("data:")


def prepare(located: Located, renderer: str, root: Path) -> Prepared:
    """Run the expensive steps where something has changed, before any chapter asks for them."""
    settings = {"LASTFM_DATA": str(located.path.resolve())}
    os.environ.update(settings)
    log.info("data: %s", located.why)
    known = known_results(Present(root, located.path))
    results = Results.model_validate(known)
    edition = present_edition(results.dataset, renderer, root)
    settings[OWN] = edition.release
    stated = {
        "version": edition.version,
        "release": edition.release,
        "made": edition.made.isoformat() if edition.made else None,
        "commit": edition.commit,
        "renderer": renderer,
        "is_private": bool(edition.listening),
    }
    told = variables(read_book(root), edition)
    write_aside(root / "_variables.yml", yaml.safe_dump(told, sort_keys=True))
    documented = Results.model_validate({**known, "build": stated}).model_dump()
    return Prepared(edition, documented, settings, Present(root, located.path, known))


def present_edition(dataset: DatasetPart, renderer: str, root: Path) -> Edition:
    """Describe what is built now, and tell all code that asks which versions came before it."""
    edition = describe(dataset, renderer, root, own_key(load_study().listening))
    os.environ[OWN] = edition.release
    return edition


def known_results(present: Present) -> dict[str, Any]:
    """Give the stated numbers: as recorded where nothing has changed, else computed."""
    place = records_folder(present) / "results.json"
    record = read_record(place)
    if record is None or not is_fresh(record, present):
        from analysis.stated import kept_results  # the models load only where they are needed

        inputs = code_inputs("analysis.stated:kept_results", present)
        found = kept_results(load_study(), load_dataset(present.data))
        record = Record(inputs, found)
        write_record(place, record)
    results: dict[str, Any] = record.content
    return results
