"""What a build would redo, and why."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from pydantic import ValidationError

from analysis.results_schema import DatasetPart
from publishing.book import Book
from publishing.errors import BuildError
from publishing.freeze import frozen_place
from publishing.paths import RECORDS, SITE
from publishing.prepare import present_edition
from publishing.renderers import Renderer
from publishing.tracking.digests import digest_tree
from publishing.tracking.present import Present
from publishing.tracking.products import PRODUCTS, product_folder
from publishing.tracking.reasons import reasons
from publishing.tracking.records import Record, changes, read_record
from publishing.tracking.state import State, state_of
from publishing.tracking.step_states import step_states
from publishing.tracking.whole_site import Changes, site_changes
from publishing.versions.refusals import read_results


def status(book: Book, data: Path) -> Iterator[State]:
    """Tell how the site and each chapter, product and step stand against the present.

    Parameters
    ----------
    data
        The folder of the data.
    """
    present = Present(book.root, data)
    folder = book.root / RECORDS / present.value("data:")
    results, known = _results(folder / "results.json")
    if results is not None and known is not None:
        # Against the numbers as they are known: a change of theirs shows when they are computed.
        present = Present(book.root, data, results.content)
        present_edition(known, "", book.root)
    yield _state("results", "all numbers", folder / "results.json", present)
    site, changed = _site(present)
    for source in book.sources:
        yield _chapter(source, _executed(source, folder, present), present, changed)
    yield site
    for name in PRODUCTS:
        yield _product(name, folder, present)
    if results is not None:
        yield from step_states(present, results)


def _results(place: Path) -> tuple[Record | None, DatasetPart | None]:
    """Read the stated numbers and what data they are of; those of another form are not known."""
    record = read_record(place)
    try:
        return record, DatasetPart.model_validate(record.content["dataset"]) if record else None
    except (ValidationError, KeyError, TypeError):
        return None, None


def _site(present: Present) -> tuple[State, Changes]:
    kind, name = "site", "pages and PDF"
    try:
        changed = site_changes(present, present.root / SITE.name)
    except BuildError:
        return State(kind, name, "missing", ("never built",)), {}
    if changed is None:
        return State(kind, name, "missing", ("it is not known what they were built from",)), {}
    return state_of(kind, name, reasons(changed)), changed


def _executed(source: PurePosixPath, folder: Path, present: Present) -> Path:
    """Say where the last renderer wrote down what it executed a chapter with."""
    try:
        build = read_results(present.root / SITE.name).build
    except BuildError:
        build = None
    is_frozen = build is not None and build.renderer == Renderer.QUARTO
    return frozen_place(folder, source.stem) if is_frozen else folder / f"{source.stem}.json"


def _chapter(source: PurePosixPath, place: Path, present: Present, changed: Changes) -> State:
    state = _state("chapter", source.stem, place, present)
    if state.state == "fresh" and f"text:{source}" in changed:
        return state_of("chapter", source.stem, ["its prose changed"])
    return state


def _product(name: str, folder: Path, present: Present) -> State:
    place, files = folder / f"{name}.made.json", product_folder(name, present, folder)
    state, record = _state("product", name, place, present), read_record(place)
    if record is not None and not files.is_dir():
        return State("product", name, "missing", ("its files are gone",))
    if state.state == "fresh" and record is not None and digest_tree(files) != record.content:
        return state_of("product", name, ["its files changed"])
    return state


def _state(kind: str, name: str, place: Path, present: Present) -> State:
    record = read_record(place)
    if record is None:
        return State(kind, name, "missing", ("never built from these data",))
    return state_of(kind, name, reasons(changes(record, present)))
