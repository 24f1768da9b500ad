"""Tell an expected problem in one message, not by a traceback."""

from collections.abc import Iterator
from contextlib import contextmanager

from analysis.errors import ReportError
from publishing.errors import BuildError
from publishing.progress import console


@contextmanager
def told() -> Iterator[None]:
    """End the process with status 1 and a message where a build, data or a file went wrong.

    Examples
    --------
    >>> with told():
    ...     raise BuildError("report/data.qmd:12: no such name")
    Traceback (most recent call last):
    SystemExit: 1
    """
    try:
        yield
    except (BuildError, ReportError, OSError) as problem:
        console.print("Stopped:", style="bold red")
        console.print(str(problem), markup=False)
        raise SystemExit(1) from None
