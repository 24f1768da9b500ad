"""Digests of texts, files and folders, and values looked up by a dotted path."""

import hashlib
from pathlib import Path
from typing import Any

MISSING, UNKNOWN = "missing", "unknown"


def digest_text(text: str) -> str:
    """Hash a text into 16 hex digits."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def digest_file(file: Path) -> str:
    """Hash a file's content into 16 hex digits; `MISSING` where there is none."""
    if not file.is_file():
        return MISSING
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()[:16]


def digest_tree(place: Path) -> str:
    """Hash a file, or the names and contents of all files below a folder."""
    if not place.is_dir():
        return digest_file(place)
    files = files_below(place)
    return digest_text("\n".join(f"{f.relative_to(place)} {digest_file(f)}" for f in files))


def files_below(place: Path) -> list[Path]:
    """List a file itself, or all files below a folder but what Python compiles."""
    if place.is_file():
        return [place]
    return sorted(file for file in place.rglob("*") if file.is_file() and not _is_made(file))


def at(tree: Any, path: str) -> Any:
    """Look a dotted path up; the whole tree for an empty one, None where there is nothing.

    Examples
    --------
    >>> at({"a": {"b": 1}}, "a.b"), at({"a": 1}, "b")
    (1, None)
    """
    for name in filter(None, path.split(".")):
        tree = tree.get(name) if isinstance(tree, dict) else None
    return tree


def known_path(tree: Any, names: tuple[str, ...]) -> str:
    """Follow names into a tree as far as it has them.

    Examples
    --------
    >>> known_path({"a": {"b": 1}}, ("a", "b", "mean"))
    'a.b'
    """
    known: list[str] = []
    for name in names:
        if not isinstance(tree, dict) or name not in tree:
            break
        tree = tree[name]
        known.append(name)
    return ".".join(known)


def _is_made(file: Path) -> bool:
    return "__pycache__" in file.parts
