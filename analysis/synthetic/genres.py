"""The planted genres: how common each is, and the tags that its artists get.

Tags overlap between neighbouring genres on purpose; the first of a genre is its commonest.
"""

import numpy as np
from numpy.typing import NDArray

GENRES: dict[str, tuple[float, tuple[str, ...]]] = {
    "rock": (0.20, ("rock", "classic rock", "alternative", "hard rock", "guitar", "blues")),
    "pop": (0.18, ("pop", "female vocalists", "dance", "catchy", "british", "electropop")),
    "electronic": (0.14, ("electronic", "dance", "house", "ambient", "techno", "chillout")),
    "indie": (0.13, ("indie", "alternative", "indie rock", "british", "shoegaze", "rock")),
    "metal": (0.10, ("metal", "heavy metal", "hard rock", "doom metal", "loud", "rock")),
    "hip-hop": (0.08, ("hip-hop", "rap", "rnb", "beats", "underground")),
    "folk": (0.06, ("folk", "acoustic", "singer-songwriter", "country", "female vocalists")),
    "soul": (0.05, ("soul", "rnb", "funk", "female vocalists", "blues")),
    "jazz": (0.04, ("jazz", "instrumental", "blues", "piano", "chillout")),
    "classical": (0.02, ("classical", "instrumental", "piano", "soundtrack", "ambient")),
}
SHARES: NDArray[np.float64] = np.array([share for share, _ in GENRES.values()])
ANY_GENRE = ("seen live", "favorites", "awesome", "love", "male vocalists", "chill", "beautiful")
DECADES = ("60s", "70s", "80s", "90s", "00s")
_MOODS = ("rainy", "lazy", "foggy", "golden", "sleepless", "distant", "tender", "crowded", "late")
_MOMENTS = (
    "mornings",
    "train rides",
    "kitchens",
    "drives",
    "sundays",
    "rooftops",
    "letters",
    "walks",
)


def personal_tags() -> list[str]:
    """List the rare tags that only one or two users would think of.

    Examples
    --------
    >>> "rainy mornings" in personal_tags()
    True
    """
    plain = [f"{mood} {moment}" for mood in _MOODS for moment in _MOMENTS]
    return plain + [f"{pattern} {tag}" for pattern in ("my", "best") for tag in plain]


def genre_tag_odds() -> tuple[list[str], NDArray[np.float64]]:
    """Return all genre tags and the odds of each in each genre.

    Returns
    -------
    tags : list of str
        Every tag once.
    odds : NDArray[np.float64]
        Shape (genres, tags), rows sum to 1; within a genre the odds fall as 1 / rank.

    Examples
    --------
    >>> tags, odds = genre_tag_odds()
    >>> tags[odds[0].argmax()]
    'rock'
    """
    tags = list(dict.fromkeys(tag for _, own in GENRES.values() for tag in own))
    odds = np.zeros((len(GENRES), len(tags)))
    for genre, (_, own) in enumerate(GENRES.values()):
        for rank, tag in enumerate(own, start=1):
            odds[genre, tags.index(tag)] = 1 / rank
    return tags, odds / odds.sum(axis=1, keepdims=True)
