"""What each figure and table was made from: functions, data, parameters, seeds."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from analysis.tracing.modules import read_module
from publishing.chapter import Cell, Chapter
from publishing.tracking.digests import MISSING, digest_text
from publishing.tracking.inputs import keys_of
from publishing.tracking.present import Present
from publishing.tracking.records import Record, is_fresh, read_record, write_record

SHOWN = ("fig-", "tbl-")
Facts = dict[str, Any]


def provenance(chapter: Chapter, present: Present, records: Path) -> dict[str, Facts]:
    """Give the facts of each labelled cell of a chapter, kept while nothing in them changes."""
    place = records / "provenance" / f"{chapter.name}.json"
    record = read_record(place)
    if record is None or not is_fresh(record, present):
        record = _traced(chapter, present)
        write_record(place, record)
    found: dict[str, Facts] = record.content
    return found


def _traced(chapter: Chapter, present: Present) -> Record:
    cells = [part for part in chapter.parts if isinstance(part, Cell)]
    seen, facts, keys = "", {}, {f"code:{chapter.source}"}
    for cell in cells:
        if cell.label.startswith(SHOWN):
            own = _keys(chapter.name, seen, cell.code, present)
            facts[cell.label] = _facts(chapter, seen, cell.code, own, present)
            keys |= own
        seen += f"{cell.code}\n"
    return Record(present.values(keys), facts)


def _keys(name: str, seen: str, code: str, present: Present) -> set[str]:
    """Follow what one cell names, through the cells before it."""
    try:
        module = read_module(name, f"{_definitions(seen)}\n{code}")
        own = read_module(name, code).definitions
    except SyntaxError:
        return set()
    keys = keys_of(module, own, present)
    return {key for key in keys if not key.startswith(f"source:{name}:")}


def _definitions(code: str) -> str:
    """Keep what cells define, and leave out what they do beside that."""
    tree = ast.parse(code)
    tree.body = [part for part in tree.body if not isinstance(part, ast.Expr)]
    return ast.unparse(tree)


def _facts(chapter: Chapter, seen: str, code: str, keys: set[str], present: Present) -> Facts:
    values = present.values(keys)

    def named(kind: str) -> dict[str, str]:
        found = {key.removeprefix(kind): values[key] for key in values if key.startswith(kind)}
        return {name: value for name, value in found.items() if name and value != MISSING}

    parameters = named("parameter:")
    return {
        "chapter": str(chapter.source),
        "functions": list(_functions(f"{seen}\n{code}", code)),
        "data": named("data:"),
        "results": sorted(named("result:")),
        "parameters": {name: digest_text(value)[:8] for name, value in parameters.items()},
        "seeds": dict(_seeds(present, parameters)),
        "digest": digest_text("\n".join(f"{key} {value}" for key, value in values.items())),
    }


def _seeds(present: Present, parameters: dict[str, str]) -> Iterator[tuple[str, int]]:
    """Give the seeds among the parameters that a cell reads, or below them."""
    for name, value in _leaves(present.parameters):
        is_read = any(f"{name}.".startswith(f"{read}.") for read in parameters)
        if is_read and name.endswith("seed"):
            yield name, value


def _leaves(tree: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from _leaves(value, f"{name}.{key}" if name else str(key))
    else:
        yield name, tree


def _functions(seen: str, code: str) -> Iterator[str]:
    """Name the functions of the project that a cell uses, in order."""
    try:
        imported = {
            alias.asname or alias.name: f"{node.module}.{alias.name}"
            for node in ast.walk(ast.parse(seen))
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        used = [node.id for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Name)]
    except SyntaxError:
        return
    yield from dict.fromkeys(imported[name] for name in used if name in imported)
