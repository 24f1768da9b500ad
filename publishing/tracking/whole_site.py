"""Is the built site still what a build would give? Coarse and quick: any change counts."""

import os
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path

from analysis.changes.earlier import OWN
from publishing.edition import Edition
from publishing.paths import RECORDS
from publishing.prepare import present_edition
from publishing.renderers import renderer_version
from publishing.tracking.digests import MISSING, digest_text, digest_tree
from publishing.tracking.present import Present
from publishing.tracking.reasons import reasons
from publishing.tracking.records import Record, read_record, write_record
from publishing.versions.refusals import read_results

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

LISTENING = "listening:"
Changes = Mapping[str, tuple[str, str]]


def site_state(present: Present, edition: Edition, site: Path) -> Mapping[str, str]:
    """Describe all that a site is made from, and the site itself."""
    keys = [*present.file_keys("file", FILES), *present.file_keys("text", TEXTS)]
    keys += [*present.data_keys(), LISTENING, "published:"]
    return {
        **present.values(keys),
        "libraries": _libraries(),
        "edition": f"{edition.renderer} {edition.line} {edition.made}",
        "renderer": renderer_version(edition.renderer),
        "site": digest_tree(site),
    }


def site_changes(present: Present, site: Path, own: str | None = None) -> Changes | None:
    """Give what has changed since a site was built, then and now.

    Parameters
    ----------
    own
        Name of the version that it is among the published; by default, of what a build makes now.

    Returns
    -------
    dict or None
        Values by key; None where it is not known what the site was built from.

    Raises
    ------
    BuildError
        There is no finished site.
    """
    results = read_results(site)
    assert results.build is not None, "read_results refuses these"
    record = read_record(state_place(present))
    if record is None:
        return None
    edition = present_edition(results.dataset, results.build.renderer, present.root)
    os.environ[OWN] = own or edition.release
    old, now = record.inputs, site_state(present, edition, site)
    both = {key: (old.get(key, MISSING), now.get(key, MISSING)) for key in {*old, *now}}
    return {key: values for key, values in both.items() if values[0] != values[1]}


def stale_site(present: Present, site: Path) -> list[str]:
    """Say what has changed since a site was built; empty where nothing has.

    A listener's own file is at hand while a site is built from it, and not afterwards: that it is
    not there makes a private site no staler.
    """
    build = read_results(site).build
    assert build is not None, "read_results refuses these"
    changed = site_changes(present, site, build.release)
    if changed is None:
        return ["it is not known what it was built from"]
    apart = {LISTENING} if build.is_private else set()
    return reasons({key: changed[key] for key in changed.keys() - apart})


def state_place(present: Present) -> Path:
    """Say where it is written down what the site was built from."""
    return present.root / RECORDS / "site.json"


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
