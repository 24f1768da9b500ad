"""The artists of the genres as a reader sees them: name and taggers in one cell."""

import pandas as pd

RULES = {
    "one_tag": "One tag is enough",
    "most_tagged": "Most taggers",
    "winner": "Main genre",
}


def winner_table(winners: pd.DataFrame) -> pd.DataFrame:
    """Put each genre's artists into a cell each, with the users who gave them the tag.

    Parameters
    ----------
    winners : pd.DataFrame
        Result of `analysis.genre_winners.genre_winners`.

    Returns
    -------
    pd.DataFrame
        Genre and a column for each rule: name and, in brackets, taggers; empty for no artist.

    Examples
    --------
    >>> row = {"genre": ["rock"]}
    >>> for rule in RULES:
    ...     row |= {rule: ["Ada"], f"{rule}_taggers": [5]}
    >>> winner_table(pd.DataFrame(row))["Main genre"].tolist()
    ['Ada (5)']
    """
    shown = {
        label: [
            f"{name} ({taggers})" if name else ""
            for name, taggers in zip(winners[rule], winners[f"{rule}_taggers"], strict=True)
        ]
        for rule, label in RULES.items()
    }
    return pd.DataFrame({"Genre": winners["genre"], **shown})
