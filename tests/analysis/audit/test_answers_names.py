"""Whose row is it, and what do names lead to: answered again from the files."""

import re
from collections import Counter

import pytest

from tests.analysis.audit.audited import Audited
from tests.analysis.audit.raw import Raw


def test_artists_of_another_name(audited: Audited) -> None:
    # Which artist does row i of the artist embedding belong to, and which name was printed for it?
    raw = audited.raw
    wrong = {own for own, named in zip(raw.owners, raw.ids, strict=False) if own != named}
    assert audited.found.misaligned_artist_rows == len(wrong)
    links = sum(artist in wrong for _, artist, _ in raw.links)
    assert audited.found.links_with_wrong_name == links


def test_users_at_another_place(audited: Audited) -> None:
    # The same question for users: text order beside the order of numbers.
    users = {user for user, _, _ in audited.raw.links}
    as_text = sorted(users, key=lambda user: str(user - 2))
    moved = sum(one != other for one, other in zip(as_text, sorted(users), strict=True))
    assert audited.found.misaligned_user_rows == moved


def test_mean_place(audited: Audited) -> None:
    # Which ordering does the printed mean of the re-indexed artistID tell?
    raw, found = audited.raw, audited.found
    as_text = sum(raw.places[artist] for _, artist, _ in raw.links) / len(raw.links)
    by_number = {artist: place for place, artist in enumerate(sorted(raw.places))}
    as_numbers = sum(by_number[artist] for _, artist, _ in raw.links) / len(raw.links)
    assert found.reindexed_mean_as_strings == pytest.approx(as_text, abs=1e-9)
    assert found.reindexed_mean_as_numbers == pytest.approx(as_numbers, abs=1e-9)
    if not audited.dataset.is_sample:
        assert as_text == pytest.approx(9967.995314, abs=5e-7)  # as printed


def test_broken_names(audited: Audited) -> None:
    # How many names does reading UTF-8 as latin-1 break?
    broken = sum(any(ord(letter) > 127 for letter in name) for name in audited.raw.names.values())
    assert audited.found.broken_names == broken


def test_lookups(audited: Audited) -> None:
    # Which query artists does substring/regular-expression lookup get wrong?
    raw, found = audited.raw, audited.found
    heard = [artist for artist in raw.by_popularity[:1000] if artist in raw.audience]
    outcomes = Counter(_outcome(raw, raw.names[artist]) for artist in heard)
    assert found.lookup_wrong_in_top_1000 == outcomes["another"]
    assert found.lookup_empty_in_top_1000 == outcomes["nothing"]
    assert found.lookup_error_in_top_1000 == outcomes["error"]


def _outcome(raw: Raw, name: str) -> str:
    try:
        pattern = re.compile(name)
    except re.error:
        return "error"
    for other in raw.names.values():
        if pattern.search(other.encode().decode("latin-1")):
            return "right" if other == name else "another"
    return "nothing"
