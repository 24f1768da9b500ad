"""The values, now, of everything that a record may name: `kind:name` gives a short text."""

import functools
import json
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path, PurePosixPath
from typing import Any

from analysis.changes.earlier import earlier_versions
from analysis.dataset import MARKER
from analysis.listening.opened import own_key
from analysis.paths import PROJECT
from analysis.sources import versions_of
from analysis.study import load_study
from analysis.tracing.modules import project_module
from publishing.chapter import Cell, read_chapter
from publishing.tracking.chapter_code import codes_of
from publishing.tracking.digests import (
    MISSING,
    UNKNOWN,
    at,
    digest_file,
    digest_text,
    digest_tree,
    files_below,
)


class Present:
    """The project as it lies there.

    Parameters
    ----------
    root
        The folder of the book.
    data
        The folder of the data.
    results
        The numbers that are stated; None where they are not known or no longer valid.
    """

    def __init__(self, root: Path, data: Path, results: Mapping[str, Any] | None = None):
        self.root, self.data, self.results = root, data, results
        self._known: dict[str, str] = {}

    def value(self, key: str) -> str:
        """Give the value of `kind:name`; `MISSING` where there is none any more."""
        if key not in self._known:
            kind, _, name = key.partition(":")
            self._known[key] = getattr(self, f"_{kind}", lambda _: MISSING)(name)
        return self._known[key]

    def values(self, keys: Iterable[str]) -> dict[str, str]:
        """Give the values of several keys, in order."""
        return {key: self.value(key) for key in sorted(keys)}

    def data_keys(self) -> list[str]:
        """Name the files of the data, and their folder, whose name pages tell."""
        tables = (place.name for place in self.data.iterdir() if place.suffix == ".dat")
        return [f"data:{name}" for name in ("", MARKER, *sorted(tables))]

    def file_keys(self, kind: str, names: Iterable[str]) -> list[str]:
        """Name each file in files and folders of the project (`file`) or of the book (`text`)."""
        base = PROJECT if kind == "file" else self.root
        files = (file for name in names for file in files_below(base / name))
        return [f"{kind}:{file.relative_to(base).as_posix()}" for file in files]

    @functools.cached_property
    def parameters(self) -> dict[str, Any]:
        """The configuration as plain values."""
        return load_study().model_dump(mode="json")

    def _code(self, name: str) -> str:
        if not (self.root / name).is_file():
            return MISSING
        chapter = read_chapter(self.root, PurePosixPath(name))
        options = [str(part.options) for part in chapter.parts if isinstance(part, Cell)]
        shape = [type(part).__name__ for part in chapter.parts]
        return digest_text("\0".join([*codes_of(chapter), *options, *shape]))

    def _source(self, name: str) -> str:
        module_name, _, wanted = name.partition(":")
        module = project_module(module_name)
        found = module.definitions.get(wanted) if module else None
        return found.digest if found else MISSING

    def _parameter(self, name: str) -> str:
        return json.dumps(at(self.parameters, name), sort_keys=True)

    def _result(self, name: str) -> str:
        if self.results is None:
            return UNKNOWN
        return digest_text(json.dumps(at(dict(self.results), name), sort_keys=True))

    def _data(self, name: str) -> str:
        return digest_file(self.data / name) if name else self.data.resolve().name

    def _file(self, name: str) -> str:
        return digest_tree(PROJECT / name)

    def _text(self, name: str) -> str:
        return digest_tree(self.root / name)

    def _listening(self, name: str) -> str:
        return own_key(load_study().listening) or "example"

    def _published(self, name: str) -> str:
        earlier = (f"{one.release} {one.digest}" for one in earlier_versions())
        return digest_text("\n".join(earlier))

    def _library(self, name: str) -> str:
        if name == "python":
            return versions_of([])["python"]
        try:
            return metadata.version(name)
        except metadata.PackageNotFoundError:
            return MISSING
