"""Run pandoc on the whole book at once, so that references and citations just work."""

import json
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypandoc

from publishing.book import Book
from publishing.complaints import explain
from publishing.errors import BuildError
from publishing.markdown import prose_lines
from publishing.paths import TEMPLATES
from publishing.weave import Woven

FOLDER = Path(__file__).resolve().parent / "filters"
ORDER = ("content", "blocks", "layout", "references", "tables")
FILTERS = [FOLDER / f"{name}.lua" for name in ORDER]
TITLE = re.compile(r"# .*\{[^}]*#(sec-[\w-]+)[^}]*\}\s*")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


@dataclass(frozen=True)
class Document:
    """The joined book in a working folder: its Markdown, and each chapter's section id."""

    book: Book
    folder: Path
    sections: tuple[str, ...]


def join(
    book: Book, woven: Sequence[Woven], folder: Path, metadata: dict[str, Any] | None = None
) -> Document:
    """Write the joined book, its pictures and its metadata into a working folder.

    Raises
    ------
    BuildError
        A chapter without exactly one title `# Title {#sec-x}`.
    """
    sections = tuple(
        _section(str(source), chapter.text)
        for source, chapter in zip(book.sources, woven, strict=True)
    )
    (folder / "media").mkdir(parents=True, exist_ok=True)
    for chapter in woven:
        for name, content in chapter.media.items():
            (folder / "media" / name).write_bytes(content)
    text = "\n\n".join(chapter.text for chapter in woven)
    (folder / "book.md").write_text(text, encoding="utf-8")
    own = book.config["book"]
    settings = {
        "title": book.title,
        "subtitle": own.get("subtitle", ""),
        "author": own.get("author", []),
        "lang": book.config.get("lang", "en"),
        "link-citations": True,
        "appendix-sections": list(sections[len(book.chapters) :]),
        **(metadata or {}),
    }
    (folder / "metadata.json").write_text(json.dumps(settings, ensure_ascii=False), "utf-8")
    return Document(book, folder, sections)


def _section(source: str, text: str) -> str:
    titles = [line for _, line, is_prose in prose_lines(text) if is_prose and line.startswith("# ")]
    found = TITLE.fullmatch(titles[0]) if len(titles) == 1 else None
    if found is None:
        raise BuildError(f"{source}: a chapter needs exactly one title: # Title {{#sec-name}}")
    before = COMMENT.sub("", text.partition(titles[0])[0]).strip()
    if before:
        raise BuildError(f"{source}: {before.splitlines()[0]!r} stands before the chapter's title")
    return found.group(1)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def to_pages(document: Document) -> dict[str, str]:
    """Turn the joined book into one HTML fragment a chapter, by section id."""
    target = document.folder / "pages"
    _run(
        document,
        "--to=chunkedhtml",
        "--split-level=1",
        "--chunk-template=%i.html",
        f"--template={TEMPLATES / 'page.html'}",
        "--mathml",
        f"--output={target}",
    )
    pages = {place.stem: place.read_text(encoding="utf-8") for place in target.glob("*.html")}
    if lost := sorted(set(pages) - {*document.sections, "index"}):
        raise BuildError(f"#{lost[0]}: a chapter has one title; this one would be a second")
    return {section: pages[section] for section in document.sections}


def to_typst(document: Document) -> str:
    """Turn the joined book into one typst source, ready to compile in its folder."""
    return _run(document, "--to=typst", f"--template={TEMPLATES / 'book.typ'}")


def _run(document: Document, *options: str) -> str:
    sources = _list(document.book.config.get("bibliography"))
    command = [
        str(pypandoc.get_pandoc_path()),
        "book.md",
        "--from=markdown",
        "--standalone",
        "--wrap=none",
        "--fail-if-warnings",
        "--metadata-file=metadata.json",
        *(f"--lua-filter={place}" for place in FILTERS),
        # As options: in metadata, a path would be read as Markdown.
        *(f"--bibliography={document.book.root / name}" for name in sources),
        "--citeproc",
        *options,
    ]
    done = subprocess.run(command, cwd=document.folder, capture_output=True, check=False)
    if done.returncode:
        raise BuildError(explain(done.stderr.decode(errors="replace"), document.book))
    return done.stdout.decode()
