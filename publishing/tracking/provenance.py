"""What each figure and table was made from: functions, data, parameters, seeds."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from analysis.tracing.modules import Module, project_module, read_module
from publishing.chapter import Cell, Chapter
from publishing.tracking.digests import MISSING, digest_text
from publishing.tracking.inputs import keys_of
from publishing.tracking.present import Present
from publishing.tracking.records import Record, is_fresh, read_record, write_record

SHOWN = ("fig-", "tbl-")
APART = {"open_dataset", "load_study", "stated"}
"""Functions that give data, parameters and results, which are told by themselves."""
OWN = "file:publishing/tracking/provenance.py"
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
    seen, facts, keys = "", {}, {f"code:{chapter.source}", OWN}
    for cell in cells:
        if cell.label.startswith(SHOWN):
            module, names = _cell(chapter.name, seen, cell.code)
            own = {key for key in keys_of(module, names, present) if not _is_in(chapter, key)}
            functions = sorted(set(_functions(module, names)))
            facts[cell.label] = _facts(chapter, functions, own, present)
            keys |= own
        seen += f"{cell.code}\n"
    return Record(present.values(keys), facts)


def _cell(name: str, seen: str, code: str) -> tuple[Module, list[str]]:
    """Read a cell with what the cells before it define, and name its own definitions."""
    try:
        module = read_module(name, f"{_definitions(seen)}\n{code}")
        return module, list(read_module(name, code).definitions)
    except SyntaxError:
        return Module(name, {}), []


def _is_in(chapter: Chapter, key: str) -> bool:
    return key.startswith(f"source:{chapter.name}:")


def _definitions(code: str) -> str:
    """Keep what cells define, and leave out what they do beside that."""
    tree = ast.parse(code)
    tree.body = [part for part in tree.body if not isinstance(part, ast.Expr)]
    return ast.unparse(tree)


def _facts(chapter: Chapter, functions: list[str], keys: set[str], present: Present) -> Facts:
    values = present.values(keys)

    def named(kind: str) -> dict[str, str]:
        found = {key.removeprefix(kind): values[key] for key in values if key.startswith(kind)}
        return {name: value for name, value in found.items() if name and value != MISSING}

    parameters = named("parameter:")
    return {
        "chapter": str(chapter.source),
        "functions": functions,
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


def _functions(module: Module, names: list[str]) -> Iterator[str]:
    """Name the functions of the project that a cell uses, itself or by the cells before it."""
    waiting, known = list(names), set(names)
    while waiting:
        for chain in module.definitions[waiting.pop()].references:
            origin = module.imports.get(chain[0], ())
            if len(origin) > 1 and origin[1] not in APART and _is_function(*origin[:2]):
                yield f"{origin[0]}.{origin[1]}"
            elif chain[0] in module.definitions.keys() - known:
                known.add(chain[0])
                waiting.append(chain[0])


def _is_function(module: str, name: str) -> bool:
    found = project_module(module)
    body = found.definitions[name].tree.body if found and name in found.definitions else []
    return any(isinstance(part, ast.FunctionDef) for part in body)
