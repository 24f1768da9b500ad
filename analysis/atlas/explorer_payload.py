"""What the explorer's script needs beside the chart, as plain data for the page."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.atlas.explorer_names import MEASURES, MODELS, PROJECTIONS, choices

FOLDER = "../data/"
REST_FILE = "atlas-rest.js"
OTHERS = "other", "all others", "none of these"
"""What artists of other genres are called: the first that is no genre itself."""


def near_file(measure: str) -> str:
    """Name the file that holds the nearest artists by a measure.

    Examples
    --------
    >>> near_file("dot")
    'atlas-near-dot.js'
    """
    return f"atlas-near-{measure}.js"


def explorer_payload(
    near: dict[str, list[list[int]]],
    groups: dict[str, list[dict[str, Any]]],
    suggested: Sequence[str],
    rest: int,
    fewest: int,
) -> dict[str, Any]:
    """Gather what the explorer's script needs beside the chart.

    Parameters
    ----------
    near : dict
        Nearest artists by the default measure, see `analysis.atlas.nearest_lists.as_lists`.
    groups : dict
        genres and clusters, see `genre_groups` and `cluster_groups`.
    suggested : sequence of str
        Names to begin with.
    rest : int
        Artists that come on demand.
    fewest : int
        Listeners of an artist on the map at least.

    Returns
    -------
    dict
        Ready for JSON.

    Examples
    --------
    >>> explorer_payload({}, {"genres": [], "clusters": []}, ["Air"], 9, 5)["files"]["dot"]
    '../data/atlas-near-dot.js'
    """
    default, *others = MEASURES
    return {
        "measures": choices(MEASURES),
        "models": choices(MODELS),
        "projections": choices(PROJECTIONS),
        "near": {default: near},
        **groups,
        "suggested": list(suggested),
        "rest": {"file": FOLDER + REST_FILE, "artists": rest, "fewest": fewest},
        "files": {measure: FOLDER + near_file(measure) for measure in others},
    }


def genre_groups(genres: Sequence[str], palette: Sequence[str]) -> list[dict[str, Any]]:
    """Give each genre a colour, and all others the last one.

    Parameters
    ----------
    genres : sequence of str
        Those with a colour of their own, fewer than there are colours.
    palette : sequence of str
        Colours; the last is for all others.

    Returns
    -------
    list of dict
        name and colour.

    Examples
    --------
    >>> genre_groups(["pop"], ["#0000ff", "#888888"])[1]
    {'name': 'other', 'colour': '#888888'}
    """
    other = next(name for name in OTHERS if name not in genres)
    given = [{"name": g, "colour": c} for g, c in zip(genres, palette, strict=False)]
    return [*given, {"name": other, "colour": palette[-1]}]


def cluster_groups(clusters: pd.DataFrame, palette: Sequence[str]) -> list[dict[str, Any]]:
    """Return the clusters as the browser reads them.

    Parameters
    ----------
    clusters : pd.DataFrame
        name, artists, and colour (place in the palette), by number.
    palette : sequence of str
        Colours.

    Returns
    -------
    list of dict
        name, colour and artists.

    Examples
    --------
    >>> table = pd.DataFrame({"name": ["pop"], "artists": [9], "colour": [0]})
    >>> cluster_groups(table, ["#0000ff"])
    [{'name': 'pop', 'colour': '#0000ff', 'artists': 9}]
    """
    rows = zip(clusters["name"], clusters["colour"], clusters["artists"], strict=True)
    return [{"name": n, "colour": palette[int(c)], "artists": int(size)} for n, c, size in rows]
