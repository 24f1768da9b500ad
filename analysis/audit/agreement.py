"""What was right in 2021: the printed figures of the data beside ours."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from decimal import Decimal
from typing import Any

import pandas as pd

from analysis.audit.printed_preparation import FILE, LABELS, NAMED, PARTS, PrintedPreparation
from analysis.dataset import Dataset
from analysis.popularity import artist_popularity
from analysis.preparation import prepare
from analysis.published import published_for
from analysis.tag_counts import count_tags


def printed_preparation(dataset: Dataset) -> pd.DataFrame | None:
    """Compare every printed figure of the data with ours.

    Parameters
    ----------
    dataset : Dataset
        The data at hand.

    Returns
    -------
    pd.DataFrame or None
        figure (in words), printed, computed (missing for an artist or a tag that is not among as
        many of ours), equal (to the last printed digit); None for other data than those of that
        report.

    Raises
    ------
    PublishedError
        If the file cannot be used.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> printed_preparation(load_dataset(Path("data/sample"))) is None
    True
    """
    report = published_for(dataset, FILE, PrintedPreparation)
    if report is None:
        return None
    printed = dict(_flat(report.model_dump(exclude={"data"})))
    computed = dict(_flat(_computed(dataset, len(report.top_artists), len(report.top_tags))))
    table = pd.DataFrame({"printed": pd.Series(printed), "computed": pd.Series(computed)})
    table = table.reindex(list(printed)).astype(float).rename_axis("figure").reset_index()
    return table.assign(
        equal=[is_same(float(a), float(b)) for a, b in table[["printed", "computed"]].to_numpy()]
    )


def agreeing(dataset: Dataset) -> tuple[int, int] | None:
    """Count the printed figures of the data that are right.

    Parameters
    ----------
    dataset : Dataset
        The data at hand.

    Returns
    -------
    tuple of int or None
        Right, and of how many; None for other data than those of 2021.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> agreeing(load_dataset(Path("data/sample"))) is None
    True
    """
    table = printed_preparation(dataset)
    return None if table is None else (int(table["equal"].sum()), len(table))


def is_same(printed: float, computed: float) -> bool:
    """Say whether a figure is what was printed of it, rounded.

    Parameters
    ----------
    printed, computed : float
        The first has the digits that were printed; NaN is the same as nothing.

    Examples
    --------
    >>> is_same(26.7, 26.724), is_same(26.7, 26.76)
    (True, False)
    """
    exponent = Decimal(repr(printed)).as_tuple().exponent
    half = 0.5 * 10.0 ** int(exponent) if not printed.is_integer() else 0.5
    return abs(printed - computed) <= half * (1 + 1e-9)


def _computed(dataset: Dataset, artists: int, tags: int) -> dict[str, Any]:
    prepared = prepare(dataset)
    heard = artist_popularity(dataset.artists, dataset.links).head(artists)
    used = count_tags(dataset.tags, dataset.tag_assignments).head(tags)
    return prepared.as_results() | {
        "artists": len(dataset.artists),
        "links": len(dataset.links),
        "users": len(dataset.user_rows),
        "tag_assignments": len(dataset.tag_assignments),
        "friend_pairs": len(dataset.friends),
        "tags": len(dataset.tags),
        "outliers": asdict(prepared.outliers),
        "reindexed_mean": {
            "user": prepared.user_mean_row.as_strings,
            "artist": prepared.artist_mean_row.as_strings,
        },
        "top_artists": dict(zip(heard["name"], heard["listeners"], strict=True)),
        "top_tags": dict(zip(used["name"], used["assignments"], strict=True)),
    }


def _flat(figures: Mapping[str, Any]) -> Iterator[tuple[str, float]]:
    for key, value in figures.items():
        label = LABELS.get(key, key.replace("_", " ").capitalize())
        if not isinstance(value, Mapping):
            yield label, value
            continue
        named = {} if key in NAMED else PARTS
        yield from ((f"{label}: {named.get(part, part)}", v) for part, v in value.items())
