"""Sentences of the audit that hold only for the data of 2021, or only for other data."""

from analysis.audit.printed_neighbours import FILE, PrintedTables
from analysis.audit.schema import AuditPart
from analysis.dataset import Dataset
from analysis.published import published_for
from analysis.text import Shown, number, text


def setting(audit: AuditPart) -> Shown:
    """Say whether the reader sees what was printed.

    Examples
    --------
    >>> from analysis.stated import stated
    >>> str(setting(stated().audit)).endswith(".")
    True
    """
    if audit.right_figures is None:
        return text(
            "The data at hand are other ones, so that nothing that it printed can be shown; "
            "its steps are done on these data instead."
        )
    return text("The data at hand are the same: what was printed stands beside what is true.")


def claims(audit: AuditPart) -> Shown:
    """Say what the text praised that its tables do not have; nothing for other data.

    Examples
    --------
    >>> from analysis.stated import stated
    >>> isinstance(claims(stated().audit), str)
    True
    """
    if audit.claims is None:
        return text("")
    missing, praised = audit.claims
    return text(
        f"The text praises {number(praised)} neighbours by name; {number(missing)} of these are "
        "not in the table that it speaks of."
    )


def excuse(dataset: Dataset, audit: AuditPart) -> Shown:
    """Tell what a table was about whose oddness the text explained; nothing for other data.

    Examples
    --------
    >>> from analysis.stated import stated
    >>> from analysis.study import open_dataset
    >>> isinstance(excuse(open_dataset(), stated().audit), str)
    True
    """
    report = published_for(dataset, FILE, PrintedTables)
    told = report.excuse if report else None
    tables = [table for table in audit.tables if told and table.query == told.query]
    if told is None or not tables:
        return text("")
    first = tables[0]
    return text(
        f"It explains the odd neighbours of {told.query} by {told.reason}; the row was that of "
        f"{first.owner} (listeners: {number(first.owner_listeners)})."
    )


def winners(audit: AuditPart) -> Shown:
    """Say how many printed genre winners the wrong join gives again; nothing for other data.

    Examples
    --------
    >>> from analysis.stated import stated
    >>> isinstance(winners(stated().audit), str)
    True
    """
    if audit.join.reproduced is None:
        return text("")
    again, printed = audit.join.reproduced
    return text(
        f"Done again this way, and with the words that it searched for, the join gives "
        f"{number(again)} of the {number(printed)} printed winners, with their listeners."
    )


def playlist(audit: AuditPart) -> Shown:
    """Say what became of the printed playlist; nothing for other data.

    Examples
    --------
    >>> from analysis.stated import stated
    >>> isinstance(playlist(stated().audit), str)
    True
    """
    if audit.merged.printed_inputs is None or audit.merged.skipped is None:
        return text("")
    (inputs, length), (skipped, matched) = audit.merged.printed_inputs, audit.merged.skipped
    return text(
        f"Of the {number(length)} artists that were printed as recommendations, {number(inputs)} "
        f"are among those that the playlist held already. And of its {number(matched)} artists "
        f"that were found in the data, {number(skipped)} are missing from the queries that were "
        "printed: errors of any kind were caught and ignored, so that they left no trace."
    )


def figures(audit: AuditPart) -> Shown:
    """Say how many printed figures of the data are right; nothing for other data.

    Examples
    --------
    >>> from analysis.stated import stated
    >>> isinstance(figures(stated().audit), str)
    True
    """
    if audit.right_figures is None:
        return text("")
    right, printed = audit.right_figures
    return text(
        f"Of the {number(printed)} figures that it printed about the data, {number(right)} are "
        "right to the last digit. Its models train as it says, with errors near those that it "
        "printed."
    )
