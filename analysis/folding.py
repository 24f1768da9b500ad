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
    letters = name
    for _ in range(2):  # a letter such as 𝕬 has a case only once it is decomposed
        letters = unicodedata.normalize("NFKD", letters.casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(bare.split()) or " ".join(letters.split())
