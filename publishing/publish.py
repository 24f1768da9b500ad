"""Put a built site where others can read it; what is invented or private only on purpose."""

import shutil
from pathlib import Path

from analysis.results_schema import Results
from publishing.errors import BuildError
from publishing.writing import restore_folder, swap_folder

LATEST = "latest"


def publish(site: Path, target: Path, sample: bool = False, private: bool = False) -> Path:
    """Copy a built site to `target/latest/`, as a whole or not at all.

    Parameters
    ----------
    site
        What a build gave.
    target
        The folder that is served; made where missing.
    sample
        Publish a site of the invented sample, too.
    private
        Publish a site with a listener's own history, too.

    Returns
    -------
    Path
        The folder of the published site.

    Raises
    ------
    BuildError
        There is no site, or it may not be published; what was published before stays.
    """
    _check_allowed(_results(site), sample, private)
    place = target / LATEST
    target.mkdir(parents=True, exist_ok=True)
    restore_folder(place)
    aside = place.with_name(f".{LATEST}.new")
    shutil.rmtree(aside, ignore_errors=True)
    shutil.copytree(site, aside)
    swap_folder(aside, place)
    return place


def _results(site: Path) -> Results:
    # What a site was made from stands in the site itself, whoever built it and when.
    try:
        return Results.model_validate_json((site / "results.json").read_bytes())
    except (OSError, ValueError):
        raise BuildError(f"{site.name}/ holds no finished site: build one first") from None


def _check_allowed(results: Results, sample: bool, private: bool) -> None:
    if results.build is None or (results.build.is_private and not private):
        raise BuildError(
            "this site tells of a listener's own history. Build it without --listening, "
            "or publish it on purpose: --with-listening"
        )
    if results.dataset.is_sample and not sample:
        raise BuildError(
            "this site was built from the invented sample. Build it from the data, "
            "or publish it on purpose: --sample"
        )
