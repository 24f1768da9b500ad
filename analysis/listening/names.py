"""An artist's name as a table can hold it."""

import unicodedata


def clean_name(name: str) -> str:
    """Take from a name what no table, page or terminal can hold.

    Parameters
    ----------
    name : str
        As the source writes it.

    Returns
    -------
    str
        Each run of white space as one space, no control characters, no halves of characters.

    Examples
    --------
    >>> clean_name(" Sigur" + chr(10) + " Rós" + chr(0))
    'Sigur Rós'
    """
    kept = (c for c in " ".join(name.split()) if unicodedata.category(c) not in {"Cc", "Cs"})
    return " ".join("".join(kept).split())
