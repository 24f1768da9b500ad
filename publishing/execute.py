"""Run a chapter's cells once, in one kernel, for every format."""

import logging
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError

from publishing import inline
from publishing.chapter import Cell, Chapter, Prose
from publishing.errors import BuildError

log = logging.getLogger("lastfm")
KERNEL = {"TF_CPP_MIN_LOG_LEVEL": "3", "PYTHONHASHSEED": "0", "MPLBACKEND": "agg"}
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
SHOWN = 20
Output = dict[str, Any]


@dataclass(frozen=True)
class Executed:
    """A chapter and, for each of its parts, what its code gave (Jupyter outputs)."""

    chapter: Chapter
    outputs: tuple[tuple[Output, ...], ...]


def execute(
    chapter: Chapter,
    root: Path,
    settings: Mapping[str, str] | None = None,
    step: Callable[[], None] = lambda: None,
) -> Executed:
    """Run every cell and inline expression of a chapter, in order.

    Parameters
    ----------
    root
        The folder in which the code runs (Quarto's `execute-dir: project`).
    settings
        Environment variables for the kernel, on top of this process's own.
    step
        Called after each part, for a progress bar.

    Raises
    ------
    BuildError
        A cell or an expression raised, or the kernel died: chapter, line, error, traceback.
    """
    if not any(map(_code, chapter.parts)):
        return Executed(chapter, ((),) * len(chapter.parts))
    client = NotebookClient(
        nbformat.v4.new_notebook(),  # type: ignore[no-untyped-call]
        kernel_name="python3",
        timeout=None,
        extra_arguments=["--log-level=40"],
        resources={"metadata": {"path": str(root)}},
    )
    gathered: list[tuple[Output, ...]] = []
    env = {**os.environ, **KERNEL, **(settings or {})}
    with client.setup_kernel(env=env):
        for part in chapter.parts:
            gathered.append(_run(client, chapter, part))
            step()
    return Executed(chapter, tuple(gathered))


def _run(client: NotebookClient, chapter: Chapter, part: Prose | Cell) -> tuple[Output, ...]:
    code = _code(part)
    if not code:
        return ()
    cell = nbformat.v4.new_code_cell(code)  # type: ignore[no-untyped-call]
    client.nb.cells = [cell]
    try:
        client.execute_cell(cell, 0)
    except CellExecutionError as problem:
        raise BuildError(_complaint(chapter, part, problem)) from None
    except DeadKernelError as problem:
        raise BuildError(f"{chapter.source}:{part.line}: the kernel died here") from problem
    _tell_stderr(chapter, part, cell.outputs)
    return tuple(dict(output) for output in cell.outputs)


def _code(part: Prose | Cell) -> str:
    if isinstance(part, Cell):
        return part.code if part.options.get("eval", True) else ""
    found = inline.expressions(part.text)
    lines = "".join(f"    ({expression}),\n" for _, expression in found)
    show = '__import__("publishing.inline", fromlist=["show"]).show'
    return f"{show}(\n{lines})" if found else ""


def _complaint(chapter: Chapter, part: Prose | Cell, problem: CellExecutionError) -> str:
    trace = COLOUR.sub("", str(problem.traceback))
    at = re.findall(r"(?:^|\n)\s*(?:-+> |Cell In\[\d+\], line )(\d+)", trace)
    inside = int(at[0]) if at else 1
    line = part.line + inside - 1
    if isinstance(part, Prose):
        found = inline.expressions(part.text)
        line = part.line + found[max(0, min(inside - 2, len(found) - 1))][0]
    tail = "\n".join(re.split(r"-{18,}\n", trace)[-1].strip().splitlines()[-SHOWN:])
    return f"{chapter.source}:{line}: {problem.ename}: {problem.evalue}\n{tail}"


def _tell_stderr(chapter: Chapter, part: Prose | Cell, outputs: list[Output]) -> None:
    """Log what a cell printed to stderr, which no page shows."""
    for output in outputs:
        if output.get("name") == "stderr":
            log.warning("%s:%d: %s", chapter.source, part.line, str(output["text"]).strip())
