"""Before rendering: read the data, compute every stated number, write what chapters may name."""

import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from analysis.dataset import Dataset, load_dataset
from analysis.listening.opened import own_key
from analysis.results_schema import Results
from analysis.stated import kept_results
from analysis.study import load_study
from publishing.edition import Edition, describe
from publishing.locate import Located
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
    """

    dataset: Dataset
    edition: Edition
    results: dict[str, Any]
    settings: Mapping[str, str]


def prepare(located: Located, renderer: str, root: Path) -> Prepared:
    """Read the data and run the expensive steps, before any chapter asks for them."""
    settings = {"LASTFM_DATA": str(located.path.resolve())}
    os.environ.update(settings)
    log.info("data: %s", located.why)
    dataset = load_dataset(located.path)
    study = load_study()
    edition = describe(dataset, renderer, root, own_key(study.listening))
    results = kept_results(study, dataset)
    stated = {
        "version": edition.version,
        "commit": edition.commit,
        "renderer": renderer,
        "is_private": bool(edition.listening),
    }
    write_aside(root / "_variables.yml", yaml.safe_dump(edition.variables(), sort_keys=True))
    documented = Results.model_validate({**results, "build": stated})
    return Prepared(dataset, edition, documented.model_dump(), settings)
