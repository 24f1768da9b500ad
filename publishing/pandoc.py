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
from publishing.errors import BuildError
from publishing.paths import TEMPLATES
from publishing.weave import Woven

FILTERS = Path(__file__).resolve().parent / "filters"
TITLE = re.compile(r"^# .*\{[^}]*#(sec-[\w-]+)[^}]*\}\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Document:
    """The joined book in a working folder: its Markdown, and each chapter's section id."""

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
        "bibliography": [str(book.root / name) for name in _list(book.config.get("bibliography"))],
        "appendix-sections": list(sections[len(book.chapters) :]),
        **(metadata or {}),
    }
    (folder / "metadata.json").write_text(json.dumps(settings, ensure_ascii=False), "utf-8")
    return Document(folder, sections)


def _section(source: str, text: str) -> str:
    found = TITLE.findall(text)
    if len(found) != 1:
        raise BuildError(f"{source}: a chapter needs exactly one title: # Title {{#sec-name}}")
    return str(found[0])


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
    return {
        section: (target / f"{section}.html").read_text(encoding="utf-8")
        for section in document.sections
    }


def to_typst(document: Document) -> str:
    """Turn the joined book into one typst source, ready to compile in its folder."""
    return _run(document, "--to=typst", f"--template={TEMPLATES / 'book.typ'}")


def _run(document: Document, *options: str) -> str:
    command = [
        str(pypandoc.get_pandoc_path()),
        "book.md",
        "--from=markdown-smart",
        "--standalone",
        "--fail-if-warnings",
        "--metadata-file=metadata.json",
        f"--lua-filter={FILTERS / 'content.lua'}",
        f"--lua-filter={FILTERS / 'references.lua'}",
        "--citeproc",
        *options,
    ]
    done = subprocess.run(command, cwd=document.folder, capture_output=True, check=False)
    if done.returncode:
        raise BuildError(f"pandoc: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout.decode()
