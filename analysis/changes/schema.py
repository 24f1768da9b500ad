"""What each key of ``changes.json`` means."""

from analysis.results_part import Part

Value = str | list[str] | None


class NumberChange(Part):
    """A number of ``results.json`` then and now."""

    name: str
    """Where it stands in ``results.json``: keys with dots between them."""
    before: float | None
    now: float | None
    difference: float | None
    """Now less before; None where there is only one."""
    interval_before: list[float] | None
    """Its low and its high end, where it has an interval."""
    interval_now: list[float] | None
    more_than_noise: bool | None
    """As of `analysis.changes.noise`; None where it is not told by intervals."""


class TextChange(Part):
    """A name or a list of names in ``results.json`` that differs."""

    name: str
    before: Value
    now: Value


class DataChange(Part):
    """The data then and now."""

    rows: dict[str, list[int | None]]
    """By kind, the number before and now."""
    users_added: int | None
    """Users whom the version before did not have; None where it left no marks of its users."""
    users_gone: int | None
    artists_added: list[str] | None
    """Names that the version before did not have; those with most listeners first. None where it
    left no list of artists."""
    artists_gone: list[str] | None


class ListChange(Part):
    """The nearest artists of one artist then and now."""

    artist: str
    kept: int
    """How many of the nearest are the same, in whatever order."""
    of: int
    """Length of the longer list."""
    added: list[str]
    """Nearest first."""
    gone: list[str]


class NeighbourChange(Part):
    """The lists of nearest artists on the atlas then and now."""

    measure: str
    """What makes artists near, as in the atlas's tables."""
    artists: int
    """Artists with a list in both versions."""
    unchanged: int
    """Of these, artists whose nearest are all the same."""
    mean_kept: float | None
    """Mean share of the nearest that are the same."""
    moved: list[ListChange]
    """Lists that are not all the same, those that moved most first."""


class Changes(Part):
    """What differs from the version before.

    Examples
    --------
    >>> Changes.model_json_schema()["$defs"]["ListChange"]["properties"]["added"]["description"]
    'Nearest first.'
    """

    previous: str | None
    """Name of the version before; None for the first."""
    made: str | None
    """When its sources last changed, in ISO 8601."""
    same_data: bool | None
    """Whether it was made from the same data; None where that is not known."""
    data: DataChange
    user_marks: list[str]
    """A digest of each user's number in the data, for the next version to count by."""
    numbers: list[NumberChange]
    texts: list[TextChange]
    neighbours: NeighbourChange
