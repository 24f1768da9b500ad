"""What a project allows its chapters, in `report/lint.toml`."""

import tomllib
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from publishing.errors import BuildError

PLACE = "report/lint.toml"


class LintSettings(BaseModel):
    """Settings of the linter.

    Attributes
    ----------
    allowed
        Phrases with digits that no change of the data can make wrong: names and terms.
    classes
        Classes of divs and spans that the project's own style sheet knows.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    allowed: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()


def load_settings(root: Path) -> LintSettings:
    """Read a book's settings; a book without the file allows nothing.

    Raises
    ------
    BuildError
        No TOML, a value of another type, or an unknown key (with the nearest valid one).
    """
    place = root / PLACE
    try:
        content = tomllib.loads(place.read_text(encoding="utf-8")) if place.is_file() else {}
        return LintSettings.model_validate(content)
    except tomllib.TOMLDecodeError as problem:
        raise BuildError(f"{PLACE}: {problem}") from problem
    except ValidationError as problem:
        faults = "; ".join(
            _fault(details["type"], details["loc"], details["msg"]) for details in problem.errors()
        )
        raise BuildError(f"{PLACE}: {faults}") from problem


def _fault(kind: str, place: tuple[int | str, ...], message: str) -> str:
    name = ".".join(map(str, place))
    if kind != "extra_forbidden":
        return f"{name}: {message}"
    return f"{name}: no such key, did you mean {nearest(name, LintSettings.model_fields)}?"


def nearest(name: str, valid: Iterable[str]) -> str:
    """Name the valid word that looks most like another.

    Examples
    --------
    >>> nearest("fig-capt", ["fig-cap", "fig-alt"])
    'fig-cap'
    """
    return get_close_matches(name, list(valid), n=1, cutoff=0.0)[0]
