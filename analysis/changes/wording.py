"""What the chapter on changes says, whatever there is to compare."""

from analysis.changes.schema import Changes
from analysis.text import Shown, number, share, text

SHOWN = 5
"""Names that a sentence lists; all stand in `changes.json`."""

DIFFER, NEW, GONE = ("differs", "differ"), ("is new", "are new"), ("is gone", "are gone")


def opening(changes: Changes) -> Shown:
    """Say what this version is compared with.

    Parameters
    ----------
    changes : Changes
        Result of `analysis.changes.since.since_previous`.
    """
    if changes.previous is None:
        return text(
            "No version was published before this one, so that there is nothing to compare it "
            "with yet; the next one is compared with it."
        )
    of = f" of {changes.made[:10]}" if changes.made else ""
    data = {True: "from the same data", False: "from other data", None: "from data unknown"}
    return text(
        f"This version is compared with {changes.previous}{of}, the last that was published "
        f"before it. That one was made {data[changes.same_data]}."
    )


def artists_sentence(changes: Changes) -> Shown:
    """Name the artists that are new and those that are gone.

    Parameters
    ----------
    changes : Changes
        As for `opening`.
    """
    if changes.previous is None:
        return text("")
    added, gone = changes.data.artists_added, changes.data.artists_gone
    if added is None or gone is None:
        return text("The version before lists no artists to compare.")
    if not added and not gone:
        return text("Both versions list the same artists.")
    told = _named(added, "artist is new", "artists are new")
    return text(f"{told}; {_named(gone, *GONE)}.")


def users_sentence(changes: Changes) -> Shown:
    """Count the users that are new and those that are gone.

    Parameters
    ----------
    changes : Changes
        As for `opening`.
    """
    added, gone = changes.data.users_added, changes.data.users_gone
    if added is None or gone is None:
        return text("")
    if not added and not gone:
        return text("Both hold the same users.")
    return text(f"{_counted(added, 'user is new', 'users are new')}; {number(gone)} left.")


def numbers_sentence(changes: Changes) -> Shown:
    """Count the numbers that differ, and those that differ by more than noise.

    Parameters
    ----------
    changes : Changes
        As for `opening`.
    """
    if changes.previous is None:
        return text("")
    both = [one for one in changes.numbers if one.difference is not None]
    judged = [one for one in both if one.more_than_noise is not None]
    differ = sum(one.difference != 0 for one in both)
    beyond = sum(one.more_than_noise is True for one in judged)
    added = sum(one.before is None and one.now is not None for one in changes.numbers)
    gone = sum(one.now is None and one.before is not None for one in changes.numbers)
    told = f"Of {number(len(both))} numbers that both versions state, {_counted(differ, *DIFFER)}."
    if added or gone:
        told += f" {_counted(added, *NEW)} and {_counted(gone, *GONE)}."
    names = _counted(len(changes.texts), "name or list", "names or lists")
    return text(
        f"{told} For {number(len(judged))} there are intervals on both sides: of these, "
        f"{_counted(beyond, *DIFFER)} by more than noise. Beside the numbers, {names} of names "
        f"{DIFFER[len(changes.texts) != 1]}."
    )


def neighbours_sentence(changes: Changes) -> Shown:
    """Say how many lists of nearest artists are as they were.

    Parameters
    ----------
    changes : Changes
        As for `opening`.
    """
    if changes.previous is None:
        return text("")
    found = changes.neighbours
    if not found.artists:
        return text("No artist has a list in both versions.")
    return Shown(
        f"Of {number(found.artists)} artists with a list in both versions, "
        f"{number(found.unchanged)} have the same nearest artists as before; on average "
        f"{share(found.mean_kept)} of a list is kept."
    )


def _named(names: list[str], one: str, more: str) -> str:
    told = _counted(len(names), one, more)
    if not names:
        return told
    rest = ", …" if len(names) > SHOWN else ""
    return f"{told} ({', '.join(names[:SHOWN])}{rest})"


def _counted(count: int, one: str, more: str) -> str:
    return f"{number(count)} {one if count == 1 else more}"
