"""What was made, from what: one JSON file a chapter or product, compared with the present."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from publishing.tracking.present import Present
from publishing.writing import write_aside


@dataclass(frozen=True)
class Record:
    """What something was made from, by key, and what came out of it."""

    inputs: Mapping[str, str]
    content: Any


def read_record(place: Path) -> Record | None:
    """Read a record; None where there is none, or none that can be read."""
    try:
        found = json.loads(place.read_text(encoding="utf-8"))
        inputs, content = found["inputs"], found["content"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    is_known = isinstance(inputs, dict) and all(isinstance(one, str) for one in inputs.values())
    return Record(inputs, content) if is_known else None


def write_record(place: Path, record: Record) -> None:
    """Write a record aside, then rename it into its place."""
    place.parent.mkdir(parents=True, exist_ok=True)
    content = {"inputs": dict(record.inputs), "content": record.content}
    write_aside(place, json.dumps(content, ensure_ascii=False))


def changes(record: Record, present: Present) -> dict[str, tuple[str, str]]:
    """Give each input that is not what it was: its value then and now."""
    now = {key: present.value(key) for key in record.inputs}
    return {key: (old, now[key]) for key, old in record.inputs.items() if now[key] != old}


def is_fresh(record: Record, present: Present) -> bool:
    """Say whether all that a record was made from is as it was."""
    return all(present.value(key) == old for key, old in record.inputs.items())
