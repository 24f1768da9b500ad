"""Values in one file of plain formats: a zip of JSON, ``.npy`` and Parquet, never a pickle.

One file, because one rename then publishes the whole value or nothing, and because a zip
checks itself: every member has a checksum, so damage is seen when it is read.
"""

import dataclasses
import importlib
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

DESCRIPTION = "value.json"
PROJECT_PREFIX = "analysis."


def write_plain(value: object, path: str | Path) -> None:
    """Write a value to a file.

    Parameters
    ----------
    value : object
        JSON scalars, arrays and data frames, in any nesting of lists, dicts with string keys and
        dataclasses of this project.
    path : str or Path
        File to write; written in place, so give a name aside and rename.

    Raises
    ------
    TypeError
        If the value holds anything else.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_plain({"k": 6, "rows": np.arange(3)}, Path(folder) / "value")
    ...     read_plain(Path(folder) / "value")
    {'k': 6, 'rows': array([0, 1, 2])}
    """
    with zipfile.ZipFile(path, "w") as file:
        description = _describe(value, file)
        _add(file, DESCRIPTION, json.dumps(description).encode())


def read_plain(path: str | Path, part: str | None = None) -> Any:
    """Read what `write_plain` wrote.

    Parameters
    ----------
    path : str or Path
        File to read.
    part : str, optional
        Of a dict, read the value of this key alone.

    Returns
    -------
    object
        A value equal to the one written, arrays and tables included (tuples come back as lists).

    Raises
    ------
    zipfile.BadZipFile
        If the file is damaged.
    """
    with zipfile.ZipFile(path) as file:
        described = json.loads(file.read(DESCRIPTION))
        return _restore(described if part is None else described["dict"][part], file)


def is_sound(path: str | Path) -> bool:
    """Tell whether a file is there and all its checksums are right.

    Parameters
    ----------
    path : str or Path
        File to check.

    Returns
    -------
    bool
        False for a missing, cut or altered file.

    Examples
    --------
    >>> is_sound("missing")
    False
    """
    try:
        with zipfile.ZipFile(path) as file:
            return file.testzip() is None and DESCRIPTION in file.namelist()
    except (OSError, zipfile.BadZipFile):
        return False


def _add(file: zipfile.ZipFile, name: str, content: bytes) -> None:
    # A ZipInfo made by hand has a fixed date: the same value gives the same bytes.
    file.writestr(zipfile.ZipInfo(name), content)


def _describe(value: object, file: zipfile.ZipFile) -> dict[str, Any]:
    if value is None or isinstance(value, str | bool | int | float):
        return {"scalar": value}
    if isinstance(value, list | tuple):
        return {"list": [_describe(part, file) for part in value]}
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return {"dict": {key: _describe(part, file) for key, part in value.items()}}
    if dataclasses.is_dataclass(value) and type(value).__module__.startswith(PROJECT_PREFIX):
        fields = {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}
        name = [type(value).__module__, type(value).__qualname__]
        return {"dataclass": name, "fields": _describe(fields, file)}
    if isinstance(value, np.ndarray | pd.DataFrame):
        return _describe_member(value, file)
    raise TypeError(f"cannot be kept in plain formats: {type(value).__qualname__}")


def _describe_member(
    value: np.ndarray[Any, Any] | pd.DataFrame, file: zipfile.ZipFile
) -> dict[str, Any]:
    content, number = io.BytesIO(), len(file.namelist())
    if isinstance(value, pd.DataFrame):
        value.to_parquet(content)
        kind, name = "table", f"{number}.parquet"
    else:
        np.save(content, value, allow_pickle=False)
        kind, name = "array", f"{number}.npy"
    _add(file, name, content.getvalue())
    return {kind: name}


def _restore(described: dict[str, Any], file: zipfile.ZipFile) -> Any:
    match described:
        case {"list": parts}:
            return [_restore(part, file) for part in parts]
        case {"dict": parts}:
            return {key: _restore(part, file) for key, part in parts.items()}
        case {"dataclass": [str(module), str(name)], "fields": fields}:
            if not module.startswith(PROJECT_PREFIX):
                raise zipfile.BadZipFile(f"not a class of this project: {module}.{name}")
            return getattr(importlib.import_module(module), name)(**_restore(fields, file))
        case {"array": name}:
            return np.load(io.BytesIO(file.read(name)), allow_pickle=False)
        case {"table": name}:
            return pd.read_parquet(io.BytesIO(file.read(name)))
        case _:
            return described["scalar"]
