"""What a statement of a module defines, and what of it no result depends on."""

import ast
from collections.abc import Iterator

BODY = "<body>"
"""Name of the statements that define nothing, such as a call for its effect."""

NEUTRAL = frozenset({"memoise"})
"""Decorators that change no result."""


def defined(statement: ast.stmt) -> Iterator[tuple[str, ast.stmt]]:
    """Give what a statement of a module defines, part by part.

    Parameters
    ----------
    statement : ast.stmt
        At the top of a module.

    Yields
    ------
    tuple of str and ast.stmt
        A name and the code behind it; of ``a, b = f(), g()`` each name with its own value. What
        defines nothing stands under `BODY`, and a text alone is nothing.

    Examples
    --------
    >>> [name for name, _ in defined(ast.parse("a, b = f(), g()").body[0])]
    ['a', 'b']
    """
    match statement:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.AsyncFunctionDef(name=name):
            yield name, statement
        case ast.AnnAssign(target=ast.Name(id=name)):
            yield name, statement
        case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)) if (
            len(targets) == len(values) == len(_stored(targets))
        ):
            for target, value in zip(targets, values, strict=True):
                yield from defined(ast.Assign([target], value, lineno=statement.lineno))
        case ast.Assign(targets=targets):
            yield from ((name, statement) for name in _stored(targets) or [BODY])
        case ast.Expr(value=ast.Constant()):
            return
        case _:
            yield BODY, statement


def _stored(targets: list[ast.expr]) -> list[str]:
    nodes = [node for target in targets for node in ast.walk(target)]
    if any(isinstance(node, ast.Attribute | ast.Subscript) for node in nodes):
        return []
    return [node.id for node in nodes if isinstance(node, ast.Name)]


class _Barer(ast.NodeTransformer):
    """Walks through a statement and bares each function in it."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """Bare one function and those in it."""
        self.generic_visit(node)
        node.returns = None
        node.decorator_list = [d for d in node.decorator_list if not _is_neutral(d)]
        if ast.get_docstring(node, clean=False) is not None:
            node.body = node.body[1:] or [ast.Pass()]
        return node


def _is_neutral(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Name) and decorator.id in NEUTRAL


def bared(statement: ast.stmt) -> ast.stmt:
    r"""Take away what no result depends on: functions' docstrings, returned types, memoising.

    Parameters
    ----------
    statement : ast.stmt
        Is changed itself.

    Returns
    -------
    ast.stmt
        The rest of it.

    Examples
    --------
    >>> ast.unparse(bared(ast.parse("def f() -> int:\n    'Told.'\n    return 1").body[0]))
    'def f():\n    return 1'
    """
    rest: ast.stmt = _Barer().visit(statement)
    return ast.fix_missing_locations(rest)
