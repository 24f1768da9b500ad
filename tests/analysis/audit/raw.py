"""The data files read line by line, and what 2021 did with them, by none of the package's code.

The tests of the audit's answers compare with this: lists, dicts and plain loops over the files.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True)
class Raw:
    """The lines of the files: (id, name, url), (user, artist, plays), and the tags given."""

    artists: list[tuple[int, str, str]]
    links: list[tuple[int, int, int]]
    tags: dict[int, str]
    taggings: list[tuple[int, int, int]]

    @cached_property
    def ids(self) -> list[int]:
        """Artist ids by line of the file of artists."""
        return [line[0] for line in self.artists]

    @cached_property
    def names(self) -> dict[int, str]:
        """Names by artist id."""
        return {artist: name for artist, name, _ in self.artists}

    @cached_property
    def audience(self) -> dict[int, set[int]]:
        """Users by the artist id that they listen to."""
        found: dict[int, set[int]] = defaultdict(set)
        for user, artist, _ in self.links:
            found[artist].add(user)
        return found

    @cached_property
    def owners(self) -> list[int]:
        """Artist ids by place: `np.unique` of 2021 sorted the ids, less one, as text."""
        return [int(text) + 1 for text in sorted({str(link[1] - 1) for link in self.links})]

    @cached_property
    def places(self) -> dict[int, int]:
        """Places by artist id."""
        return {artist: place for place, artist in enumerate(self.owners)}

    @cached_property
    def by_popularity(self) -> list[int]:
        """Artist ids, most listeners first, then by name as a reader would sort them."""

        def key(line: tuple[int, str, str]) -> tuple[int, str, str, str]:
            artist, name, url = line
            return -len(self.audience.get(artist, ())), name.casefold(), name, url

        return [line[0] for line in sorted(self.artists, key=key)]


def read_raw(folder: Path) -> Raw:
    """Read four of the five files of a folder."""
    return Raw(
        [(int(line[0]), line[1], line[2]) for line in _lines(folder / "artists.dat")],
        [_numbers(line) for line in _lines(folder / "user_artists.dat")],
        {int(line[0]): line[1] for line in _lines(folder / "tags.dat")},
        [_numbers(line) for line in _lines(folder / "user_taggedartists.dat")],
    )


def _numbers(line: list[str]) -> tuple[int, int, int]:
    return int(line[0]), int(line[1]), int(line[2])


def _lines(file: Path) -> list[list[str]]:
    content = file.read_bytes()
    encoding = "latin-1" if file.name == "tags.dat" else "utf-8"
    lines = content.decode(encoding).split("\n")[1:]
    return [line.rstrip("\r").split("\t") for line in lines if line]
