"""A listener's artists, and what is recommended, on the map of the artists."""

import numpy as np
import pandas as pd

from analysis.atlas.map_views import chosen_table
from analysis.listening.listener import Listener

RECOMMENDED, OWN = "recommended", "own"


def on_map(places: pd.DataFrame, listener: Listener) -> pd.DataFrame:
    """Place them, recommendations first, then own artists, most played first.

    Parameters
    ----------
    places : pd.DataFrame
        Of `analysis.atlas.map_views.map_table`, by artist row.
    listener : Listener
        Of `analysis.listening.listener.describe_listener`.

    Returns
    -------
    pd.DataFrame
        x, y, name, listeners, fits (pixels of a whole map from which on the name fits), kind
        (`RECOMMENDED` or `OWN`), plays (0 for recommendations) and because (names, joined; "" for
        own artists). Artists that are not on the map are left out.
    """
    ideas = listener.recommended
    ideas = ideas[ideas["row"] < len(places)]
    own = listener.known[listener.known["row"] < len(places)]
    own = own.sort_values(["plays", "row"], ascending=[False, True])
    rows = np.concatenate([ideas["row"], own["row"]]).astype(np.int64)
    none = np.zeros(len(ideas), np.int64)
    return chosen_table(places, rows).assign(
        kind=[RECOMMENDED] * len(ideas) + [OWN] * len(own),
        plays=np.concatenate([none, own["plays"]]).astype(np.int64),
        because=[*ideas["because"].map(" · ".join), *[""] * len(own)],
    )
