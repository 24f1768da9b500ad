"""The size of the machine, and what was installed: nothing that names it."""

import os
import platform
from importlib.metadata import version
from pathlib import Path

from analysis.benchmark_schema import Machine

LIBRARIES = "tensorflow", "numpy", "scipy", "pandas", "implicit", "scikit-surprise"


def machine() -> Machine:
    """Return cores, memory (10^9 bytes) and processor.

    Examples
    --------
    >>> machine().cores >= 1
    True
    """
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return Machine(
        cores=os.cpu_count() or 1, memory_gb=round(memory / 1e9, 1), processor=_processor()
    )


def versions() -> dict[str, str]:
    """Return the versions of Python and of the libraries that count."""
    return {"python": platform.python_version()} | {name: version(name) for name in LIBRARIES}


def _processor() -> str:
    listed = Path("/proc/cpuinfo")
    lines = listed.read_text(encoding="utf-8").splitlines() if listed.is_file() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()
