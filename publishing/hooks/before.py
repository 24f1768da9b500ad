"""Quarto's pre-render step: find the data, run the expensive steps, write `_variables.yml`."""

from analysis.paths import PROJECT
from publishing.book import read_book
from publishing.freeze import thaw
from publishing.locate import locate
from publishing.prepare import Prepared, prepare
from publishing.progress import show_log
from publishing.telling import told


def prepared_for_quarto() -> Prepared:
    """Prepare as a build does; the second call of a render finds every step in the cache."""
    show_log()
    located = locate(None, offline=False, strict=False, accept_changed=False)
    return prepare(located, "quarto", PROJECT)


if __name__ == "__main__":
    with told():
        ready = prepared_for_quarto()
        thaw(read_book(PROJECT), ready.present, ready.records)
