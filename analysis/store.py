"""The folder of memoised results: joblib keeps the books, one file of plain formats is an entry.

joblib's own store writes pickles, file paths and a representation of every argument; here nothing
but results and the digests that they depend on is written.
"""

import contextlib
import inspect
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from joblib import register_store_backend
from joblib.memory import FileSystemStoreBackend

from analysis.plain import is_sound, read_plain, write_plain


class PlainStore(FileSystemStoreBackend):  # type: ignore[misc]  # joblib has no types
    """joblib's folder of results, with one file of plain formats an entry."""

    def _file(self, call_id: tuple[str, str]) -> Path:
        return Path(self.location, *call_id, "result.zip")

    def contains_item(self, call_id: tuple[str, str]) -> bool:
        """Tell whether a sound result is there."""
        return is_sound(self._file(call_id))

    def load_item(self, call_id: tuple[str, str], *_: object, **__: object) -> Any:
        """Read a result, and note that it was used: the least used go first."""
        file = self._file(call_id)
        with contextlib.suppress(OSError):
            os.utime(file)
        return read_plain(file)

    def dump_item(self, call_id: tuple[str, str], item: object, verbose: int = 0) -> None:
        """Write a result aside and rename it into its place."""
        file = self._file(call_id)
        self.create_location(str(file.parent))
        self._concurrency_safe_write(item, str(file), write_plain)

    def get_cached_func_code(self, call_id: object) -> str:
        """Answer that the code is unchanged: the key covers it, old results need no wiping."""
        return inspect.getsource(compute)

    def store_cached_func_code(self, *_: object, **__: object) -> None:
        """Write nothing: the key covers the code."""

    def store_metadata(self, *_: object, **__: object) -> None:
        """Write nothing: an entry holds its own inputs."""


def compute(inputs: str, call: Callable[[], Any]) -> dict[str, Any]:
    """Call a step: the one function that joblib memoises, by its first argument.

    Parameters
    ----------
    inputs : str
        All that the result depends on.
    call : callable
        Computes the result.

    Returns
    -------
    dict
        ``inputs`` and ``result``, so that an entry says what it is.

    Examples
    --------
    >>> compute("{}", lambda: 42)
    {'inputs': '{}', 'result': 42}
    """
    return {"inputs": inputs, "result": call()}


register_store_backend("plain", PlainStore)
