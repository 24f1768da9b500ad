"""Figures that others published, read from files beside the data."""

import tomllib
from typing import TypeVar

from pydantic import Field, ValidationError

from analysis.dataset import Dataset
from analysis.errors import ReportError
from analysis.paths import PROJECT
from analysis.settings import Settings

FOLDER = PROJECT / "data" / "published"


class PublishedError(ReportError):
    """A file of published figures that cannot be used: which one, and what is wrong with it."""


class Published(Settings):
    """Figures and the data that they were obtained on.

    Parameters
    ----------
    data : str
        Fingerprint of those data, as of `analysis.dataset.Dataset`.
    """

    data: str = Field(pattern="^[0-9a-f]{16}$")

    def are_of(self, dataset: Dataset) -> bool:
        """Say whether a data set is the one that the figures were obtained on."""
        return self.data == dataset.fingerprint


Form = TypeVar("Form", bound=Published)


def read_published(name: str, form: type[Form]) -> Form:
    """Read a file of published figures.

    Parameters
    ----------
    name : str
        Of the TOML file in ``data/published``, without its ending.
    form : type
        What has to be in it.

    Returns
    -------
    Form
        Checked and frozen.

    Raises
    ------
    PublishedError
        For a file that cannot be read, is not TOML, or holds anything but the form.

    Examples
    --------
    >>> from analysis.literature import Literature
    >>> read_published("literature", Literature).data
    '1bfbeff8ca934d05'
    """
    file = FOLDER / f"{name}.toml"
    shown = file.relative_to(PROJECT) if file.is_relative_to(PROJECT) else file
    try:
        return form.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    except OSError as error:
        remedy = "Put the file there, as it is in the repository."
        raise PublishedError(f"{shown}: cannot be read: {error.strerror}. {remedy}") from error
    except ValidationError as error:
        faults = [f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
        raise PublishedError(f"{shown}: {'; '.join(faults)}") from error
    except ValueError as error:  # not TOML, or not UTF-8
        raise PublishedError(f"{shown}: no TOML file: {error}") from error


def published_for(dataset: Dataset, name: str, form: type[Form]) -> Form | None:
    """Read a file of published figures if they were obtained on the data at hand.

    Parameters
    ----------
    dataset : Dataset
        The data at hand.
    name, form
        As for `read_published`.

    Returns
    -------
    Form or None
        None for other data.

    Raises
    ------
    PublishedError
        As `read_published`, also for other data.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> from analysis.literature import Literature
    >>> published_for(load_dataset(Path("data/sample")), "literature", Literature) is None
    True
    """
    found = read_published(name, form)
    return found if found.are_of(dataset) else None
