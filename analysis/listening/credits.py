"""The artists of a credit of several, such as "A feat. B"."""

import re

_GUEST = re.compile(r"\s*[(\[]?\b(?:feat|ft|featuring)\b\.?\s+|\s*[(\[]\s*with\s+", re.IGNORECASE)
_LIST = re.compile(r"\s*[;|]\s*|\s+/\s+")
_JOINED = re.compile(
    r"\s*,\s*|\s*/\s*|\s+(?:&|\+|x|and|y|und|et|with|vs\.?|presents)\s+", re.IGNORECASE
)


def credited(name: str) -> list[list[str]]:
    """Take a credit apart, in the ways in which it may have been put together.

    Whether a name is a credit cannot be seen from it ("Simon & Garfunkel"): look for the whole name
    first. Guests, and names in a list, are a credit wherever the first of them is known; names
    joined by "and", a comma and the like are more often one artist's ("Sleeping with Sirens"), and
    a credit only where each is known.

    Parameters
    ----------
    name : str
        As the source writes it.

    Returns
    -------
    list of list of str
        Ways, the one that takes off least first; in each the artists that must be known, the one
        named first in front. Empty where nothing can be taken off.

    Examples
    --------
    >>> credited("Elton John (with Kiki Dee)"), credited("Elbow")
    ([['Elton John']], [])
    >>> credited("Simon & Garfunkel; Paul")
    [['Simon & Garfunkel'], ['Simon', 'Garfunkel']]
    """
    alone = _GUEST.split(name, maxsplit=1)[0].strip(" ([")
    first = _LIST.split(alone, maxsplit=1)[0].strip()
    joined = [part.strip() for part in _JOINED.split(first)]
    ways = [[alone], [first], *([joined] if len(joined) > 1 else [])]
    seen: list[list[str]] = []
    for way in ways:
        if all(way) and way != [name] and way not in seen:
            seen.append(way)
    return seen
