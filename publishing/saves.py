"""Tell when a file that a chapter depends on has been saved."""

import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch

INPUTS = (".qmd", ".py", ".toml", ".yml", ".bib", ".css", ".js", ".svg", ".png", ".jpg")
OUTPUTS = ("_variables.yml",)


def saves(folders: Iterable[Path], stop: threading.Event) -> Iterator[None]:
    """Yield at once, then after every save; a save during the work in between counts.

    Parameters
    ----------
    folders
        Where to look, not below; those that are not there do not matter.
    stop
        Ends it when set.
    """
    changes = watch(
        *sorted(folder for folder in set(folders) if folder.is_dir()),
        watch_filter=is_input,
        debounce=300,
        rust_timeout=100,
        yield_on_timeout=True,
        recursive=False,
        stop_event=stop,
    )
    next(changes, None)  # from here on, no save is missed
    yield
    yield from (None for saved in changes if saved)


def is_input(change: Change, path: str) -> bool:
    """Tell whether a file is one that an author saves and a page depends on.

    Examples
    --------
    >>> [is_input(Change.modified, name) for name in ("a.qmd", "_variables.yml", "a.qmd~")]
    [True, False, False]
    """
    place = Path(path)
    if place.name in OUTPUTS or place.suffix not in INPUTS:
        return False
    return DefaultFilter()(change, path)
