"""What the tests of the atlas's answers have at hand, worked out plainly from the files.

Taken as given are vectors, places on maps, and who is in which cluster. Artists are told by their
place among all: more listeners first, then by name.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from analysis.atlas.cluster_steps import clustered
from analysis.atlas.schema import AtlasPart
from analysis.atlas.steps import projected, projected_2021, projected_users
from analysis.dataset import Dataset
from analysis.neighbour_steps import vectors
from analysis.steps import trained
from analysis.study import Study
from tests.analysis.audit.raw import Raw


@dataclass(frozen=True, eq=False)
class Answered:
    """Files, data, study and the numbers that are tested."""

    raw: Raw
    dataset: Dataset
    study: Study
    found: AtlasPart

    @property
    def asked(self):
        return self.dataset, self.study.ranking.ials, self.study.likeness.seed, self.study.atlas

    @cached_property
    def shown(self) -> list[int]:
        """Ids of the artists on the map."""
        least = self.study.atlas.minimum_listeners
        return [a for a in self.raw.by_popularity if self.heard(a) >= least]

    def heard(self, artist: int) -> int:
        return len(self.raw.audience.get(artist, ()))

    @cached_property
    def tags_by_use(self) -> list[int]:
        """Tag ids, most assignments first, then by name."""
        used = Counter(tag for _, _, tag in self.raw.taggings)
        names = self.raw.tags
        return sorted(used, key=lambda tag: (-used[tag], names[tag].casefold(), names[tag]))

    @cached_property
    def tags_of(self) -> dict[int, Counter[int]]:
        """Assignments by artist id and tag id."""
        found: dict[int, Counter[int]] = defaultdict(Counter)
        for _, artist, tag in self.raw.taggings:
            found[artist][tag] += 1
        return found

    def most_given(self, artist: int, among: list[int]) -> str:
        """Name of the tag most given to an artist, a tie to the one used more overall."""
        given = self.tags_of.get(artist, Counter())
        best, most = "", 0
        for tag in among:
            if given[tag] > most:
                best, most = self.raw.tags[tag], given[tag]
        return best

    @cached_property
    def genre_of(self) -> dict[int, str]:
        """Main genre by artist id: of the ten most used tags the one most given."""
        genres = self.tags_by_use[: self.study.genres.count]
        return {artist: self.most_given(artist, genres) for artist in self.raw.ids}

    @cached_property
    def genres(self) -> list[str]:
        """Main genre of each artist on the map, "" for those not judged."""
        least = self.study.atlas.judge.minimum_listeners
        return [self.genre_of[a] if self.heard(a) >= least else "" for a in self.shown]

    @cached_property
    def judged(self) -> list[int]:
        return [at for at, genre in enumerate(self.genres) if genre]

    @cached_property
    def labels(self) -> list[int]:
        return clustered(*self.asked).labels.tolist()

    @cached_property
    def spaces(self) -> dict[str, np.ndarray]:
        """Vectors of the artists on the map, and their places."""
        embedding = vectors(*self.asked[:3]).artist_embedding
        return {"embedding": embedding[: len(self.shown)]} | projected(*self.asked).layout().points

    @cached_property
    def spaces_2021(self) -> dict[str, np.ndarray]:
        asked = self.dataset, self.study.models.regularised, self.study.split
        embedding = trained(*asked).artist_embedding[: len(self.shown)]
        maps = projected_2021(*asked, self.study.atlas).layout().points
        return {"embedding": embedding} | maps

    @cached_property
    def user_spaces(self) -> dict[str, np.ndarray]:
        embedding = vectors(*self.asked[:3]).user_embedding
        return {"embedding": embedding} | projected_users(*self.asked).points

    @cached_property
    def user_genres(self) -> list[str]:
        """By user row: the main genre of most artists in the list, a tie to the one used more."""
        order = [self.raw.tags[tag] for tag in self.tags_by_use[: self.study.genres.count]]
        lists: dict[int, Counter[str]] = defaultdict(Counter)
        for user, artist, _ in self.raw.links:
            lists[user][self.genre_of[artist]] += 1
        users = self.dataset.user_rows.ids.tolist()
        return [
            max(order, key=lists[u].__getitem__) if any(lists[u][g] for g in order) else ""
            for u in users
        ]
