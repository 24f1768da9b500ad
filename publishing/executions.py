"""Execute chapters, two at a time; keep what their cells gave for the next `--only`."""

import json
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from publishing.book import Book
from publishing.chapter import Chapter, read_chapter
from publishing.execute import Executed, execute
from publishing.fingerprint import chapter_key
from publishing.writing import write_aside

AT_ONCE = 2


def execute_book(
    book: Book,
    data: str,
    keep: Path,
    settings: Mapping[str, str],
    only: str | None = None,
    done: Callable[[str, float | None], None] = lambda name, seconds: None,
) -> list[Executed]:
    """Execute every chapter of a book, in reading order of the result.

    Parameters
    ----------
    data
        What tells the data set from any other.
    keep
        The folder in which executions are kept.
    only
        Execute this chapter alone and take the others as kept, where nothing they read changed.
    done
        Called for each chapter: its name, and its seconds; None for one that was kept.
    """
    chapters = [read_chapter(book.root, source) for source in book.sources]

    def one(chapter: Chapter) -> Executed:
        key = chapter_key(book, chapter, data)
        place = keep / f"{chapter.name}-{key}.json"
        if only not in (None, chapter.name) and place.is_file():
            done(chapter.name, None)
            return Executed(chapter, _thaw(place))
        begun = time.monotonic()
        executed = execute(chapter, book.root, settings)
        for old in keep.glob(f"{chapter.name}-{'?' * len(key)}.json"):
            old.unlink(missing_ok=True)
        write_aside(place, json.dumps(executed.outputs, ensure_ascii=False))
        done(chapter.name, time.monotonic() - begun)
        return executed

    with ThreadPoolExecutor(AT_ONCE) as pool:
        futures = [pool.submit(one, chapter) for chapter in chapters]
        try:
            return [future.result() for future in futures]
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _thaw(place: Path) -> tuple[tuple[dict[str, object], ...], ...]:
    return tuple(tuple(part) for part in json.loads(place.read_text(encoding="utf-8")))
