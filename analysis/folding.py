"""Names without what writers vary: case, accents, spaces, and at last all signs."""

import re
import unicodedata

# Letters that no decomposition of Unicode takes apart, as they are written without them.
_LETTERS = str.maketrans(
    {"æ": "ae", "ð": "d", "đ": "d", "ħ": "h", "ı": "i", "ł": "l", "ø": "o", "œ": "oe", "þ": "th"}
)
_DOLLAR_AS_S = re.compile(r"(?<=[^\W\d_])\$+|\$+(?=[^\W\d_])")
_MARK_AS_I = re.compile(r"(?<=[^\W\d_])!(?=[^\W\d_])")


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
    >>> fold("  BEYONCÉ "), fold("Sigur  Rós"), fold("Røyksopp")
    ('beyonce', 'sigur ros', 'royksopp')
    """
    letters = name
    for _ in range(2):  # a letter such as 𝕬 has a case only once it is decomposed
        letters = unicodedata.normalize("NFKD", letters.casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(bare.translate(_LETTERS).split()) or " ".join(letters.split())


def spoken(name: str) -> str:
    """Return a name as it is said: folded, signs read as letters or left out, without "the".

    "$" beside a letter is an s and "!" between letters an i; "&" and "+" between words are "and";
    a leading "the", spaces and all other signs go. Different artists may be said alike.

    Parameters
    ----------
    name : str
        Any text.

    Returns
    -------
    str
        Letters and digits without spaces; the folded name where nothing would be left of it.

    Examples
    --------
    >>> spoken("Ke$ha"), spoken("P!nk"), spoken("The Beatles"), spoken("AC/DC"), spoken("!!!")
    ('kesha', 'pink', 'beatles', 'acdc', '!!!')
    """
    folded = fold(name)
    words = folded.removeprefix("the ").replace(" & ", " and ").replace(" + ", " and ")
    read = _MARK_AS_I.sub("i", _DOLLAR_AS_S.sub(lambda signs: "s" * len(signs[0]), words))
    return "".join(filter(_is_said, read)) or folded


def _is_said(letter: str) -> bool:
    return unicodedata.category(letter)[0] not in "CPSZ"
