"""Is the built site still what a build would give? Coarse and quick: any change counts."""

from collections.abc import Mapping
from importlib import metadata
from pathlib import Path

from publishing.edition import Edition
from publishing.tracking.digests import digest_text, digest_tree
from publishing.tracking.present import Present
from publishing.tracking.reasons import reasons
from publishing.tracking.records import Record, read_record, write_record

FILES = (
    "analysis",
    "publishing",
    "report",
    "benchmarks/latest.json",
    "data/listening",
    "data/published",
    "pyproject.toml",
    "requirements.lock",
)
TEXTS = ("index.qmd", "report", "_quarto.yml")
"""Of the book that is built, which in a test is another than the project's."""


def site_state(present: Present, edition: Edition, site: Path) -> Mapping[str, str]:
    """Describe all that a site is made from, and the site itself."""
    keys = [*(f"file:{name}" for name in FILES), *(f"text:{name}" for name in TEXTS)]
    keys += [*present.data_keys(), "listening:", "published:"]
    return {
        **present.values(keys),
        "libraries": _libraries(),
        "edition": f"{edition.renderer} {edition.line} {edition.made}",
        "site": digest_tree(site),
    }


def stale_site(present: Present, edition: Edition, site: Path, place: Path) -> list[str]:
    """Say what has changed since a site was built; empty where nothing has."""
    record = read_record(place)
    if record is None:
        return ["it is not known what it was built from"]
    now = site_state(present, edition, site)
    changed = {key: (old, now.get(key, "")) for key, old in record.inputs.items()}
    return reasons({key: values for key, values in changed.items() if values[0] != values[1]})


def is_current(place: Path, state: Mapping[str, str]) -> bool:
    """Say whether the last build was made from this state, and left this site."""
    record = read_record(place)
    return record is not None and record.inputs == dict(state)


def write_state(place: Path, state: Mapping[str, str]) -> None:
    """Write down what a build was made from."""
    write_record(place, Record(state, None))


def _libraries() -> str:
    found = {f"{each.name} {each.version}" for each in metadata.distributions()}
    return digest_text("\n".join(sorted(found)))
