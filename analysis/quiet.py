"""Silence for libraries that write to the process's standard error while they load."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def silent_stderr() -> Iterator[None]:
    """Send what native code writes to standard error nowhere.

    TensorFlow's start-up messages come from C++ before any of its own settings count, and a
    notebook kernel would put them on the page. Python errors are raised as ever.

    Examples
    --------
    >>> with silent_stderr():
    ...     _ = os.write(2, b"native noise")
    """
    kept = os.dup(2)
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
