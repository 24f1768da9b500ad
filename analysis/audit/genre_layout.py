"""The genre winners of 2021 and ours as a reader sees them."""

import pandas as pd

HEADS = {
    "genre": "Genre",
    "printed": "As printed",
    "shifted": "Wrong join",
    "tagged": "Whose tags these were",
    "one_tag": "Same rule, right join",
    "most_tagged": "By most taggers",
    "winner": "By main genre",
}
NOT_LISTED = "(not in the list of artists)"


def compared_table(compared: pd.DataFrame) -> pd.DataFrame:
    """Lay out the winners side by side.

    Parameters
    ----------
    compared : pd.DataFrame
        Result of `analysis.audit.genre_join.compare_winners`.

    Returns
    -------
    pd.DataFrame
        Columns of `HEADS`, in brackets the filter where it is not the genre. What was printed is
        left out where nothing was, and the wrong join done again where it gives what was printed.

    Examples
    --------
    >>> names = {"printed": "", "shifted": "Ada", "tagged": "", "one_tag": "Bo"}
    >>> line = {"genre": "pop", "filter": "pop", **names, "most_tagged": "Bo", "winner": "Bo"}
    >>> compared_table(pd.DataFrame([line])).columns.tolist()[:4]
    ['Genre', 'Wrong join', 'Whose tags these were', 'Same rule, right join']
    """
    unlisted = (compared["tagged"] == "") & (compared["shifted"] != "")
    filters = compared["genre"] + " (" + compared["filter"] + ")"
    table = compared.assign(
        genre=compared["genre"].where(compared["filter"] == compared["genre"], filters),
        tagged=compared["tagged"].mask(unlisted, NOT_LISTED),
    )
    printed = table["printed"] != ""
    again = printed.any() and (table["printed"] == table["shifted"]).all()
    left_out = [] if printed.any() else ["printed"]
    left_out += ["shifted"] if again else []
    return table[list(HEADS)].drop(columns=left_out).rename(columns=HEADS)
