"""One module of the project, or one chapter's code, as the definitions that it consists of."""

import ast
import functools
import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from analysis.paths import PROJECT
from analysis.tracing.definitions import bared, defined
from analysis.tracing.references import Chain, chain_of, imported, references_of

PACKAGES = frozenset({"analysis", "publishing"})


@dataclass(frozen=True)
class Definition:
    """A function, a class, a constant or the body of a module, as parsed code."""

    tree: ast.Module

    @functools.cached_property
    def digest(self) -> str:
        """Digest of the code without comments, layout and functions' docstrings."""
        return hashlib.sha256(ast.unparse(self.tree).encode()).hexdigest()[:16]

    @functools.cached_property
    def references(self) -> set[Chain]:
        """Names from outside, with what is asked of them."""
        return references_of(self.tree)

    @functools.cached_property
    def alias(self) -> Chain | None:
        """What a constant is another name of: `found = stated().atlas`."""
        match self.tree.body:
            case [ast.Assign(targets=[ast.Name()], value=value)]:
                return chain_of(value)
        return None

    @functools.cached_property
    def imports(self) -> dict[str, Chain]:
        """What imports inside the definition bind."""
        return imported(self.tree)


@dataclass(frozen=True)
class Module:
    """Code by the names that it defines."""

    name: str
    definitions: dict[str, Definition]
    imports: dict[str, Chain] = field(default_factory=dict)


def read_module(name: str, text: str) -> Module:
    r"""Take code apart into its definitions.

    Parameters
    ----------
    name : str
        Dotted name of the module, or another name for the code.
    text : str
        Python code.

    Returns
    -------
    Module
        Its definitions; what is no definition stands under `analysis.tracing.definitions.BODY`.

    Raises
    ------
    SyntaxError
        If the text is no Python.

    Examples
    --------
    >>> code = "import json\na, b = 1, json.loads('2')\nprint(a)"
    >>> module = read_module("told", code)
    >>> {name: sorted(found.references) for name, found in module.definitions.items()}
    {'a': [], 'b': [('json', 'loads')], '<body>': [('a',), ('print',)]}
    """
    imports: dict[str, Chain] = {}
    parts: dict[str, list[ast.stmt]] = {}
    for statement in ast.parse(text).body:
        if isinstance(statement, ast.Import | ast.ImportFrom):
            imports |= imported(statement)
            continue
        if not isinstance(statement, ast.FunctionDef | ast.ClassDef):
            imports |= imported(statement)
        for key, part in defined(statement):
            parts.setdefault(key, []).append(bared(part))
    trees = {key: ast.Module(body, type_ignores=[]) for key, body in parts.items()}
    return Module(name, {key: Definition(tree) for key, tree in trees.items()}, imports)


def project_module(name: str) -> Module | None:
    """Return a module of the package by its dotted name; None for any other module.

    Parameters
    ----------
    name : str
        Dotted name.

    Examples
    --------
    >>> "cache_folder" in project_module("analysis.paths").definitions
    True
    >>> project_module("numpy") is None
    True
    """
    if name.partition(".")[0] not in PACKAGES:
        return None
    place = PROJECT.joinpath(*name.split("."))
    candidates = (place.with_suffix(".py"), place / "__init__.py")
    file = next((file for file in candidates if file.is_file()), None)
    return None if file is None else _read(name, file, file.stat().st_mtime_ns)


@functools.cache
def _read(name: str, file: Path, changed: int) -> Module:
    return read_module(name, file.read_text(encoding="utf-8"))
