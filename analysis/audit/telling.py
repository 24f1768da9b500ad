"""Sentences of the audit that hold only for the data of 2021, or only for other data."""

from analysis.audit.printed_neighbours import printed_excuse
from analysis.audit.schema import AuditPart
from analysis.dataset import Dataset
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
            "its steps are done on these data instead, with the same kinds of results."
        )
    return text("The data at hand are the same, so that what it printed stands beside what is so.")


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
        f"The text beside the tables praised {number(praised)} neighbours by name; "
        f"{number(missing)} of them do not stand in the table that it speaks of. "
        "One sees what one expects to see."
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
    told = printed_excuse(dataset)
    tables = [table for table in audit.tables if told and table.query == told.query]
    if told is None or not tables:
        return text("")
    first = tables[0]
    return text(
        f"The odd neighbours of {told.query} it put down to {told.reason}. The row was that of "
        f"{first.owner}, an artist with {number(first.owner_listeners)} listener"
        f"{'' if first.owner_listeners == 1 else 's'}."
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
        f"Done again this way, with the filters as they were printed, the join gives "
        f"{number(again)} of the {number(printed)} printed winners, listeners included."
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
        f"are among those that the list was made from. And of the {number(matched)} artists that "
        f"were found in the data, {number(skipped)} never got an answer: an exception was caught "
        "and passed over, so that nobody saw that it happened."
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
        "right to the last digit."
    )
