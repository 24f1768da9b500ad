"""Code cells: options that both renderers obey, captions, alt text, no program in a chapter."""

import ast
from collections.abc import Iterator

from publishing.chapter import Cell
from publishing.lint.finding import Finding
from publishing.lint.settings import LintSettings, nearest
from publishing.lint.source import Source

OPTIONS = (
    *("label", "fig-cap", "fig-alt", "tbl-cap", "echo", "eval", "include", "output", "warning"),
    *("code-fold", "code-summary", "layout-ncol"),
)
NEEDED = {"fig": ("fig-cap", "fig-alt"), "tbl": ("tbl-cap",)}
LONGEST = 3


def check_options(source: Source, settings: LintSettings) -> Iterator[Finding]:
    """Report options that one renderer, or none, would obey."""
    for cell in source.cells:
        for name in cell.options:
            if name not in OPTIONS:
                line = source.option_line(cell, name)
                near = nearest(name, OPTIONS)
                yield source.finding(line, f"unknown cell option {name}: did you mean {near}?")


def check_captions(source: Source, settings: LintSettings) -> Iterator[Finding]:
    """Report figures without caption or alt text, tables without caption, captions of nothing."""
    for cell in source.cells:
        kind = cell.label.partition("-")[0]
        for name in NEEDED.get(kind, ()):
            if not str(cell.options.get(name) or "").strip():
                yield source.finding(source.option_line(cell, "label"), f"{cell.label}: no {name}")
        for wanted, names in NEEDED.items():
            for name in set(names) & set(cell.options) if wanted != kind else ():
                message = f"{name} without a label {wanted}-...: the caption would not be shown"
                yield source.finding(source.option_line(cell, name), message)


def check_functions(source: Source, settings: LintSettings) -> Iterator[Finding]:
    """Report functions that belong into a module, and cells that are no Python."""
    for cell in source.cells:
        try:
            tree = ast.parse(cell.code)
        except SyntaxError as problem:
            line = cell.line + (problem.lineno or 1) - 1
            yield source.finding(line, f"no Python: {problem.msg}")
            continue
        yield from _long_functions(source, cell, tree)


def _long_functions(source: Source, cell: Cell, tree: ast.Module) -> Iterator[Finding]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONGEST:
                message = f"{node.name} has {length} lines: move it into analysis/"
                yield source.finding(cell.line + node.lineno - 1, message)
