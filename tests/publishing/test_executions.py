"""Which chapters run again, and which are taken as kept."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from publishing.book import Book
from publishing.errors import BuildError
from publishing.executions import execute_book

CELL = "# {0} {{#sec-{0}}}\n\n```{{python}}\nprint(open('{0}.log', 'a').write('x'), '{0}')\n```\n"
DATA = "data of one edition"
Run = Callable[..., list[str]]


@pytest.fixture
def book(write_book: Callable[..., Book]) -> Book:
    """Three chapters, two of which count their runs in a file; one name begins like another."""
    chapters = {f"report/{name}.qmd": CELL.format(name) for name in ("data", "data-more")}
    return write_book(chapters)


@pytest.fixture
def run(book: Book, tmp_path: Path) -> Run:
    """Execute the book; give what the chapters printed."""

    def go(only: str | None = None, data: str = DATA) -> list[str]:
        executed = execute_book(book, data, tmp_path / "keep", {}, only)
        return ["".join(o["text"] for part in one.outputs for o in part) for one in executed]

    return go


def runs(book: Book) -> Counter[str]:
    return Counter({log.stem: len(log.read_text("utf-8")) for log in book.root.glob("*.log")})


def test_one_chapter_or_all_run_again(book: Book, run: Run) -> None:
    first = run()
    assert first == ["", "1 data\n", "1 data-more\n"]
    assert runs(book) == {"data": 1, "data-more": 1}
    assert run(only="data") == first
    assert runs(book) == {"data": 2, "data-more": 1}
    assert run() == ["", "1 data\n", "1 data-more\n"]
    assert runs(book) == {"data": 3, "data-more": 2}


def test_a_changed_chapter_runs_though_another_was_asked_for(book: Book, run: Run) -> None:
    run()
    with (book.root / "report" / "data-more.qmd").open("a", encoding="utf-8") as file:
        file.write("\nMore.\n")
    run(only="index")
    assert runs(book) == {"data": 1, "data-more": 2}


def test_other_data_make_every_chapter_run_and_replace_what_was_kept(
    book: Book, run: Run, tmp_path: Path
) -> None:
    run()
    run(only="index", data="another edition")
    assert runs(book) == {"data": 2, "data-more": 2}
    kept = sorted(place.name.rsplit("-", 1)[0] for place in (tmp_path / "keep").iterdir())
    assert kept == ["data", "data-more", "index"]


def test_progress_tells_what_ran(book: Book, tmp_path: Path) -> None:
    told: list[tuple[str, bool]] = []
    for only in (None, "data"):
        execute_book(
            book,
            DATA,
            tmp_path / "keep",
            {},
            only,
            lambda name, seconds: told.append((name, seconds is not None)),
        )
    assert sorted(told[:3]) == [("data", True), ("data-more", True), ("index", True)]
    assert sorted(told[3:]) == [("data", True), ("data-more", False), ("index", False)]


def test_settings_reach_the_kernel(write_book: Callable[..., Book], tmp_path: Path) -> None:
    cell = "# B {#sec-b}\n```{python}\nimport os\nprint(os.environ['LASTFM_DATA'])\n```\n"
    book = write_book({"b.qmd": cell})
    executed = execute_book(book, DATA, tmp_path / "keep", {"LASTFM_DATA": "there"})
    assert executed[1].outputs[1][0]["text"] == "there\n"


def test_a_failing_chapter_keeps_nothing_of_itself(
    write_book: Callable[..., Book], tmp_path: Path
) -> None:
    book = write_book({"b.qmd": "# B {#sec-b}\n```{python}\n1 / 0\n```\n"})
    with pytest.raises(BuildError, match=r"b\.qmd:3: ZeroDivisionError"):
        execute_book(book, DATA, tmp_path / "keep", {})
    assert not list((tmp_path / "keep").glob("b-*"))
