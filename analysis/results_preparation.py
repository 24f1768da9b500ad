"""What the results of the chapter on the data mean."""

from analysis.results_part import Count, Part, Percent


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
