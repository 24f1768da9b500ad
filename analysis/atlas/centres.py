"""Where the name of a cluster stands: in the middle of its artists."""

from collections.abc import Sequence

import pandas as pd

from analysis.atlas.label_places import label_widths


def centres(
    artists: pd.DataFrame, names: Sequence[str], maps: Sequence[str], extent: float
) -> pd.DataFrame:
    """Place each cluster at the median of its artists' places, on every map.

    Parameters
    ----------
    artists : pd.DataFrame
        Columns cluster and, for each map, ``{map}_x`` and ``{map}_y``.
    names : sequence of str
        Name by cluster, tags between " · ".
    maps : sequence of str
        Names of the maps.
    extent : float
        Map units of a whole map.

    Returns
    -------
    pd.DataFrame
        cluster, name, and for each map ``{map}_x``, ``{map}_y`` and ``{map}_label``, the pixels of
        the whole extent from which on the name fits; larger clusters first.

    Examples
    --------
    >>> artists = pd.DataFrame({"cluster": [0, 0, 0], "a_x": [1, 2, 9], "a_y": [0, 0, 0]})
    >>> centres(artists, ["pop"], ["a"], extent=10).to_dict("records")
    [{'cluster': 0, 'name': 'pop', 'a_x': 2, 'a_y': 0, 'a_label': 0}]
    """
    places = [f"{name}_{axis}" for name in maps for axis in "xy"]
    found = artists.groupby("cluster")[places].median().round().astype("int64").reset_index()
    found.insert(1, "name", [names[cluster] for cluster in found["cluster"]])
    lines = [name.replace(" · ", "\n") for name in found["name"]]
    tall = max((line.count("\n") + 1 for line in lines), default=1)
    for name in maps:
        at = found[[f"{name}_x", f"{name}_y"]].to_numpy()
        found[f"{name}_label"] = label_widths(at, lines, extent, tall)
    return found
