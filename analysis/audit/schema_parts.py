"""Parts of the audit in ``results.json``."""

from typing import Annotated

from pydantic import Field

from analysis.results_part import Count, Error, Part, Share

Pair = Annotated[list[Count], Field(min_length=2, max_length=2)]


class MeanPart(Part):
    """A mean with its 95 % bootstrap interval."""

    mean: Share | None
    """Mean over users and splits."""
    low: Share | None
    """Lower end."""
    high: Share | None
    """Upper end."""


class IdsPart(Part):
    """What the order of the artists' ids gives away."""

    next_share: Share | None
    """Share of the artists next to each other by id that have a common listener."""
    chance: Share | None
    """The same of any two artists."""
    recall_at_10: MeanPart
    """Of recommending what stands near the list's artists by id; test parts, as for `ranking`."""
    ndcg_at_10: MeanPart
    """The same for NDCG@10."""
    rarest_recall: Share | None
    """Share of the held-out links found among ten, of the least known class of artists."""
    tag_agreement: Share | None
    """Of popular artists with the nearest by id, as `neighbours.tag_agreement`."""


class TablePart(Part):
    """A table of neighbours of 2021, decoded; or one made again in the same way."""

    model: str
    """Key in `models`."""
    measure: str
    """cosine or dot."""
    query: str
    """The name asked for."""
    owner: str
    """The artist whose row was asked."""
    owner_listeners: Count
    """Its listeners."""
    printed: list[str]
    """Neighbours as named."""
    owners: list[str]
    """The artists whose rows they were, in the same order."""
    owners_listeners: list[Count]
    """Their listeners."""
    right: list[str]
    """Neighbours of the artist asked for in the same kind of model."""


class TableAgreementPart(Part):
    """Mean tag agreement of the artist asked for with its neighbours, over all tables."""

    printed: Share | None
    """Under the names of 2021."""
    decoded: Share | None
    """Of the artists whose rows they were."""
    corrected: Share | None
    """With its neighbours rightly named, among artists with a minimum of listeners."""
    corrected_of_all: Share | None
    """The same without a minimum, as in 2021."""


class MeasurePart(Part):
    """Tag agreement of a model's neighbours by measure."""

    cosine: Share | None
    """Rightly named."""
    dot: Share | None
    """Rightly named."""
    cosine_in_2021: Share | None
    """Asked and named as in 2021."""
    dot_in_2021: Share | None
    """Asked and named as in 2021."""


class RankedPart(Part):
    """A model of the weights that recommends."""

    test_mse: Error | None
    """Of the weights; null for models made for ranking."""
    recall_at_10: Share | None
    """Of what it recommends to a sample of users."""


class JoinPart(Part):
    """Tags joined with ids of which one side was lowered by one."""

    moved: Share
    """Share of the tag assignments that went to another artist."""
    lost: Share
    """Share that went to none, for want of an artist with that id."""
    changed: Share
    """Share of the tagged artists whose most used tag changed."""
    reproduced: Pair | None
    """Printed winners that this join gives again, and all; null for other data."""


class PurityPart(Part):
    """Share of the nearest on the map of all artists that have the same main genre."""

    right: Share
    """With the right names."""
    wrong: Share
    """With the names of 2021."""
    chance: Share
    """Of any two artists."""


class ClumpsPart(Part):
    """The small clumps of the map of all artists."""

    clumps: Count
    """Their number."""
    median_share: Share | None
    """Of a clump's artists, the share in the list of a single listener: the median."""
    median_share_drawn: Share | None
    """The same for as many artists drawn at random."""
    mostly_one: Share | None
    """Share of the clumps with nine tenths or more in one listener's list."""
    near_share: Share | None
    """Share of an artist's nearest on the map that have a listener in common with it."""
    near_chance: Share | None
    """The same of any two artists."""


class MergedPart(Part):
    """The merged list of recommendations of 2021."""

    inputs: Count
    """Of its artists, those that the listener had named."""
    length: Count
    """Artists in it."""
    printed_inputs: Pair | None
    """The same as printed: inputs and length; null for other data."""
    skipped: Pair | None
    """Matched artists that got no answer, and all; null for other data."""


class OutliersPart(Part):
    """Share of the links that count as outliers."""

    above_quartile: Share
    """By the rule of 2021: above the third quartile."""
    above_fence: Share
    """Above Tukey's fence."""
