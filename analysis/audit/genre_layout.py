"""The genre winners of 2021 and ours as a reader sees them."""

import pandas as pd

HEADS = {
    "genre": "Genre",
    "filter": "Filter",
    "printed": "As printed",
    "shifted": "Wrong join",
    "tagged": "Whose tag it was",
    "one_tag": "Right join",
    "most_tagged": "Most taggers",
    "winner": "Main genre",
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
        A column for each of `HEADS`. Filter names only a tag that is not the genre; without any
        such tag the column is left out, and without printed winners theirs is.

    Examples
    --------
    >>> names = {"printed": "", "shifted": "Ada", "tagged": "", "one_tag": "Bo"}
    >>> line = {"genre": "pop", "filter": "pop", **names, "most_tagged": "Bo", "winner": "Bo"}
    >>> compared_table(pd.DataFrame([line])).columns.tolist()[:4]
    ['Genre', 'Wrong join', 'Whose tag it was', 'Right join']
    """
    unlisted = (compared["tagged"] == "") & (compared["shifted"] != "")
    table = compared.assign(
        filter=compared["filter"].where(compared["filter"] != compared["genre"], ""),
        tagged=compared["tagged"].mask(unlisted, NOT_LISTED),
    )
    empty = [name for name in ("filter", "printed") if (table[name] == "").all()]
    return table[list(HEADS)].drop(columns=empty).rename(columns=HEADS)
