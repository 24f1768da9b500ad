"""The study's configuration, and where its data are."""

import functools
import os
import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, Field, ValidationError

from analysis.atlas.settings import AtlasSettings, ViewSettings
from analysis.audit.settings import AuditSettings
from analysis.dataset import Dataset, load_dataset
from analysis.errors import DataError, ReportError
from analysis.factorisation_settings import FactorisationSettings
from analysis.genres import GenreSettings
from analysis.likeness_settings import LikenessSettings
from analysis.listening.settings import ListeningSettings
from analysis.neighbours import NeighbourSettings
from analysis.paths import PROJECT, REAL_DATA, SAMPLE_DATA, STUDY_FILE
from analysis.ranking.choice import RankingSettings
from analysis.rating_settings import WeightsSettings
from analysis.repeated import RepeatSettings
from analysis.settings import Settings
from analysis.splitting import SplitSettings


class StudyError(ReportError):
    """A configuration that cannot be used: the file, the key, and what is wrong with it."""


class Models(Settings):
    """The factorisations that are trained."""

    plain: FactorisationSettings
    low_init: FactorisationSettings
    regularised: FactorisationSettings


class Study(Settings):
    """All of `report/study.toml`, which says what each key means."""

    query_artists: Annotated[tuple[str, ...], Field(min_length=1)]
    split: SplitSettings
    models: Models
    repeats: RepeatSettings
    weights: WeightsSettings
    ranking: RankingSettings
    neighbours: NeighbourSettings
    likeness: LikenessSettings
    atlas: AtlasSettings
    views: ViewSettings
    genres: GenreSettings
    listening: ListeningSettings
    audit: AuditSettings


def load_study(path: Path | None = None) -> Study:
    """Read the configuration.

    Parameters
    ----------
    path : Path, optional
        TOML file; by default ``report/study.toml``.

    Returns
    -------
    Study
        Checked and frozen.

    Raises
    ------
    StudyError
        For a file that cannot be read, is not UTF-8 or not TOML, an unknown key (with the nearest
        valid one), a missing key or a value out of range.

    Examples
    --------
    >>> load_study().models.plain.dimension
    30
    """
    file = path or STUDY_FILE
    shown = file.relative_to(PROJECT) if file.is_relative_to(PROJECT) else file
    try:
        return Study.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    except OSError as error:
        remedy = "Put the file there, as it is in the repository."
        raise StudyError(f"{shown}: cannot be read: {error.strerror}. {remedy}") from error
    except UnicodeDecodeError as error:
        raise StudyError(f"{shown}: is not UTF-8 text. Save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise StudyError(f"{shown}: not TOML: {error}") from error
    except ValidationError as error:
        faults = "; ".join(_fault(details) for details in error.errors())
        raise StudyError(f"{shown}: {faults}") from error


def find_data() -> Path:
    """Say which folder the data of the study are in.

    Returns
    -------
    Path
        ``LASTFM_DATA`` where that is set, else the real data where they have been downloaded, else
        the embedded sample.

    Raises
    ------
    DataError
        If ``LASTFM_DATA`` names no folder.

    Examples
    --------
    >>> find_data().is_dir()
    True
    """
    named = os.environ.get("LASTFM_DATA")
    if named:
        if not Path(named).is_dir():
            raise DataError(named, 0, "", "is no folder", "Correct or unset LASTFM_DATA.")
        return Path(named)
    return REAL_DATA if REAL_DATA.is_dir() else SAMPLE_DATA


def open_dataset() -> Dataset:
    """Load the data of the study, once a process.

    Returns
    -------
    Dataset
        The data in `find_data`.

    Examples
    --------
    >>> open_dataset() is open_dataset()
    True
    """
    return _loaded(find_data())


@functools.cache
def _loaded(folder: Path) -> Dataset:
    return load_dataset(folder)


def _fault(details: Any) -> str:
    *tables, key = (str(part) for part in details["loc"]) if details["loc"] else ("",)
    place = ".".join([*tables, key])
    if details["type"] != "extra_forbidden":
        return f"{place}: {details['msg']}"
    valid = list(_model_at(tables).model_fields)
    nearest = get_close_matches(key, valid, n=1, cutoff=0.0)
    return f"{place}: no such key, did you mean {nearest[0]}?"


def _model_at(tables: list[str]) -> type[BaseModel]:
    model: Any = Study
    for table in tables:
        model = model.model_fields[table].annotation
    found: type[BaseModel] = model
    return found
