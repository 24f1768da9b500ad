"""What may not be published, or only on purpose."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from analysis.results_schema import Results
from publishing.errors import BuildError
from publishing.tracking.state import first_of


@dataclass(frozen=True)
class Allowed:
    """What is published on purpose.

    Attributes
    ----------
    sample
        A site of the invented sample.
    listening
        A site with a listener's own history.
    uncommitted
        A site of sources that no commit holds.
    """

    sample: bool = False
    listening: bool = False
    uncommitted: bool = False


def read_results(site: Path) -> Results:
    """Read what a site was made from, which stands in the site itself.

    Raises
    ------
    BuildError
        There is no finished site.
    """
    try:
        results = Results.model_validate_json((site / "results.json").read_bytes())
    except (OSError, ValueError):
        raise BuildError(f"{site.name}/ holds no finished site: build one first") from None
    if results.build is None:
        raise BuildError(f"{site.name}/ does not say how it was built: build it again")
    return results


def check_allowed(
    results: Results, allowed: Allowed, stale: Callable[[], list[str]] = list
) -> None:
    """Refuse what may not be published.

    Parameters
    ----------
    stale
        Gives what has changed since the site was built.

    Raises
    ------
    BuildError
        What is in the way, and how to do it on purpose.
    """
    build = results.build
    assert build is not None, "read_results refuses these"
    if build.is_private and not allowed.listening:
        raise BuildError(
            "this site tells of a listener's own history. Build it without --listening, "
            "or publish it on purpose: --with-listening"
        )
    if results.dataset.is_sample and not allowed.sample:
        raise BuildError(
            "this site was built from the invented sample. Build it from the data, "
            "or publish it on purpose: --sample"
        )
    if _no_commit(build.commit) and not allowed.uncommitted:
        raise BuildError(
            f"this site was built from sources that no commit holds ({build.commit}). Commit them "
            "and build again, or publish it on purpose: --uncommitted"
        )
    if changed := stale():
        raise BuildError(f"this site is stale ({'; '.join(first_of(changed))}): build it again")


def _no_commit(commit: str) -> bool:
    return commit == "unknown" or commit.endswith("-dirty")
