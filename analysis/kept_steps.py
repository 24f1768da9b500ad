"""The entries of the memoised steps, as they lie on disk."""

import json
from collections.abc import Iterator
from typing import Any
from zipfile import BadZipFile

from analysis.paths import cache_folder
from analysis.plain import read_plain


def kept_steps() -> Iterator[dict[str, Any]]:
    """Yield what each kept result depends on, the last used first.

    Yields
    ------
    dict
        As of `analysis.inputs.inputs_of`; a damaged entry is passed over.

    Examples
    --------
    >>> all({"step", "arguments", "sources", "versions"} <= set(kept) for kept in kept_steps())
    True
    """
    files = cache_folder().rglob("result.zip")
    for file in sorted(files, key=lambda file: -file.stat().st_mtime_ns):
        try:
            yield json.loads(read_plain(file, "inputs"))
        except (OSError, ValueError, KeyError, BadZipFile):
            continue
