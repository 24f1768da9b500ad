"""The findings of the audit on one page: what was done in 2021, and what that did."""

from collections.abc import Iterator

import pandas as pd

from analysis.audit.figures import LOOKED_UP
from analysis.audit.schema import AuditPart
from analysis.results_schema import Results
from analysis.text import number, share

Finding = tuple[str, str, str]


def findings(found: Results) -> pd.DataFrame:
    """List what went wrong.

    Parameters
    ----------
    found : Results
        The numbers of the report.

    Returns
    -------
    pd.DataFrame
        Where, What was done and What it did; in the order of the chapter.

    Examples
    --------
    >>> from analysis.stated import stated
    >>> findings(stated()).columns.tolist()
    ['Where', 'What was done', 'What it did']
    """
    audit = found.audit
    rows = [*_of_names(found), *_of_models(found), *_of_lists(audit)]
    return pd.DataFrame(rows, columns=["Where", "What was done", "What it did"])


def _of_names(found: Results) -> Iterator[Finding]:
    audit, links = found.audit, found.dataset.links
    asked = min(LOOKED_UP, found.dataset.artists)
    yield (
        "Names",
        "Rows numbered by ids sorted as text; names taken by number from a file sorted otherwise",
        f"{number(audit.misaligned_artist_rows)} artists carry the name of another, on "
        f"{share(audit.links_with_wrong_name / links, 2)} of the links",
    )
    others = [table for table in audit.tables if table.owner != table.query]
    one = sum(table.owner_listeners == 1 for table in others)
    yield (
        "Neighbours",
        "Listed under those names",
        f"{number(len(others))} of {number(len(audit.tables))} tables are about another artist "
        f"than the one asked for, {number(one)} about one with a single listener",
    )
    yield (
        "Lookup",
        "A name read as a search pattern, the first hit taken; UTF-8 read as Latin-1",
        f"Of the {number(asked)} most popular artists, {number(audit.lookup_wrong_in_top_1000)} "
        f"lead to another and {number(audit.lookup_empty_in_top_1000)} to none; "
        f"{number(audit.broken_names)} names come out garbled",
    )
    yield (
        "Genres",
        "Tags joined with ids of which only one side had been lowered by one",
        f"{share(audit.join.moved)} of the tag assignments went to another artist, "
        f"{share(audit.join.lost)} to none",
    )


def _of_models(found: Results) -> Iterator[Finding]:
    models = found.models
    best = min(part.best_test_mse for part in (models.plain, models.low_init, models.regularised))
    yield (
        "Error",
        "Not compared with any simple guess",
        f"The best of the models comes down to {number(best, 2)}, guessing each user’s mean to "
        f"{number(found.weights.user_mean.test_mse.mean, 2)}",
    )
    measures = found.audit.measures.values()
    dot = sum((part.dot or 0) > (part.cosine or 0) for part in measures)
    yield (
        "Measure",
        "The cosine called best, by the look of misnamed tables",
        f"Rightly named, tags agree better for the dot product in {number(dot)} of "
        f"{number(len(measures))} models",
    )


def _of_lists(audit: AuditPart) -> Iterator[Finding]:
    yield (
        "Map",
        "Points named like the tables; small clumps left unexplained",
        f"Of the nearest on the map, {share(audit.purity.wrong, 0)} share the genre; rightly "
        f"named, {share(audit.purity.right, 0)}; by chance, {share(audit.purity.chance, 0)}",
    )
    inputs, length = audit.merged.printed_inputs or (audit.merged.inputs, audit.merged.length)
    yield (
        "Playlist",
        "Each artist counted among its own neighbours",
        f"{number(inputs)} of {number(length)} recommendations are what the listener began with",
    )
