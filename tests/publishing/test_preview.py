"""A preview follows the author: saves, mistakes, one chapter or all."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from publishing import preview as previews
from publishing.book import Book
from publishing.edition import Edition
from publishing.errors import BuildError
from publishing.locate import Located
from publishing.prepare import Prepared
from publishing.tracking.present import Present

LONGEST = 30  # seconds; a rebuild takes about two
CHAPTER = "# A {#sec-a}\n\nFirst, see @fig-far.\n\n```{python}\nprint(6 * 7)\n```\n"
Start = Callable[..., "Reader"]


class Reader:
    """What a browser does: asks for pages, and for the version."""

    def __init__(self, port: int, thread: threading.Thread):
        self.port, self.thread = port, thread

    def get(self, path: str) -> str:
        """Ask once; an empty answer where there is none."""
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/{path}", timeout=5) as answer:
                text: str = answer.read().decode()
                return text
        except URLError:
            return ""

    def wait_for(self, path: str, expected: str) -> str:
        """Ask until the answer holds a text."""
        end = time.monotonic() + LONGEST
        while expected not in (text := self.get(path)):
            assert time.monotonic() < end, f"{expected!r} never came in {text[-500:]!r}"
            assert self.thread.is_alive()
            time.sleep(0.05)
        return text

    def wait_for_version(self, version: int) -> None:
        """Ask until the site has been built that often."""
        self.wait_for("__smalldocs__/version", str(version))


@pytest.fixture
def start(edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Start a preview of a small book, without any data."""
    prepared = Prepared(edition, {}, {}, Present(tmp_path, tmp_path))
    monkeypatch.setattr(previews, "prepare", lambda *_: prepared)
    stop = threading.Event()
    threads = []

    def go(book: Book, chapter: str | None) -> Reader:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        located = Located(Path(), "it is for a test", True)
        arguments = (chapter, port, located, book.root, stop)
        threads.append(threading.Thread(target=previews.preview, args=arguments))
        threads[0].start()
        return Reader(port, threads[0])

    yield go
    stop.set()
    for thread in threads:
        thread.join(timeout=LONGEST)
        assert not thread.is_alive()


@pytest.fixture
def book(write_book: Callable[..., Book]) -> Book:
    """A home page and a chapter in a folder."""
    return write_book({"report/a.qmd": CHAPTER})


def save(book: Book, text: str) -> None:
    (book.root / "report" / "a.qmd").write_text(text, encoding="utf-8")


def test_one_chapter_follows_saves_and_survives_mistakes(
    book: Book, start: Start, capfd: pytest.CaptureFixture[str]
) -> None:
    reader = start(book, "a")
    first = reader.wait_for("report/a.html", "First")
    reader.wait_for_version(1)
    assert "?fig-far" in first
    assert "42" in first
    assert "__smalldocs__/version" in first
    assert 'class="edition-line"' in first
    assert reader.get("index.html") == ""

    save(book, CHAPTER.replace("First", "Second"))
    reader.wait_for_version(2)
    assert "Second" in reader.get("report/a.html")

    save(book, CHAPTER.replace("6 * 7", "6 / 0"))
    told, end = "", time.monotonic() + LONGEST
    while "ZeroDivisionError" not in told:
        assert time.monotonic() < end
        time.sleep(0.05)
        told += capfd.readouterr().err
    assert "report/a.qmd:6: ZeroDivisionError" in told
    assert "Second" in reader.get("report/a.html")
    assert reader.get("__smalldocs__/version") == "2"

    save(book, CHAPTER.replace("First", "Third"))
    reader.wait_for_version(3)
    assert "Third" in reader.get("report/a.html")


def test_all_chapters_are_shown_and_only_what_changed_runs(
    write_book: Callable[..., Book], start: Start
) -> None:
    count = "```{python}\nopen('runs', 'a').write('x');\n```\n"
    chapters = {"report/a.qmd": "# A {#sec-a}\n\nFirst\n", "b.qmd": f"# B {{#sec-b}}\n{count}"}
    book = write_book(chapters)
    reader = start(book, None)
    reader.wait_for_version(1)
    assert "Home" in reader.get("index.html")
    save(book, "# A {#sec-a}\n\nSecond, see @sec-b.\n")
    reader.wait_for_version(2)
    assert "Chapter 3" in reader.get("report/a.html").replace("\u00a0", " ")
    assert (book.root / "runs").read_text(encoding="utf-8") == "x"


def test_a_chapter_that_is_not_there_is_an_error(book: Book, start: Start) -> None:
    located = Located(Path(), "it is for a test", True)
    with pytest.raises(BuildError, match="there is no chapter 'b'; the chapters are index, a"):
        previews.preview("b", 0, located, book.root)
