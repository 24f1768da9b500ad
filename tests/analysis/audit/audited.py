"""What the tests of the audit's answers have at hand, and what many of them work out plainly."""

import tomllib
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from math import log, sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis.audit.schema import AuditPart
from analysis.dataset import Dataset
from analysis.factorisation_settings import FactorisationSettings
from analysis.paths import PROJECT
from analysis.steps import trained
from analysis.study import Study
from tests.analysis.audit.raw import Raw

Vectors = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Audited:
    """Files, data, study and the numbers that are tested; rows are told by artist id here."""

    raw: Raw
    dataset: Dataset
    study: Study
    found: AuditPart

    @cached_property
    def row_of(self) -> dict[int, int]:
        """Rows of the embeddings by artist id."""
        return {int(artist): row for row, artist in enumerate(self.dataset.artist_rows.ids)}

    @property
    def models(self) -> dict[str, FactorisationSettings]:
        """The models of 2021 by name."""
        return dict(self.study.models)

    def vectors(self, model: str) -> Vectors:
        """Trained vectors, by line of the file of artists."""
        of_rows = trained(self.dataset, self.models[model], self.study.split).artist_embedding
        rows = [self.row_of[artist] for artist in self.raw.ids]
        found: Vectors = of_rows[rows].astype(np.float64)
        return found

    @cached_property
    def tag_weights(self) -> dict[int, dict[int, float]]:
        """By artist id and tag id: ln(1 + taggers) ln(artists / artists with the tag)."""
        taggers: dict[int, Counter[int]] = defaultdict(Counter)
        for _, artist, tag in set(self.raw.taggings):
            if artist in self.raw.names:
                taggers[artist][tag] += 1
        carriers = Counter(tag for counts in taggers.values() for tag in counts)
        everyone = len(self.raw.artists)
        return {
            artist: {tag: log(1 + n) * log(everyone / carriers[tag]) for tag, n in counts.items()}
            for artist, counts in taggers.items()
        }

    def tag_cosine(self, one: int, other: int) -> float:
        """Cosine of the tags of two artists, by id; 0 where one of them has none."""
        mine, theirs = self.tag_weights.get(one, {}), self.tag_weights.get(other, {})
        product = sum(weight * theirs.get(tag, 0.0) for tag, weight in mine.items())
        lengths = sqrt(sum(w * w for w in mine.values()) * sum(w * w for w in theirs.values()))
        return product / lengths if lengths else 0.0

    def agreement(self, near: list[tuple[int, list[int]]]) -> float:
        """Mean over the artists asked that have tags, of the mean cosine with their neighbours."""
        means = [
            sum(self.tag_cosine(asked, other) for other in others) / len(others)
            for asked, others in near
            if others and any(self.tag_weights.get(asked, {}).values())
        ]
        return sum(means) / len(means)


def similarities(vectors: Vectors, asked: int, measure: str) -> Vectors:
    """Score all vectors against the one asked."""
    products = vectors @ vectors[asked]
    if measure == "dot":
        return products
    lengths = np.sqrt((vectors * vectors).sum(axis=1))
    scores: Vectors = products / np.where(lengths > 0, lengths * lengths[asked], 1)
    return scores


def printed(part: str) -> dict[str, Any]:
    """Read a file of what the report of 2021 printed, without the reader of the audit."""
    file = PROJECT / "data" / "published" / f"report-2021-{part}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
