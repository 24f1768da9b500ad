"""What each number of the audit in ``results.json`` means."""

from analysis.audit.schema_parts import (
    ClumpsPart,
    IdsPart,
    JoinPart,
    MeasurePart,
    MergedPart,
    OutliersPart,
    Pair,
    PurityPart,
    RankedPart,
    TableAgreementPart,
    TablePart,
)
from analysis.results_part import Count, Error, Part, Share


class AuditPart(Part):
    """What the report of 2021 did, and what it led to."""

    misaligned_artist_rows: Count
    """Places in its matrices that carried the name of another artist."""
    misaligned_user_rows: Count
    """Users whose place was another than by number; none was named."""
    links_with_wrong_name: Count
    """Links of these artists."""
    reindexed_mean_as_strings: Error
    """Mean place of the artist over all links, ids sorted as text; it printed this figure."""
    reindexed_mean_as_numbers: Error
    """The same with the ids sorted as numbers."""
    broken_names: Count
    """Names that change when UTF-8 is read as Latin-1."""
    lookup_wrong_in_top_1000: Count
    """Of the artists with most listeners, those whose name leads to another artist."""
    lookup_empty_in_top_1000: Count
    """Those whose name leads to none."""
    lookup_error_in_top_1000: Count
    """Those whose name is no valid pattern."""
    tables: list[TablePart]
    """The tables of neighbours, decoded."""
    table_agreement: TableAgreementPart
    above_noise: dict[str, Share]
    """By model: share of the cosines in its tables above what directions drawn at random reach."""
    claims: Pair | None
    """Neighbours praised in the text that the table lacks, and all praised; null for other data."""
    ids: IdsPart
    models_better_than_user_mean: Count
    """Of the models of 2021, those whose lowest test error is below that of the user's mean."""
    stopping_gain: dict[str, Error] | None
    """By model: what the lowest test error gains by choosing its step on the test links; null for
    a single repeat."""
    unseen_share: Share
    """Share of the test links that are of artists without a training link."""
    ranked: dict[str, RankedPart]
    """By model: what it recommends if the highest predicted weights come first."""
    error_recall_correlation: float | None
    """Spearman's rank correlation of error and recall over the models of the weights."""
    measures: dict[str, MeasurePart]
    """By model of 2021."""
    popular_agreement: Share | None
    """Tag agreement if everyone's neighbours are the artists with most listeners."""
    join: JoinPart
    purity: PurityPart
    clumps: ClumpsPart
    merged: MergedPart
    outliers: OutliersPart
    between_users: Share
    """Share of the variance of the weights that lies between the users' means."""
    right_figures: Pair | None
    """Printed figures of the data that are right, and all; null for other data."""
