"""Which outer names a piece of code reads, and what it asks of them."""

import ast
import symtable
from collections.abc import Iterator

CALLED = "()"
"""Stands in a chain for a call without arguments."""

Chain = tuple[str, ...]


def references_of(tree: ast.Module) -> set[Chain]:
    r"""Return the names from outside that some code reads, each with its attributes.

    Python's own symbol table tells a local variable from a name of the module. What is asked of a
    parameter counts as asked of an instance of its annotated class, ``Class()``.

    Parameters
    ----------
    tree : ast.Module
        Parsed code.

    Returns
    -------
    set of tuple of str
        A name, then the attributes that are asked of it, one by one.

    Examples
    --------
    >>> code = "def f(a: A):\n    b = a.x + c.d().e\n    return g(b)"
    >>> sorted(references_of(ast.parse(code)))
    [('A',), ('A', '()', 'x'), ('c', 'd', '()', 'e'), ('g',)]
    """
    outer = set(_outer(symtable.symtable(ast.unparse(tree), "<code>", "exec"))) | set(
        imported(tree)
    )
    typed = _typed(tree)
    chains = set(_chains(tree))
    instances = {
        (typed[first], CALLED, *asked)
        for first, *asked in chains
        if first in typed and first not in outer
    }
    return {chain for chain in chains if chain[0] in outer} | instances


def chain_of(node: ast.AST) -> Chain | None:
    """Return an expression as a chain of names and calls without arguments; None for any other.

    Parameters
    ----------
    node : ast.AST
        An expression.

    Examples
    --------
    >>> chain_of(ast.parse("a.b().c", mode="eval").body)
    ('a', 'b', '()', 'c')
    """
    match node:
        case ast.Name(id=name, ctx=ast.Load() | ast.Del()):
            return (name,)
        case ast.Attribute(value=before, attr=name):
            chain, last = chain_of(before), name
        case ast.Call(func=before, args=[], keywords=[]):
            chain, last = chain_of(before), CALLED
        case _:
            return None
    return None if chain is None else (*chain, last)


def imported(tree: ast.AST) -> dict[str, Chain]:
    """Return what the imports in some code bind: a module, or a module and a name in it.

    Parameters
    ----------
    tree : ast.AST
        Parsed code.

    Returns
    -------
    dict of str to tuple of str
        By bound name.

    Examples
    --------
    >>> imported(ast.parse("import a.b, c.d as e; from f.g import h as i"))
    {'a': ('a',), 'e': ('c.d',), 'i': ('f.g', 'h')}
    """
    found: dict[str, Chain] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                first = alias.name.partition(".")[0]
                found[alias.asname or first] = (alias.name if alias.asname else first,)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                found[alias.asname or alias.name] = (node.module or "", alias.name)
    return found


def _outer(table: symtable.SymbolTable) -> Iterator[str]:
    top = table.get_type() == "module"
    for symbol in table.get_symbols():
        if symbol.is_referenced() if top else symbol.is_global():
            yield symbol.get_name()
    for inner in table.get_children():
        yield from _outer(inner)


def _typed(tree: ast.AST) -> dict[str, str]:
    arguments = [node for node in ast.walk(tree) if isinstance(node, ast.arg)]
    return {a.arg: a.annotation.id for a in arguments if isinstance(a.annotation, ast.Name)}


def _chains(node: ast.AST) -> Iterator[Chain]:
    chain = chain_of(node)
    if chain is not None:
        yield chain
        return
    for inner in ast.iter_child_nodes(node):
        yield from _chains(inner)
