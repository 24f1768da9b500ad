"""Which chapters run again, and which are taken as kept."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from publishing.book import Book
from publishing.errors import BuildError
from publishing.executions import execute_book
from publishing.tracking.present import Present

CELL = "# {0} {{#sec-{0}}}\n\n```{{python}}\nprint(open('{0}.log', 'a').write('x'), '{0}')\n```\n"
Run = Callable[..., list[str]]


@pytest.fixture
def book(write_book: Callable[..., Book]) -> Book:
    """Three chapters, two of which count their runs in a file; one name begins like another."""
    chapters = {f"report/{name}.qmd": CELL.format(name) for name in ("data", "data-more")}
    return write_book(chapters)


@pytest.fixture
def run(book: Book, tmp_path: Path) -> Run:
    """Execute the book; give what the chapters printed."""

    def go(only: str | None = None) -> list[str]:
        present = Present(book.root, tmp_path)
        executed = execute_book(book, present, tmp_path / "keep", {}, only)
        return ["".join(o["text"] for part in one.outputs for o in part) for one in executed]

    return go


def runs(book: Book) -> Counter[str]:
    return Counter({log.stem: len(log.read_text("utf-8")) for log in book.root.glob("*.log")})


def rewrite(book: Book, old: str, new: str) -> None:
    place = book.root / "report" / "data-more.qmd"
    place.write_text(place.read_text("utf-8").replace(old, new), "utf-8")


def test_what_nothing_changed_for_is_kept(book: Book, run: Run) -> None:
    first = run()
    assert first == ["", "1 data\n", "1 data-more\n"]
    assert run() == first
    assert runs(book) == {"data": 1, "data-more": 1}


def test_the_chapter_asked_for_runs_again(book: Book, run: Run) -> None:
    first = run()
    assert run(only="data") == first
    assert runs(book) == {"data": 2, "data-more": 1}


@pytest.mark.parametrize(
    ("old", "new", "count"),
    [
        ("# data-more", "Told otherwise.\n\n# data-more", 1),
        ("print(", "print('now', ", 2),
        ("```{python}", "```{python}\n#| echo: false", 2),
    ],
)
def test_a_chapter_runs_again_for_its_code_and_not_for_its_prose(
    book: Book, run: Run, old: str, new: str, count: int
) -> None:
    run()
    rewrite(book, old, new)
    run()
    assert runs(book) == {"data": 1, "data-more": count}


def test_a_record_that_cannot_be_read_is_made_again(book: Book, run: Run, tmp_path: Path) -> None:
    first = run()
    (tmp_path / "keep" / "data.json").write_text('{"inputs": {')
    assert run() == first
    assert runs(book) == {"data": 2, "data-more": 1}


def test_progress_tells_what_ran(book: Book, tmp_path: Path) -> None:
    told: list[tuple[str, bool]] = []
    for only in (None, "data"):
        present = Present(book.root, tmp_path)
        keep = tmp_path / "keep"
        execute_book(book, present, keep, {}, only, lambda n, s: told.append((n, s is not None)))
    assert sorted(told[:3]) == [("data", True), ("data-more", True), ("index", True)]
    assert sorted(told[3:]) == [("data", True), ("data-more", False), ("index", False)]


def test_settings_reach_the_kernel(write_book: Callable[..., Book], tmp_path: Path) -> None:
    cell = "# B {#sec-b}\n```{python}\nimport os\nprint(os.environ['LASTFM_DATA'])\n```\n"
    book = write_book({"b.qmd": cell})
    settings = {"LASTFM_DATA": "there"}
    executed = execute_book(book, Present(book.root, tmp_path), tmp_path / "keep", settings)
    assert executed[1].outputs[1][0]["text"] == "there\n"


def test_a_failing_chapter_keeps_nothing_of_itself(
    write_book: Callable[..., Book], tmp_path: Path
) -> None:
    book = write_book({"b.qmd": "# B {#sec-b}\n```{python}\n1 / 0\n```\n"})
    with pytest.raises(BuildError, match=r"b\.qmd:3: ZeroDivisionError"):
        execute_book(book, Present(book.root, tmp_path), tmp_path / "keep", {})
    assert not (tmp_path / "keep" / "b.json").exists()
