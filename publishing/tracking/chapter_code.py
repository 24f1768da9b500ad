"""A chapter's code as one module, so that it can be followed like the package's."""

from analysis.tracing.modules import Module, read_module
from publishing import inline
from publishing.chapter import Cell, Chapter, Prose


def code_of(chapter: Chapter) -> str:
    """Join what a chapter executes: its cells, and the expressions in its prose."""
    return "\n".join(filter(None, codes_of(chapter)))


def codes_of(chapter: Chapter) -> list[str]:
    """Give what each part of a chapter executes; nothing for prose without expressions."""
    return [_code(part) for part in chapter.parts]


def module_of(chapter: Chapter) -> Module:
    """Read a chapter's code as a module; code that is no Python is told when it is executed."""
    try:
        return read_module(chapter.name, code_of(chapter))
    except SyntaxError:
        return Module(chapter.name, {})


def _code(part: Prose | Cell) -> str:
    if isinstance(part, Cell):
        return part.code
    return "\n".join(f"({code})" for _, code in inline.expressions(part.text))
