"""Execute the chapters that something has changed for, two at a time; take the others as kept."""

import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from publishing.book import Book
from publishing.chapter import Chapter, read_chapter
from publishing.execute import Executed, execute
from publishing.tracking.inputs import chapter_inputs
from publishing.tracking.present import Present
from publishing.tracking.records import Record, is_fresh, read_record, write_record

AT_ONCE = 2


def execute_book(
    book: Book,
    present: Present,
    keep: Path,
    settings: Mapping[str, str],
    only: str | None = None,
    done: Callable[[str, float | None], None] = lambda name, seconds: None,
) -> list[Executed]:
    """Execute the chapters of a book whose inputs have changed, in reading order of the result.

    Parameters
    ----------
    present
        What chapters depend on, as it is now.
    keep
        The folder in which executions are kept.
    only
        Execute this chapter, too, though nothing has changed.
    done
        Called for each chapter: its name, and its seconds; None for one that was kept.
    """
    chapters = [read_chapter(book.root, source) for source in book.sources]

    def one(chapter: Chapter) -> Executed:
        place = keep / f"{chapter.name}.json"
        record = read_record(place)
        if record is not None and only != chapter.name and is_fresh(record, present):
            done(chapter.name, None)
            return Executed(chapter, _thaw(record.content))
        begun = time.monotonic()
        inputs = chapter_inputs(chapter, present)
        executed = execute(chapter, book.root, settings)
        write_record(place, Record(inputs, executed.outputs))
        done(chapter.name, time.monotonic() - begun)
        return executed

    with ThreadPoolExecutor(AT_ONCE) as pool:
        futures = [pool.submit(one, chapter) for chapter in chapters]
        try:
            return [future.result() for future in futures]
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _thaw(parts: list[list[dict[str, object]]]) -> tuple[tuple[dict[str, object], ...], ...]:
    return tuple(tuple(part) for part in parts)
