"""How a value becomes text in a chapter: names shown as they are, numbers and shares readable."""

import math
import re
import unicodedata

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"
# Typographic quotes are listed too: pandoc reads them as markup and rewrites them per language.
_ACTIVE = re.compile(r"([!-/:-@\[-`{-~“”‘’])")
# Such characters turn the reading direction of whatever follows them in the sentence.
_DIRECTION_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def single_line(value: object) -> str:
    r"""Return a value as one line of text, without characters that cannot be seen.

    Any run of white space becomes one space, none is left at the ends; control characters and
    switches of the reading direction are dropped.

    Examples
    --------
    >>> single_line(" Sigur \n Rós ")
    'Sigur Rós'
    """
    kept = (char for char in str(value) if char.isspace() or not _is_unseen(char))
    return " ".join("".join(kept).split())


def _is_unseen(char: str) -> bool:
    return unicodedata.category(char) in {"Cc", "Cs"} or char in _DIRECTION_CONTROLS


def escape_markdown(value: object) -> str:
    r"""Return the Markdown that shows a value literally, in Quarto and in plain pandoc.

    Parameters
    ----------
    value
        Anything with a text; white space is treated as in `single_line`.

    Examples
    --------
    >>> escape_markdown("*NSYNC $x$")
    '\\*NSYNC \\$x\\$'
    """
    return _ACTIVE.sub(r"\\\1", single_line(value))


class Shown(str):
    r"""A text for an inline expression, which either renderer shows as it is.

    A plain string would reach Quarto as Python writes it, with ``\xa0`` for a space that does not
    break; IPython's own `Markdown` takes a text such as "https" or "data" for an address or a file.

    Examples
    --------
    >>> Shown("26.7 %")._repr_markdown_()
    '26\\.7 \\%'
    """

    __slots__ = ()

    def _repr_markdown_(self) -> str:
        return _ACTIVE.sub(r"\\\1", self)


def text(value: object) -> Shown:
    r"""Return a string from the data for an inline expression of a chapter.

    The one way for names, tags and other strings of the data to reach prose: whatever Markdown,
    a shortcode, a citation or HTML could mean by their characters, the reader sees the characters.

    Parameters
    ----------
    value
        Anything with a text; white space is treated as in `single_line`.

    Examples
    --------
    >>> text("P!nk")._repr_markdown_()
    'P\\!nk'
    """
    return Shown(single_line(value))


def number(value: float | None, digits: int = 0) -> Shown:
    """Return a number with thousands separators.

    Parameters
    ----------
    value
        A finite number; None, which results hold where data are too small for a measure, reads
        "unknown".
    digits
        Decimals to show.

    Raises
    ------
    ValueError
        If the value is not finite: prose must not state it.

    Examples
    --------
    >>> number(92834)
    '92,834'
    >>> number(-1.5, 2)
    '−1.50'
    """
    if value is None:
        return Shown("unknown")
    if not math.isfinite(value):
        msg = f"{value} is not a finite number; check the table it comes from"
        raise ValueError(msg)
    shown = f"{value:,.{digits}f}"
    is_zero = not any(char in "123456789" for char in shown)
    return Shown(shown.lstrip("-") if is_zero else shown.replace("-", MINUS))


def share(value: float | None, digits: int = 1) -> Shown:
    r"""Return a share as per cent, with a space that does not break.

    Parameters
    ----------
    value
        A fraction: 1 is the whole; None reads "unknown".
    digits
        Decimals to show.

    Raises
    ------
    ValueError
        If the value is not finite.

    Examples
    --------
    >>> share(0.267)
    '26.7\xa0%'
    """
    if value is None:
        return number(None)
    return Shown(f"{number(100 * value, digits)}{NO_BREAK_SPACE}%")
