"""Join a chapter's prose with what its cells gave: Markdown for pandoc, both formats in one."""

import base64
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from publishing.book import Book
from publishing.chapter import Cell, Prose
from publishing.execute import Executed, Output
from publishing.inline import MIME, substitute
from publishing.markdown import fenced
from publishing.prose import gather_pictures, own_notes
from publishing.shortcodes import fill

PICTURES = {"image/svg+xml": "svg", "image/png": "png"}


@dataclass(frozen=True)
class Woven:
    """A chapter's Markdown and its pictures by file name."""

    text: str
    media: dict[str, bytes] = field(default_factory=dict)


@dataclass
class _Loom:
    """Where one chapter is woven: it names pictures and looks options up."""

    book: Book
    executed: Executed
    values: Mapping[str, Mapping[str, Any]]
    media: dict[str, bytes] = field(default_factory=dict)

    def option(self, cell: Cell, output: str, name: str, default: Any) -> Any:
        """Look up a cell's option: the cell, the chapter, the book."""
        front = self.executed.chapter.front
        own = (front.get("format") or {}).get(output) or {}
        for place in (cell.options, own, front.get("execute") or {}, front):
            if name in place:
                return place[name]
        return self.book.option(output, name, default)

    def fill(self, text: str, line: int) -> str:
        """Fill shortcodes in."""
        chapter = self.executed.chapter
        values = {"meta": {**self.book.config, **chapter.front}, **self.values}
        return fill(text, values, str(chapter.source), line)

    def picture(self, kind: str, content: str) -> str:
        """Keep a picture; give the Markdown that shows it."""
        ending = PICTURES[kind]
        name = f"{self.executed.chapter.name}-{len(self.media) + 1}.{ending}"
        self.media[name] = content.encode() if ending == "svg" else base64.b64decode(content)
        return f"![](media/{name})"


def weave(
    book: Book, executed: Executed, values: Mapping[str, Mapping[str, Any]] | None = None
) -> Woven:
    """Weave one executed chapter; `values` are what the shortcodes may name."""
    loom = _Loom(book, executed, values or {})
    woven = [
        _prose(loom, part, outputs) if isinstance(part, Prose) else _cell(loom, part, outputs)
        for part, outputs in zip(executed.chapter.parts, executed.outputs, strict=True)
    ]
    return Woven("\n\n".join(piece for piece in woven if piece) + "\n", loom.media)


def _prose(loom: _Loom, part: Prose, outputs: tuple[Output, ...]) -> str:
    chapter = loom.executed.chapter
    text, pictures = gather_pictures(loom.book, chapter, part)
    loom.media.update(pictures)
    text = own_notes(loom.fill(text, part.line), chapter.name)
    found = [output["data"][MIME] for output in outputs if MIME in output.get("data", {})]
    return substitute(text, found[0] if found else [])


def _cell(loom: _Loom, cell: Cell, outputs: tuple[Output, ...]) -> str:
    if not loom.option(cell, "html", "include", True):
        return ""
    code = _in_formats(lambda output: _code(loom, cell, output))
    shown = loom.option(cell, "html", "output", True)
    asis = shown == "asis"
    results = [_result(loom, output, asis) for output in outputs] if shown else []
    body = "\n\n".join(result for result in results if result)
    if body and not (asis and not cell.label):
        body = _labelled(loom, cell, body)
    return "\n\n".join(piece for piece in (code, body) if piece)


def _in_formats(make: Callable[[str], str]) -> str:
    """Say it once where both formats agree, else once in each."""
    page, paper = make("html"), make("typst")
    if page == paper:
        return page
    return "\n\n".join(
        f":::: {{.content-visible {when}}}\n{text}\n::::"
        for when, text in (('when-format="html"', page), ('unless-format="html"', paper))
        if text
    )


def _code(loom: _Loom, cell: Cell, output: str) -> str:
    if not cell.code.strip() or not loom.option(cell, output, "echo", True):
        return ""
    attributes = ".python .cell-code"
    if fold := loom.option(cell, output, "code-fold", False):
        summary = loom.option(cell, output, "code-summary", "Code")
        attributes += f" code-fold={_quoted(fold)} code-summary={_quoted(summary)}"
    return fenced(cell.code.strip("\n"), f"{{{attributes}}}")


def _result(loom: _Loom, output: Output, asis: bool) -> str:
    if output["output_type"] == "stream":
        text = str(output["text"]) if output["name"] == "stdout" else ""
        return text if asis or not text else fenced(text.rstrip(), "{.cell-output-stdout}")
    data = output.get("data", {})
    if asis and "text/plain" in data and len(data) == 1:
        return str(data["text/plain"])
    return _display(loom, data)


def _display(loom: _Loom, data: dict[str, Any]) -> str:
    if "text/markdown" in data:
        return str(data["text/markdown"])
    drawn = next((loom.picture(kind, data[kind]) for kind in PICTURES if kind in data), "")
    if page := str(data.get("text/html", "")):
        raw = fenced(page, "{=html}")
        return _in_formats(lambda output: raw if output == "html" else drawn) if drawn else raw
    text = str(data.get("text/plain", ""))
    return drawn or (fenced(text, "{.cell-output-plain}") if text else "")


def _labelled(loom: _Loom, cell: Cell, body: str) -> str:
    options = cell.options
    attributes = f"#{cell.label} .cell-output" if cell.label else ".cell-output"
    for name in ("fig-alt", "layout-ncol"):
        if name in options:
            attributes += f" {name}={_quoted(loom.fill(str(options[name]), cell.line))}"
    kind = cell.label.partition("-")[0]
    caption = loom.fill(str(options.get(f"{kind}-cap", "")), cell.line)
    return f"::::: {{{attributes}}}\n{body}\n\n{caption}\n:::::"


def _quoted(value: Any) -> str:
    text = str(value).lower() if isinstance(value, bool) else " ".join(str(value).split())
    return json.dumps(text, ensure_ascii=False)
