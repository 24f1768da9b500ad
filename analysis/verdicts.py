"""What figures say, in words."""

from collections.abc import Mapping

from analysis.text import Shown, text


def verdict(error: float, baselines: Mapping[str, float], digits: int = 2) -> Shown:
    """Say which guesses a model beats, and which beat it.

    Parameters
    ----------
    error : float
        Test error of the model.
    baselines : Mapping of str to float
        Test errors of the guesses, by what prose calls them; at least one.
    digits : int
        Decimals that prose shows: errors that read the same count as equal.

    Returns
    -------
    Shown
        For an inline expression: what it beats, what it equals, what it does not reach; within
        each, in the order given.

    Raises
    ------
    ValueError
        If there is no guess to compare with.

    Examples
    --------
    >>> verdict(0.9, {"the overall mean": 1.0, "each user's mean": 0.5})
    "better than the overall mean, worse than each user's mean"
    """
    if not baselines:
        raise ValueError("a verdict needs at least one guess to compare with")
    own = round(error, digits)
    others = {name: round(other, digits) for name, other in baselines.items()}
    groups = {
        "better than": [name for name, other in others.items() if own < other],
        "as good as": [name for name, other in others.items() if own == other],
        "worse than": [name for name, other in others.items() if own > other],
    }
    return text(", ".join(f"{how} {_listed(names)}" for how, names in groups.items() if names))


def followed(information: float | None) -> Shown:
    """Say how far one grouping follows another.

    Parameters
    ----------
    information : float or None
        Adjusted mutual information: about 0 for unrelated groupings, 1 for the same; None where it
        has no meaning.

    Returns
    -------
    Shown
        For an inline expression.

    Examples
    --------
    >>> followed(0.36), followed(0.02)
    ('in part', 'hardly')
    """
    if information is None:
        return text("that cannot be said of so few")
    steps = {0.75: "nearly always", 0.5: "mostly", 0.15: "in part"}
    return text(next((word for least, word in steps.items() if information >= least), "hardly"))


def _listed(names: list[str]) -> str:
    *firsts, last = names
    return f"{', '.join(firsts)} and {last}" if firsts else last
