"""Invented artist names: pronounceable, of several shapes, none of a real artist on purpose."""

import numpy as np


def _words(text: str) -> list[str]:
    return text.split()


_ADJECTIVES = _words("""Velvet Hollow Amber Quiet Copper Distant Gilded Restless Lunar Salted Marble
Tidal Woollen Northern Tangled Silver-Grey Patient Scarlet Wandering Borrowed Second Narrow Painted
Feral Cobalt Drowsy Brittle Honest Mossy Hidden Slow Bright Winter Paper Static Thistle""")
_NOUNS = _words("""Harbours Meridian Foxes Lanterns Orchard Telegraph Parade Cartographers Estuary
Sparrows Furnace Bicycles Observatory Weavers Tramlines Kettle Gardeners Almanac Viaduct Otters
Signal Staircase Pilots Sextant Attic Windmills Lighthouse Carousel Marionettes Archive Ferry
Postcards Compass Saddlery Umbrellas Quarry Glaciers Chimneys Radiators Moths""")
_STARTS = _words("Ka Me Tol Vi Ros Bre Sa Ulm Dor Fen Lu Ori Pel Gar Ny Wil Zan Hes Jo Cal")
_MIDDLES = _words("ra li no ve sta mi do len ri sha bo tu ne lo dri ka")
_ENDS = _words("n ra vane lo th ska dine rix mor la sen wick ta nde ro lis")
_FIRST = _words("""Mira Tobin Elsbet Jorun Casper Nadja Oriel Wendell Ilse Rufus Tamsin Ansel Petra
Leopold Saskia Marlow Ingrid Dorian Yara Emeric""")


def _word(rng: np.random.Generator) -> str:
    return f"{rng.choice(_STARTS)}{rng.choice(_MIDDLES)}{rng.choice(_ENDS)}"


def _invent_name(rng: np.random.Generator) -> str:
    adjective, noun, other = rng.choice(_ADJECTIVES), rng.choice(_NOUNS), rng.choice(_NOUNS)
    shapes = (
        f"The {adjective} {noun}",
        f"{adjective} {noun}",
        f"{noun} & {other}",
        f"{noun} of {_word(rng)}",
        f"{rng.choice(_FIRST)} {_word(rng)}",
        f"{rng.choice(_FIRST)} and the {noun}",
        f"{_word(rng)} {noun}",
        _word(rng),
    )
    odds = (0.2, 0.18, 0.08, 0.1, 0.2, 0.06, 0.08, 0.1)
    return shapes[rng.choice(len(shapes), p=odds)]


def invent_names(count: int, rng: np.random.Generator) -> list[str]:
    """Invent `count` names, no two equal even when case is ignored.

    Parameters
    ----------
    count : int
        How many; some thousands can be had.
    rng : np.random.Generator
        Source of chance.

    Examples
    --------
    >>> names = invent_names(50, np.random.default_rng(1))
    >>> len({name.casefold() for name in names})
    50
    """
    names: dict[str, str] = {}
    while len(names) < count:
        name = _invent_name(rng)
        names.setdefault(name.casefold(), name)
    return list(names.values())
