"""The same executed book gives the same bytes, run after run."""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

from publishing import pandoc, pdf, registry
from publishing.book import Book
from publishing.edition import Edition
from publishing.execute import Executed
from publishing.weave import weave


def contents(folder: Path) -> dict[str, bytes]:
    return {
        place.relative_to(folder).as_posix(): place.read_bytes()
        for place in sorted(folder.rglob("*"))
        if place.is_file()
    }


def test_rendering_twice_gives_identical_files(
    test_book: Book, executed_book: list[Executed], edition: Edition, site: Path, tmp_path: Path
) -> None:
    again = registry.render(test_book, executed_book, edition, tmp_path)
    first, second = contents(site), contents(again)
    assert list(first) == list(second)
    assert [name for name in first if first[name] != second[name]] == []
    assert "book.pdf" in first


def test_the_pdf_differs_only_by_its_time(
    test_book: Book, executed_book: list[Executed], tmp_path: Path
) -> None:
    woven = [weave(test_book, one, {"var": {"build": {"version": "1"}}}) for one in executed_book]
    document = pandoc.join(test_book, woven, tmp_path)
    made = []
    for year in (2025, 2026):
        pdf.write_pdf(document, tmp_path / "a.pdf", datetime(year, 1, 1, tzinfo=UTC))
        made.append((tmp_path / "a.pdf").read_bytes())
    assert made[0] != made[1]


def test_attributes_come_in_one_order_in_every_process(tmp_path: Path) -> None:
    # A fresh Lua state orders the keys of a table anew; ten of them would not agree by chance.
    source = "::: {.panel-tabset}\n## A\na\n:::\n\n::: {.callout-tip collapse=true}\nb\n:::\n"
    command = [str(pandoc.pypandoc.get_pandoc_path()), "--to=html"]
    command.append(f"--lua-filter={pandoc.FOLDER / 'blocks.lua'}")
    made = {
        subprocess.run(command, input=source.encode(), capture_output=True, check=True).stdout
        for _ in range(10)
    }
    assert len(made) == 1
