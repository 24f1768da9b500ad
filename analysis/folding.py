"""Names without what writers vary: case, accents, spaces."""

import unicodedata


def fold(name: str) -> str:
    """Return a name without case, accents and surplus spaces.

    Parameters
    ----------
    name : str
        Any text.

    Returns
    -------
    str
        Folded text; empty only for blank names.

    Examples
    --------
    >>> fold("  BEYONCÉ "), fold("Sigur  Rós")
    ('beyonce', 'sigur ros')
    """
    letters = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join((bare or letters).split())
