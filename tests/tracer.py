"""Run one chapter's code, and print as JSON what it calls, opens and asks for.

`python -m tests.tracer report/data.qmd` gives the functions of `analysis` that are called, the
files of the project that are opened, and the settings and results that are read. What a look-up of
results or of a kept step does counts for nothing, since these have keys of their own; nor does what
runs while a module is imported.
"""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from types import FrameType
from typing import Any

from pydantic import BaseModel

from analysis import memo, stated, study
from analysis.paths import PROJECT
from publishing.chapter import read_chapter
from publishing.tracking.chapter_code import code_of

PACKAGE = f"{PROJECT / 'analysis'}/"
IMPORT = "<module>"
NO_INPUT = {".py", ".pyc"}
MADE = {".venv", ".cache"}


class Tracer:
    """What was seen so far."""

    def __init__(self) -> None:
        self.seen: dict[str, set[str]] = {}
        self.models: dict[int, tuple[str, str, BaseModel]] = {}
        self.imports = 0
        self.is_on = False

    def note(self, kind: str, name: str) -> None:
        """Write something down, unless it is part of an import or a look-up."""
        if self.is_on and not self.imports:
            self.seen.setdefault(kind, set()).add(name)

    @contextmanager
    def looking(self, on: bool) -> Iterator[None]:
        """Look on, or away, for a while."""
        before, self.is_on = self.is_on, on
        sys.setprofile(self.call if on else None)
        try:
            yield
        finally:
            self.is_on = before
            sys.setprofile(self.call if before else None)

    def call(self, frame: FrameType, event: str, _: object) -> None:
        """Note a function by the definition that it is part of."""
        code = frame.f_code
        if event not in ("call", "return") or not code.co_filename.startswith(PACKAGE):
            return
        if code.co_qualname == IMPORT:
            self.imports += 1 if event == "call" else -1
        elif event == "call":
            place = code.co_filename.removeprefix(f"{PROJECT}/").removesuffix(".py")
            name = code.co_qualname.partition(".")[0]
            self.note("called", f"{place.replace('/', '.')}:{name}")

    def open(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Note a file of the project that is opened."""
        if event != "open" or not isinstance(arguments[0], str):
            return
        place = Path(arguments[0])
        if place.is_absolute() and place.is_relative_to(PROJECT) and place.suffix not in NO_INPUT:
            inside = place.relative_to(PROJECT)
            if inside.parts[0] not in MADE:
                self.note("opened", inside.as_posix())

    def unseen(self, function: Callable[..., Any], kind: str = "") -> Callable[..., Any]:
        """Look away while a function works; follow the models that it returns."""

        def call(*args: Any, **options: Any) -> Any:
            with self.looking(False):
                result = function(*args, **options)
                if kind:
                    self.follow(kind, "", result)
            return result

        return call

    def follow(self, kind: str, path: str, value: Any) -> None:
        """Remember where each model below a value stands."""
        if isinstance(value, BaseModel):
            self.models[id(value)] = (kind, path, value)
            value = value.__dict__
        for name, below in value.items() if isinstance(value, dict) else ():
            self.follow(kind, f"{path}.{name}".strip("."), below)

    def spy(self) -> None:
        """Note which plain values of the remembered models are asked for."""
        plain, dump = BaseModel.__getattribute__, BaseModel.model_dump

        def ask(model: BaseModel, name: str) -> Any:
            value = plain(model, name)
            if self.is_on and id(model) in self.models and name in type(model).model_fields:
                kind, path, _ = self.models[id(model)]
                if not _holds_models(value):
                    self.note(kind, f"{path}.{name}".strip("."))
            return value

        def dumped(model: BaseModel, **options: Any) -> Any:
            if id(model) in self.models:
                self.note(*self.models[id(model)][:2])
            return dump(model, **options)

        BaseModel.__getattribute__, BaseModel.model_dump = ask, dumped  # type: ignore[assignment]


def _holds_models(value: Any) -> bool:
    held = value.values() if isinstance(value, dict) else [value]
    return any(isinstance(one, BaseModel) for one in held)


def trace(source: str) -> dict[str, set[str]]:
    """Run a chapter's code from the project's folder, as a build does."""
    tracer = Tracer()
    memo.inputs_of, memo._recall = tracer.unseen(memo.inputs_of), tracer.unseen(memo._recall)
    study.load_study = tracer.unseen(study.load_study, "parameter")
    stated.stated = tracer.unseen(stated.stated, "result")  # type: ignore[assignment]
    tracer.spy()
    sys.addaudithook(tracer.open)
    code = compile(code_of(read_chapter(PROJECT, PurePosixPath(source))), source, "exec")
    with tracer.looking(True):
        exec(code, {"__name__": "__main__"})
    return tracer.seen


if __name__ == "__main__":
    found = trace(sys.argv[1])
    print("\n" + json.dumps({kind: sorted(names) for kind, names in found.items()}))
