"""What the results of the chapter on the data mean."""

from analysis.results_part import Count, Part, Percent, Share


class SummaryPart(Part):
    """Statistics of a column over all links, in its own unit."""

    mean: float
    """Mean."""
    std: float
    """Standard deviation of a sample (n - 1)."""
    min: float
    """Least."""
    q25: float
    """First quartile."""
    q50: float
    """Median."""
    q75: float
    """Third quartile."""
    max: float
    """Greatest."""


class MeanRowPart(Part):
    """Mean row over all links, for three ways to number the same ids from 0."""

    as_strings: float
    """Ids sorted as strings, as the original report did: 10 before 2."""
    as_numbers: float
    """Ids sorted as numbers."""
    as_rows: float
    """The rows of this report, ordered by content."""


class TopArtistPart(Part):
    """The artist with most listeners; of equals, the first by name."""

    name: str
    """Name."""
    listeners: Count
    """Users who have it in their list."""


class TopTagPart(Part):
    """The tag most given; of equals, the first by name."""

    name: str
    """Name."""
    assignments: Count
    """Times that a user gave it to an artist."""


class NegligiblePart(Part):
    """Links whose scaled plays are below 1 % of the largest, as a share of all links."""

    l2_norm: Share
    """With plays divided by the root of the sum of their squares."""
    min_max: Share
    """With plays stretched to 0..1."""


class MisnamedPart(Part):
    """What became of names where rows of ids sorted as strings met a file sorted by number."""

    share: Share
    """Share of the artists with listeners who got the name of another."""


class PreparationPart(Part):
    """Findings of the chapter on the data."""

    null_picture_urls: Count
    """Artists without a picture address."""
    artists_over_100_listeners: Count
    """Artists with more than 100 listeners."""
    links_of_artists_over_100: Count
    """Links of those artists."""
    share_of_links_over_100_percent: Percent
    """Their share of all links."""
    share_of_plays_over_100_percent: Percent
    """Their share of all plays."""
    artists_with_one_listener: Count
    """Artists that one user listens to."""
    weight: SummaryPart
    """Plays of a link."""
    outlier_threshold: float
    """Plays from above which a link is an outlier by the original report's rule."""
    outlier_rows: Count
    """Links above it."""
    outlier_median: float
    """Median plays of those links; the scaling caps there."""
    scaled_weight: SummaryPart
    """Plays of a link, capped and scaled to 1..10."""
    weights_at_cap: Count
    """Links with at least as many plays as the cap."""
    share_of_weights_at_cap_percent: Percent
    """Their share of all links."""
    users_at_cap: Count
    """Users with at least one such link."""
    users_mostly_at_cap: Count
    """Users of whose links more than half are such."""
    users_wholly_at_cap: Count
    """Users all of whose links are such."""
    longest_list: Count
    """Artists in the longest list of a user."""
    users_with_longest_list: Count
    """Users whose list is as long as that."""
    reindexed_mean: MeanRowPart
    """Mean artist row."""
    reindexed_user_mean: MeanRowPart
    """Mean user row."""
    top_artist: TopArtistPart
    """Artist with most listeners."""
    top_list_length: Count
    """Artists in each list of top artists, the one by listeners and the one by plays."""
    top_list_overlap: Count
    """Artists in both lists."""
    top_tag: TopTagPart
    """Tag most given."""
    negligible_share: NegligiblePart
    """Links next to nothing under the scalings that the original report rejected."""
    misnamed: MisnamedPart
    """Artists named wrongly by the original report's way to look up names."""
