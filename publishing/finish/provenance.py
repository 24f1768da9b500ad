"""Under every figure and table, on demand: where it comes from."""

import re
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any

from publishing.book import Book
from publishing.chapter import read_chapter
from publishing.edition import Edition
from publishing.prepare import Prepared
from publishing.tracking.provenance import provenance

PLACE = re.compile(r'<(?:figure|div)\b[^>]*\bid="((?:fig|tbl)-[\w-]+)"')
END = "</figure>"
MARK = 'class="provenance"'


def add_provenance(html: str, facts: Mapping[str, Mapping[str, Any]], edition: Edition) -> str:
    """Put the facts of each figure and table behind it, folded.

    Examples
    --------
    >>> edition = Edition("1", "abc", "pandoc", None, "sample", "ff", True)
    >>> page = '<figure id="fig-a">plot</figure>'
    >>> facts = {"chapter": "a.qmd", "functions": ["analysis.a.plot"], "digest": "12"}
    >>> "analysis.a.plot" in add_provenance(page, {"fig-a": facts}, edition)
    True
    """
    done, at = [], 0
    for match in PLACE.finditer(html):
        end = html.find(END, match.end())
        if match[1] in facts and end >= 0:
            end += len(END)
            done += [html[at:end], _details(match[1], facts[match[1]], edition)]
            at = end
    return "".join([*done, html[at:]])


def write_provenance(site: Path, book: Book, prepared: Prepared) -> None:
    """Add it to every chapter's page; a page that has it stays as it is."""
    for source in book.sources:
        place = site / source.with_suffix(".html")
        html = place.read_text(encoding="utf-8")
        if MARK not in html:
            chapter = read_chapter(book.root, source)
            facts = provenance(chapter, prepared.present, prepared.records)
            place.write_text(add_provenance(html, facts, prepared.edition), encoding="utf-8")


def _details(label: str, facts: Mapping[str, Any], edition: Edition) -> str:
    rows = "".join(f"<dt>{name}</dt><dd>{told}</dd>" for name, told in _rows(label, facts, edition))
    return f"<details {MARK}><summary>Where this comes from</summary><dl>{rows}</dl></details>"


def _rows(label: str, facts: Mapping[str, Any], edition: Edition) -> Iterator[tuple[str, str]]:
    yield "Chapter", f"<code>{escape(facts['chapter'])}</code>, cell <code>{escape(label)}</code>"
    rows = (
        ("Functions", [(name, "") for name in facts.get("functions", ())]),
        ("Data", list(facts.get("data", {}).items())),
        ("Results", [(name, "") for name in facts.get("results", ())]),
        ("Parameters", list(facts.get("parameters", {}).items())),
        ("Seeds", list(facts.get("seeds", {}).items())),
    )
    for name, items in rows:
        if items:
            told = (f"<code>{escape(f'{key} {value}'.strip())}</code>" for key, value in items)
            yield name, ", ".join(told)
    yield "All inputs", f"<code>{escape(facts['digest'])}</code>"
    yield "Edition", escape(edition.line)
