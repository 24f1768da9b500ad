"""The findings of the audit on one page: what was done in 2021, and what that did."""

from collections.abc import Iterator

import pandas as pd

from analysis.audit.schema import AuditPart
from analysis.text import number, share

Finding = tuple[str, str, str]


def findings(audit: AuditPart, links: int, user_mean: float, best: float) -> pd.DataFrame:
    """List what went wrong, the gravest first.

    Parameters
    ----------
    audit : AuditPart
        The numbers of the audit.
    links : int
        All links.
    user_mean, best : float
        Test error of guessing the user's mean, and the lowest of the models of 2021.

    Returns
    -------
    pd.DataFrame
        Where, What was done and What it did.

    Examples
    --------
    >>> from analysis.stated import stated
    >>> findings(stated().audit, 100, 4.0, 7.0).columns.tolist()
    ['Where', 'What was done', 'What it did']
    """
    rows = [*_of_names(audit, links), *_of_models(audit, user_mean, best), *_of_lists(audit)]
    return pd.DataFrame(rows, columns=["Where", "What was done", "What it did"])


def _of_names(audit: AuditPart, links: int) -> Iterator[Finding]:
    yield (
        "Names",
        "Rows numbered by ids sorted as text; names taken by number from a file sorted otherwise",
        f"{number(audit.misaligned_artist_rows)} artists carry the name of another, on "
        f"{share(audit.links_with_wrong_name / links, 2)} of the links",
    )
    one = sum(table.owner_listeners <= 1 for table in audit.tables)
    yield (
        "Neighbours",
        "Tables printed under those names",
        f"{number(one)} of {number(len(audit.tables))} tables are about an artist with a single "
        "listener, and not the one asked for",
    )
    yield (
        "Genres",
        "Tags joined with ids of which only one side had been lowered by one",
        f"{share(audit.join.moved)} of the tag assignments went to another artist",
    )
    yield (
        "Lookup",
        "The name asked for read as a pattern; the first hit taken",
        f"of a thousand artists, {number(audit.lookup_wrong_in_top_1000)} lead to another, "
        f"{number(audit.lookup_empty_in_top_1000)} to none, "
        f"{number(audit.lookup_error_in_top_1000)} to an error",
    )
    yield (
        "Letters",
        "UTF-8 read as Latin-1",
        f"{number(audit.broken_names)} names are garbled",
    )


def _of_models(audit: AuditPart, user_mean: float, best: float) -> Iterator[Finding]:
    yield (
        "Error",
        "Compared with nothing",
        f"the user's mean has an error of {number(user_mean, 2)}, the best of the models "
        f"{number(best, 2)}",
    )
    yield (
        "Test links",
        "Drawn at random, rare artists included",
        f"{share(audit.unseen_share)} of them are of artists that the model never saw",
    )
    first = next(iter(audit.measures.values()))
    yield (
        "Measure",
        "The cosine called best, by the look of misnamed tables",
        f"tags agree by {number(first.dot, 2)} for the dot product and by "
        f"{number(first.cosine, 2)} for the cosine in the first model, rightly named",
    )


def _of_lists(audit: AuditPart) -> Iterator[Finding]:
    inputs, length = audit.merged.printed_inputs or (audit.merged.inputs, audit.merged.length)
    yield (
        "Recommendations",
        "Each artist counted among its own neighbours",
        f"{number(inputs)} of {number(length)} recommendations are what the listener began with",
    )
    yield (
        "Map",
        "Points named like the tables",
        f"{share(audit.purity.wrong, 0)} of the nearest share a genre, rightly named "
        f"{share(audit.purity.right, 0)}, by chance {share(audit.purity.chance, 0)}",
    )
