"""What a build would redo, and why."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from analysis.results_schema import Results
from publishing.book import Book
from publishing.errors import BuildError
from publishing.paths import RECORDS, SITE
from publishing.prepare import present_edition
from publishing.tracking.present import Present
from publishing.tracking.reasons import reasons
from publishing.tracking.records import changes, read_record
from publishing.tracking.state import State, state_of
from publishing.tracking.step_states import step_states
from publishing.tracking.whole_site import Changes, site_changes

PRODUCTS = ("downloads", "atlas", "changes", "assets", "clean")


def status(book: Book, data: Path) -> Iterator[State]:
    """Tell how the site and each chapter, product and step stand against the present.

    Parameters
    ----------
    data
        The folder of the data.
    """
    present = Present(book.root, data)
    folder = book.root / RECORDS / present.value("data:")
    results = read_record(folder / "results.json")
    if results is not None:
        # Against the numbers as they are known: a change of theirs shows when they are computed.
        present = Present(book.root, data, results.content)
        present_edition(Results.model_validate(results.content).dataset, "", book.root)
    yield _state("results", "all numbers", folder / "results.json", present)
    site, changed = _site(present)
    for source in book.sources:
        yield _chapter(source, folder, present, changed)
    yield site
    for name in PRODUCTS:
        yield _state("product", name, folder / f"{name}.made.json", present)
    if results is not None:
        yield from step_states(present, results)


def _site(present: Present) -> tuple[State, Changes]:
    kind, name = "site", "pages and PDF"
    try:
        changed = site_changes(present, present.root / SITE.name)
    except BuildError:
        return State(kind, name, "missing", ("never built",)), {}
    if changed is None:
        return State(kind, name, "missing", ("it is not known what they were built from",)), {}
    return state_of(kind, name, reasons(changed)), changed


def _chapter(source: PurePosixPath, folder: Path, present: Present, changed: Changes) -> State:
    state = _state("chapter", source.stem, folder / f"{source.stem}.json", present)
    if state.state == "fresh" and f"text:{source}" in changed:
        return state_of("chapter", source.stem, ["its prose changed"])
    return state


def _state(kind: str, name: str, place: Path, present: Present) -> State:
    record = read_record(place)
    if record is None:
        return State(kind, name, "missing", ("never built from these data",))
    return state_of(kind, name, reasons(changes(record, present)))
