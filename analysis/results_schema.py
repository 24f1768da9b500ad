"""What each number in ``results.json`` means; an undocumented key is an error."""

from typing import Annotated

from pydantic import Field

from analysis.atlas.schema import AtlasPart
from analysis.audit.schema import AuditPart
from analysis.listening.schema import ListeningPart
from analysis.results_models import AblationPart, ModelsPart
from analysis.results_neighbours import GenresPart, NeighboursPart
from analysis.results_part import Count, Part
from analysis.results_preparation import PreparationPart
from analysis.results_ranking import RankersPart
from analysis.results_weights import WeightsPart


class DatasetPart(Part):
    """The data that were used."""

    name: str
    """Name of the data folder."""
    is_sample: bool
    """Whether the data are invented."""
    fingerprint: Annotated[str, Field(pattern="^[0-9a-f]{16}$")]
    """First 16 hexadecimal digits of a SHA-256 over the data files' names and contents."""
    users: Count
    """Users with at least one link."""
    artists: Count
    """Artists listed, with links or without."""
    links: Count
    """Pairs of a user and an artist in the user's list."""
    tags: Count
    """Tags listed."""
    tag_assignments: Count
    """Triples of a user, an artist and a tag that the user gave it."""
    friend_pairs: Count
    """Rows of the table of friends; a friendship has two."""


class HeadlinePart(Part):
    """The models whose figures count: chosen on validation data, never on the test part."""

    weights_model: str
    """Key in `weights`: least mean squared error on the validation parts."""
    ranking_model: str
    """Highest NDCG@10 on the validation parts."""


class BuildPart(Part):
    """How the report was built."""

    version: str
    """Version of the program."""
    release: str
    """Name of this edition of the report: the version, then six digits of data and commit."""
    made: str | None
    """When its sources last changed, in ISO 8601; unknown outside a repository."""
    commit: str
    """Commit of the source; unknown outside a repository."""
    renderer: str
    """What made the pages: quarto or pandoc."""
    is_private: bool
    """Whether `listening` was made from a listener's own file."""


class Results(Part):
    """All of ``results.json``.

    Examples
    --------
    >>> Results.model_json_schema()["$defs"]["DatasetPart"]["properties"]["tags"]["description"]
    'Tags listed.'
    """

    dataset: DatasetPart
    preparation: PreparationPart
    models: ModelsPart
    ablation: AblationPart
    weights: WeightsPart
    ranking: RankersPart
    """By model; a name that ends in ``_refit`` was trained on the validation parts too."""
    neighbours: NeighboursPart
    genres: GenresPart
    headline: HeadlinePart
    atlas: AtlasPart
    listening: ListeningPart
    audit: AuditPart
    build: BuildPart | None = None
