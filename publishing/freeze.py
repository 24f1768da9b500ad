"""Quarto's freeze looks at a chapter's text alone: what else makes it stale is added here."""

import shutil
from pathlib import Path

from publishing.book import Book
from publishing.chapter import read_chapter
from publishing.tracking.inputs import chapter_inputs
from publishing.tracking.present import Present
from publishing.tracking.records import Record, is_fresh, read_record, write_record

FREEZE = "_freeze"


def thaw(book: Book, present: Present, records: Path) -> list[str]:
    """Before Quarto runs: remove the frozen results of chapters whose inputs have changed.

    What chapters are executed with is noted aside: a file that is changed while Quarto runs must
    not count as what it ran with.

    Returns
    -------
    list of str
        The chapters that Quarto executes again.
    """
    thawed = []
    for source in book.sources:
        record = read_record(frozen_place(records, source.stem))
        if record is None or not is_fresh(record, present):
            shutil.rmtree(book.root / FREEZE / source.with_suffix(""), ignore_errors=True)
            thawed.append(source.stem)
        inputs = chapter_inputs(read_chapter(book.root, source), present)
        write_record(_pending_place(records, source.stem), Record(inputs, None))
    return thawed


def note_frozen(book: Book, records: Path) -> None:
    """After Quarto ran: let what was noted before count for what is frozen."""
    for source in book.sources:
        _pending_place(records, source.stem).replace(frozen_place(records, source.stem))


def _pending_place(records: Path, name: str) -> Path:
    return frozen_place(records, name).with_suffix(".pending.json")


def frozen_place(records: Path, name: str) -> Path:
    """Say where it is written down what Quarto executed a chapter with."""
    return records / "frozen" / f"{name}.json"
