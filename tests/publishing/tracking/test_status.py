"""The lines of `status`, of a tiny book."""

import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from analysis.dataset import Dataset
from analysis.listeners import listeners
from analysis.memo import memoise
from analysis.results import describe_dataset
from publishing.book import Book
from publishing.chapter import read_chapter
from publishing.freeze import note_frozen, thaw
from publishing.tracking.digests import digest_tree
from publishing.tracking.inputs import chapter_inputs
from publishing.tracking.present import Present
from publishing.tracking.records import Record, write_record
from publishing.tracking.state import State
from publishing.tracking.status import status

CHAPTER = "# A {#sec-a}\n\nProse.\n\n```{python}\nfrom analysis.paths import CACHE\nCACHE\n```\n"
NEVER = "never built from these data"


@pytest.fixture
def book(write_book: Callable[..., Book], data: Path) -> Book:
    """A book whose second chapter was executed."""
    book = write_book({"report/a.qmd": CHAPTER})
    chapter = read_chapter(book.root, book.sources[1])
    write_record(
        records(book, data) / "a.json", Record(chapter_inputs(chapter, _now(book, data)), [])
    )
    return book


def _now(book: Book, data: Path) -> Present:
    return Present(book.root, data)


def records(book: Book, data: Path) -> Path:
    return book.root / ".cache" / "records" / data.name


def told(book: Book, data: Path, kind: str) -> list[str]:
    return [state.line for state in status(book, data) if state.kind == kind]


def test_everything_is_told_in_order(book: Book, data: Path) -> None:
    never = [
        ("results", "all numbers"),
        ("chapter", "index"),
        *(("product", name) for name in ("downloads", "atlas", "changes", "assets", "clean")),
    ]
    expected = [State(kind, name, "missing", (NEVER,)) for kind, name in never]
    expected.insert(2, State("chapter", "a", "fresh"))
    expected.insert(3, State("site", "pages and PDF", "missing", ("never built",)))
    assert list(status(book, data)) == expected


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("Prose.", "Told otherwise.", "fresh    chapter  a"),
        ("\nCACHE", "\nCACHE.name", "stale    chapter  a: its code changed"),
    ],
)
def test_a_chapter_is_stale_for_its_code(
    book: Book, data: Path, old: str, new: str, line: str
) -> None:
    (book.root / "report" / "a.qmd").write_text(CHAPTER.replace(old, new), "utf-8")
    assert told(book, data, "chapter")[1] == line


@pytest.mark.parametrize(
    ("changed", "lines"),
    [
        ({}, ["fresh    chapter  a", "fresh    site     pages and PDF"]),
        (None, ["fresh    chapter  a", "missing  site     pages and PDF: "
                "it is not known what they were built from"]),
        ({"text:index.qmd": ("1", "2")},
         ["fresh    chapter  a", "stale    site     pages and PDF: index.qmd changed"]),
        ({"text:report/a.qmd": ("1", "2")},
         ["stale    chapter  a: its prose changed",
          "stale    site     pages and PDF: report/a.qmd changed"]),
    ],
)  # fmt: skip
def test_a_chapter_is_stale_for_prose_that_the_site_lacks(
    book: Book,
    data: Path,
    monkeypatch: pytest.MonkeyPatch,
    changed: dict[str, tuple[str, str]] | None,
    lines: list[str],
) -> None:
    monkeypatch.setattr("publishing.tracking.status.site_changes", lambda present, site: changed)
    assert [state.line for state in status(book, data)][2:4] == lines
    (records(book, data) / "a.json").unlink()
    assert told(book, data, "chapter")[1] == f"missing  chapter  a: {NEVER}"


@pytest.mark.parametrize(("renderer", "state"), [("quarto", "fresh"), ("pandoc", "missing")])
def test_quartos_frozen_results_are_told_of_a_site_that_it_made(
    book: Book, data: Path, monkeypatch: pytest.MonkeyPatch, renderer: str, state: str
) -> None:
    site = SimpleNamespace(build=SimpleNamespace(renderer=renderer))
    monkeypatch.setattr("publishing.tracking.status.read_results", lambda folder: site)
    (records(book, data) / "a.json").unlink()
    thaw(book, _now(book, data), records(book, data))
    note_frozen(book, records(book, data))
    found = [one.state for one in status(book, data) if one.kind == "chapter"]
    assert found == [state, state]


def test_a_chapter_of_other_data_or_a_damaged_record_is_missing(book: Book, data: Path) -> None:
    other = data.with_name("other")
    data.rename(other)
    missing = f"missing  chapter  a: {NEVER}"
    assert told(book, other, "chapter")[1] == missing
    other.rename(data)
    place = records(book, data) / "a.json"
    assert told(book, data, "chapter")[1] == "fresh    chapter  a"
    place.write_bytes(place.read_bytes()[:-1])
    assert told(book, data, "chapter")[1] == missing


def test_a_product_is_told_with_its_reasons(book: Book, data: Path) -> None:
    now = _now(book, data).value("data:artists.dat")
    downloads = {"data:artists.dat": "then", "library:no-such": "1"}
    write_record(records(book, data) / "downloads.made.json", Record(downloads, ""))
    for name in ("downloads", "atlas"):
        (records(book, data) / name).mkdir()
    content = digest_tree(records(book, data) / "atlas")
    made = Record({"data:artists.dat": now}, content)
    write_record(records(book, data) / "atlas.made.json", made)
    assert told(book, data, "product")[:3] == [
        "stale    product  downloads: artists table changed, no-such 1 -> missing",
        "fresh    product  atlas",
        f"missing  product  changes: {NEVER}",
    ]
    (records(book, data) / "atlas" / "by hand.txt").touch()
    assert told(book, data, "product")[1] == "stale    product  atlas: its files changed"
    shutil.rmtree(records(book, data) / "atlas")
    assert told(book, data, "product")[1] == "missing  product  atlas: its files are gone"


@pytest.mark.parametrize("content", [{}, [], {"dataset": {"users": 1}}, None])
def test_numbers_of_another_form_are_not_known(book: Book, data: Path, content: object) -> None:
    now = _now(book, data).value("data:artists.dat")
    write_record(records(book, data) / "results.json", Record({"data:artists.dat": now}, content))
    assert told(book, data, "chapter")[1] == "fresh    chapter  a"
    assert told(book, data, "step") == []


def test_known_numbers_are_what_chapters_and_steps_stand_against(
    book: Book, data: Path, sample: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {"dataset": describe_dataset(sample)}
    artists = Record({"result:dataset.artists": _known(data, known["dataset"]["artists"])}, [])
    write_record(records(book, data) / "index.json", artists)
    assert told(book, data, "chapter")[0] == (
        "stale    chapter  index: the results of dataset are not known"
    )
    monkeypatch.setenv("LASTFM_RELEASE", "")
    monkeypatch.setenv("LASTFM_CACHE", str(tmp_path / "cache"))
    write_record(records(book, data) / "results.json", Record({"data:artists.dat": "then"}, known))
    assert told(book, data, "results") == ["stale    results  all numbers: artists table changed"]
    assert told(book, data, "chapter")[0] == "fresh    chapter  index"
    assert told(book, data, "step") == []
    assert ran(sample) in {state.name for state in status(book, data) if state.kind == "step"}


def _known(data: Path, number: int) -> str:
    return Present(data, data, {"number": number}).value("result:number")


def ran(sample: Dataset) -> str:
    """Keep a quick function of the project as a step."""
    memoise(listeners)(sample)
    return "analysis.listeners.listeners"
