"""Folders of files that are kept from build to build, and made again when an input has changed."""

import shutil
from collections.abc import Callable
from pathlib import Path

from publishing.paths import CLEAN
from publishing.tracking.digests import digest_tree
from publishing.tracking.inputs import code_inputs
from publishing.tracking.present import Present
from publishing.tracking.records import Record, is_fresh, read_record, write_record
from publishing.writing import restore_folder, swap_folder

PRODUCTS = ("downloads", "atlas", "changes", "assets", "clean")


def product_folder(name: str, present: Present, records: Path) -> Path:
    """Say where a product's files stand: the cleaned tables with the data, others with records."""
    return present.root / CLEAN if name == "clean" else records / name


def keep_folder(
    folder: Path, record: Path, function: str, present: Present, make: Callable[[Path], None]
) -> bool:
    """Make a folder where something that it was made from has changed; say whether it was made.

    Parameters
    ----------
    folder
        Where the files stand; it is replaced as a whole.
    record
        The file that says what they were made from.
    function
        What makes them, as `module:name`, to follow what it depends on.
    make
        Fills an empty folder.
    """
    restore_folder(folder)
    found = read_record(record)
    if found is not None and is_fresh(found, present) and digest_tree(folder) == found.content:
        return False
    inputs = code_inputs(function, present)
    aside = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    make(aside)
    swap_folder(aside, folder)
    write_record(record, Record(inputs, digest_tree(folder)))
    return True
