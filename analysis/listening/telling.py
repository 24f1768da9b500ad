"""Sentences of the listening chapter that hold for one history and not for another."""

import pandas as pd

from analysis.dataset import Dataset
from analysis.listening.opened import own_file
from analysis.listening.schema import ListeningPart
from analysis.text import Shown, number, share, text


def whose() -> Shown:
    """Say whose history the chapter tells of.

    Examples
    --------
    >>> str(whose()).startswith("No personal file")
    True
    """
    if own_file() is None:
        return text(
            "No personal file is part of this report. What is read here is an embedded example "
            "with invented play counts: artists that fit the data, and a few written otherwise "
            "or unknown to them, to show what happens then."
        )
    return text(
        "This edition was made from a listener's own file, and is meant for that listener alone."
    )


def span(history: pd.DataFrame) -> Shown:
    """Say from when to when was played, and for how long, as far as the sources tell.

    Parameters
    ----------
    history : pd.DataFrame
        As of `analysis.listening.reading.read_history`.

    Examples
    --------
    >>> when = pd.to_datetime(["2020-01-02"])
    >>> table = pd.DataFrame({"first": when, "last": when, "seconds": [7200.0]})
    >>> str(span(table))
    'They were played between January 2020 and January 2020, for 2 hours in all.'
    """
    hours, first, last = history["seconds"].sum() / 3600, history["first"], history["last"]
    if first.isna().all():
        return text("When they were played, the source does not tell.")
    return text(
        f"They were played between {first.min():%B %Y} and {last.max():%B %Y}, "
        f"for {number(hours)} hours in all."
    )


def newer(found: ListeningPart, dataset: Dataset) -> Shown:
    """Say how many of the artists that were not found came after the data.

    Parameters
    ----------
    found : ListeningPart
        The chapter's numbers.
    dataset : Dataset
        The data.

    Examples
    --------
    >>> from analysis.stated import stated
    >>> from analysis.study import open_dataset
    >>> str(newer(stated().listening, open_dataset())).endswith(".")
    True
    """
    missing = found.artists - found.matched_artists
    if missing == 0:
        return text("None is missing.")
    if found.newer is None:
        return text(
            "Whether those that are missing are newer than the data cannot be told: "
            "the file has no years of their albums."
        )
    last = dataset.tag_assignments["date"].max()
    return text(
        f"Not found: {number(missing)}. Of these, {number(found.newer)} had no album that the file "
        f"knows before the end of {last:%Y}, the year of the last dated tag: too new for the data."
    )


def worth(found: ListeningPart) -> Shown:
    """Say how near folding in comes to training.

    Parameters
    ----------
    found : ListeningPart
        The chapter's numbers.

    Examples
    --------
    >>> from analysis.stated import stated
    >>> str(worth(stated().listening)).endswith(".")
    True
    """
    tested = found.fold_in
    if tested.ratio is None or tested.difference_low is None or tested.difference_high is None:
        return text("These data are too small to tell what folding in costs.")
    ends = tested.difference_low, tested.difference_high
    told = ", which is more than chance" if ends[0] > 0 or ends[1] < 0 else ", as chance could be"
    return text(
        f"That is {share(tested.ratio)} of what training with them gives; the difference, "
        f"{number(tested.difference, 4)}, is between {number(ends[0], 4)} and "
        f"{number(ends[1], 4)} (95 %, the same users){told}."
    )


def nearest(found: ListeningPart) -> Shown:
    """Describe the nearest users together.

    Parameters
    ----------
    found : ListeningPart
        The chapter's numbers.

    Examples
    --------
    >>> from analysis.stated import stated
    >>> str(nearest(stated().listening)).endswith(".")
    True
    """
    near = found.nearest_users
    if near.users == 0 or near.shared is None:
        return text("There are too few users near this listener to tell anything of them.")
    return text(
        f"The {number(near.users)} users of Last.fm whose vectors point most nearly where the "
        f"listener's does have a median cosine of {number(near.cosine, 2)} with it, and "
        f"{number(near.shared)} of the listener's artists (median); over all users it is "
        f"{number(near.shared_by_all, 1)} (mean)."
    )


def original(found: ListeningPart) -> Shown:
    """Say what became of the list of 2021, or that these are other data.

    Parameters
    ----------
    found : ListeningPart
        The chapter's numbers.

    Examples
    --------
    >>> from analysis.stated import stated
    >>> str(original(stated().listening)).endswith(".")
    True
    """
    ways = found.original
    inputs, size = ways.inputs, {way: len(names) for way, names in ways.lists.items()}
    mended = (
        f"Done with right names it has {number(inputs['as_in_2021'])} of its own artists among "
        f"{number(size['as_in_2021'])}; what a listener should have been told are names that the "
        "list does not have."
    )
    if not ways.printed:
        return text(
            "The data at hand are not those of 2021, so the artists of the history above stand in "
            "for those of its playlist. " + mended
        )
    return text(
        f"The report of 2021 printed the {number(ways.asked)} artists of a playlist that it asked "
        f"about, {number(ways.matched)} of which are in the data, and {number(size['printed'])} "
        f"recommendations: {number(inputs['printed'])} of these are artists of the playlist "
        "itself. An artist is the nearest to itself, and nobody took it out. " + mended
    )
