"""How long the users' lists of artists are: the data hold each user's most played artists only."""

import pandas as pd


def list_lengths(links: pd.DataFrame) -> pd.DataFrame:
    """Count the users by the number of artists in their list.

    Parameters
    ----------
    links
        Column user_id; one row per user and artist.

    Returns
    -------
    pd.DataFrame
        Columns artists (length of the list), users, share (fraction of users with links);
        longest first.

    Examples
    --------
    >>> list_lengths(pd.DataFrame({"user_id": [1, 1, 2, 2, 3]})).values.tolist()[0][:2]
    [2.0, 2.0]
    """
    lengths = links["user_id"].value_counts()
    counts = lengths.value_counts().sort_index(ascending=False)
    table = counts.rename("users").rename_axis("artists").reset_index()
    return table.assign(share=table["users"] / max(len(lengths), 1))
