"""What each number of the listening chapter in ``results.json`` means."""

from analysis.results_part import Count, Part, Share


class KindPart(Part):
    """What was matched in one way."""

    artists: Count
    """Artists of the history."""
    plays: Count
    """Their plays."""


class LengthPart(Part):
    """Recall@20 of users of whom only so many artists are known."""

    artists: Count
    """Artists drawn from each list."""
    users: Count
    """Users whose lists have as many."""
    recall: Share | None
    """Mean over users."""
    low: Share | None
    """Lower end of the 95 % interval."""
    high: Share | None
    """Upper end of the 95 % interval."""


class PlacePart(Part):
    """How often what is recommended is in the hidden part of a list, by place."""

    first: Count
    """First place, counted from 1."""
    last: Count
    """Last place, included."""
    recommended: Count
    """Recommendations at these places."""
    hits: Count
    """Of those, in the hidden part."""
    share: Share | None
    """Of hits."""


class FoldInPart(Part):
    """Users of the data folded into a model that never saw them; null where nothing is hidden."""

    users: Count
    """Users with a hidden artist."""
    folds: Count
    """Parts of the users, each folded into a model of the others."""
    splits: Count
    """Splits of the lists that means are taken over."""
    recall_at_20: Share | None
    """Recall@20 of users folded in."""
    recall_at_20_low: Share | None
    """Lower end of the 95 % interval."""
    recall_at_20_high: Share | None
    """Upper end of the 95 % interval."""
    recall_at_20_trained: Share | None
    """The same of the vectors that training gave them."""
    recall_at_20_refolded: Share | None
    """Folded into the model that was trained with them."""
    recall_at_20_popular: Share | None
    """What the most popular artists would get."""
    recall_at_20_nearest: Share | None
    """What 2021's way gets with right names: each artist's nearest merged, known ones left out."""
    ratio: float | None
    """Folded in over trained."""
    difference: float | None
    """Folded in less trained, of the same users."""
    difference_low: float | None
    """Lower end of the 95 % interval, paired."""
    difference_high: float | None
    """Upper end of the 95 % interval, paired."""
    by_length: list[LengthPart]
    """By the number of known artists."""
    by_place: list[PlacePart]
    """By place in the list of recommendations."""


class NearestUsersPart(Part):
    """The users nearest to the listener, together; nothing of one of them."""

    users: Count
    """How many; 0 where too few to tell of."""
    cosine: float | None
    """Median cosine."""
    shared: float | None
    """Median number of the listener's artists that they have."""
    shared_by_all: float | None
    """Mean number over all users."""


class OriginalPart(Part):
    """Ways to recommend, asked about the artists of 2021, or of the history on other data."""

    printed: bool
    """Whether the artists are those of 2021."""
    asked: Count
    """Artists asked about."""
    matched: Count
    """Of those, found in the data."""
    lists: dict[str, list[str]]
    """Names, best first, by way."""
    inputs: dict[str, Count]
    """How many names of each list the listener had given."""


class ListeningPart(Part):
    """The listening history, matched to the data and folded into a model of them."""

    artists: Count
    """Artists in it."""
    matched_artists: Count
    """Of those, found in the data."""
    matched_artists_share: Share
    """Share of its artists that were found."""
    plays: Count
    """Plays in it that count."""
    matched_plays_share: Share
    """Share of those plays that are of artists found."""
    kinds: dict[str, KindPart]
    """By kind of match: exact, folded, credit, spelling, none."""
    ambiguous: Count
    """Artists found for which another of the data may be meant."""
    newer: Count | None
    """Artists not found whose albums all appeared after the data; null if no year is known."""
    recommended: list[str]
    """Names, best first."""
    nearest_users: NearestUsersPart
    original: OriginalPart
    fold_in: FoldInPart
