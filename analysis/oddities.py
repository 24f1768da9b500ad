"""Count what is merely odd in the data: nothing is dropped, and the reader is told."""

import pandas as pd

from analysis.dataset import Dataset
from analysis.text import number, share

LASTFM_FOUNDED = pd.Timestamp(2002, 1, 1)

Oddity = tuple[str, int, str]


def count_oddities(dataset: Dataset) -> pd.DataFrame:
    """Count the oddities of a data set.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Returns
    -------
    pd.DataFrame
        Columns what, count, meaning; one row per kind, in the order of the files they are found
        in. Those that do not occur are there with a count of 0 and no meaning ("").

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> oddities = count_oddities(load_dataset(Path("data/sample")))
    >>> oddities.set_index("what").at["artists listed without listeners", "count"]
    np.int64(2)
    """
    kinds = [
        *_in_artists(dataset),
        *_in_tags(dataset),
        *_in_links(dataset),
        *_in_friends(dataset),
        *_in_assignments(dataset),
    ]
    told = [(what, count, meaning if count else "") for what, count, meaning in kinds]
    return pd.DataFrame(told, columns=["what", "count", "meaning"])


def _in_artists(dataset: Dataset) -> list[Oddity]:
    artists = dataset.artists
    heard = artists["artist_id"].isin(dataset.links["artist_id"])
    alike = artists["name"].duplicated(keep=False)
    folded = artists["name"].drop_duplicates().str.casefold()
    return [
        (
            "artists without a picture",
            int((artists["picture_url"] == "").sum()),
            "The address of the picture is empty; no analysis uses it.",
        ),
        (
            "artists listed without listeners",
            int((~heard).sum()),
            "No link names them, so no model can place them.",
        ),
        (
            "artist names that differ from another only in case",
            int(folded.duplicated(keep=False).sum()),
            "One artist may stand there twice, with the listeners divided between the spellings.",
        ),
        (
            "artists with exactly the name of another",
            int(alike.sum()),
            "The name does not say which artist is meant; the id does.",
        ),
    ]


def _in_tags(dataset: Dataset) -> list[Oddity]:
    used = dataset.tags["tag_id"].isin(dataset.tag_assignments["tag_id"])
    return [("tags that nobody uses", int((~used).sum()), "No assignment names them.")]


def _in_links(dataset: Dataset) -> list[Oddity]:
    lengths = dataset.links.groupby("user_id").size()
    longest = int(lengths.max())
    full = int((lengths == longest).sum())
    return [
        (
            "users whose list has the greatest length",
            full,
            f"{share(full / len(lengths))} of the users have exactly {number(longest)} artists, "
            "the most that anybody has: a list that is full was probably cut there, so an artist "
            "that is missing from it need not be unknown to the user.",
        )
    ]


def _in_friends(dataset: Dataset) -> list[Oddity]:
    friends = dataset.friends.drop_duplicates()
    back = friends.rename(columns={"user_id": "friend_id", "friend_id": "user_id"})
    returned = len(friends.merge(back, on=["user_id", "friend_id"]))
    people = pd.concat([friends["user_id"], friends["friend_id"]]).drop_duplicates()
    return [
        (
            "friendships listed from one side only",
            len(friends) - returned,
            "Friendship on Last.fm is mutual, so the other line is missing.",
        ),
        (
            "users listed as their own friend",
            int((friends["user_id"] == friends["friend_id"]).sum()),
            "Such a line says nothing about taste.",
        ),
        (
            "users with friends but without links",
            int((~people.isin(dataset.links["user_id"])).sum()),
            "What they listen to is unknown.",
        ),
    ]


def _in_assignments(dataset: Dataset) -> list[Oddity]:
    assignments, links = dataset.tag_assignments, dataset.links
    unheard = assignments.loc[~assignments["artist_id"].isin(links["artist_id"]), "artist_id"]
    unlisted = unheard[~unheard.isin(dataset.artists["artist_id"])]
    users = assignments["user_id"].drop_duplicates()
    return [
        (
            "users with tag assignments but without links",
            int((~users.isin(links["user_id"])).sum()),
            "What they listen to is unknown.",
        ),
        (
            "tag assignments to artists nobody listens to",
            len(unheard),
            _outside_every_list(unheard.nunique(), unlisted.nunique()),
        ),
        (
            "tag assignments dated before Last.fm existed",
            int((assignments["date"] < LASTFM_FOUNDED).sum()),
            "Last.fm began in 2002; these dates cannot be right.",
        ),
    ]


def _outside_every_list(artists: int, unlisted: int) -> str:
    named = "1 artist" if artists == 1 else f"{number(artists)} artists"
    have = "has" if unlisted == 1 else "have"
    return (
        f"They name {named} outside every list; {number(unlisted)} of these {have} no row among "
        "the artists. They count where tags are counted, not where artists are."
    )
