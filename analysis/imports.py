"""What a project module imports, read from its text: asking costs milliseconds, loads nothing."""

import ast
import functools
import hashlib
from collections.abc import Iterator
from pathlib import Path

from analysis.paths import PROJECT

PACKAGE = "analysis"


def imports_of(module: str) -> set[str]:
    """Return the dotted names that a project module imports, inside its functions too.

    Parameters
    ----------
    module : str
        Dotted name of a project module.

    Returns
    -------
    set of str
        Modules and the names taken from them; empty for what is not a module of the project.

    Examples
    --------
    >>> sorted(imports_of("analysis.paths"))
    ['os', 'pathlib', 'pathlib.Path']
    >>> imports_of("numpy")
    set()
    """
    file = _file_of(module)
    return set() if file is None else set(_read(file)[1])


def digests_of(module: str) -> dict[str, str]:
    """Return a digest of a project module and of every project module that it imports.

    Parameters
    ----------
    module : str
        Dotted name of a project module.

    Returns
    -------
    dict of str to str
        Digest by module, transitively; empty for what is not a module of the project.

    Examples
    --------
    >>> sorted(digests_of("analysis.imports"))
    ['analysis.imports', 'analysis.paths']
    """
    found: dict[str, str] = {}
    waiting = [module]
    while waiting:
        name = waiting.pop()
        file = _file_of(name)
        if file is not None and name not in found:
            found[name], imported = _read(file)
            waiting.extend(imported)
    return found


def names_imported(tree: ast.AST) -> Iterator[str]:
    """Yield the dotted names that some code imports.

    Parameters
    ----------
    tree : ast.AST
        Parsed code.

    Yields
    ------
    str
        The module, and the module with each name taken from it (which may be a module too).

    Examples
    --------
    >>> list(names_imported(ast.parse("import a; from b import c")))
    ['a', 'b', 'b.c']
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def digest(tree: ast.AST) -> str:
    """Return a digest of code that does not depend on comments and layout.

    Parameters
    ----------
    tree : ast.AST
        Parsed code.

    Returns
    -------
    str
        16 hexadecimal digits.

    Examples
    --------
    >>> digest(ast.parse("a = 1")) == digest(ast.parse("a=1  # one"))
    True
    """
    return hashlib.sha256(ast.unparse(tree).encode()).hexdigest()[:16]


def _file_of(module: str) -> Path | None:
    if module.partition(".")[0] != PACKAGE:
        return None
    place = PROJECT.joinpath(*module.split("."))
    candidates = (place.with_suffix(".py"), place / "__init__.py")
    return next((file for file in candidates if file.is_file()), None)


@functools.cache
def _read(file: Path) -> tuple[str, frozenset[str]]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return digest(tree), frozenset(names_imported(tree))
