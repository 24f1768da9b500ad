"""Data that tests share."""

import os
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analysis.dataset import Dataset, load_dataset
from analysis.paths import PROJECT, SAMPLE_DATA

ARTISTS = """id\tname\turl\tpictureURL
50\tZoë\thttp://x.example/zoe\t
30\tBa"r\thttp://x.example/bar\thttp://x.example/bar.jpg
10\tAda\thttp://x.example/Ada\thttp://x.example/Ada.jpg
20\tada\thttp://x.example/ada\thttp://x.example/ada.jpg
40\tNA\thttp://x.example/na\t
"""
TAGS = "tagID\ttagValue\n1\trock\n2\tfrançais\n3\tunused\n"
LINKS = """userID\tartistID\tweight
7\t10\t5
7\t20\t3
8\t10\t1
8\t30\t9
9\t10\t4
9\t20\t2
5\t30\t7
"""
FRIENDS = "userID\tfriendID\n7\t8\n8\t7\n9\t7\n5\t5\n6\t7\n7\t6\n"
TAGGED = """userID\tartistID\ttagID\tday\tmonth\tyear
7\t10\t1\t1\t4\t2009
8\t10\t1\t2\t4\t2009
8\t99\t2\t1\t1\t1956
6\t40\t2\t29\t2\t2008
"""


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A folder of five files: users 5, 7, 8, 9 with links, user 6 without; five artists."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    (folder / "artists.dat").write_bytes(ARTISTS.encode())
    (folder / "tags.dat").write_bytes(TAGS.replace("\n", "\r\n").encode("latin-1"))
    (folder / "user_artists.dat").write_bytes(LINKS.replace("\n", "\r\n").encode())
    (folder / "user_friends.dat").write_bytes(FRIENDS.replace("\n", "\r\n").encode())
    (folder / "user_taggedartists.dat").write_bytes(TAGGED.encode())
    return folder


@pytest.fixture
def edit(tiny: Path) -> Callable[[str, str, str], Path]:
    """Replace a text in one file of `tiny`; the text must be there."""

    def change(file: str, old: str, new: str) -> Path:
        before = (tiny / file).read_bytes()
        after = before.replace(old.encode("latin-1"), new.encode("latin-1"), 1)
        assert after != before
        (tiny / file).write_bytes(after)
        return tiny

    return change


@pytest.fixture(scope="session")
def sample() -> Dataset:
    """The embedded sample, loaded."""
    return load_dataset(SAMPLE_DATA)


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of the real data, or a skip that says how to have one."""
    beside = PROJECT.parent / "shared" / "data" / "hetrec2011-lastfm-2k"
    folder = Path(os.environ.get("LASTFM_TEST_DATA") or beside)
    if not folder.is_dir():
        pytest.skip("no real data: set LASTFM_TEST_DATA to a folder of hetrec2011-lastfm-2k")
    return folder


@pytest.fixture(scope="session")
def real(real_data: Path) -> Dataset:
    """The real data, loaded."""
    return load_dataset(real_data)


@pytest.fixture(scope="session")
def shuffle_ids() -> Callable[[Dataset, int], Dataset]:
    """Give all users, artists and tags other ids, and the lines of all tables another order."""
    return _shuffle_ids


def _shuffle_ids(data: Dataset, seed: int) -> Dataset:
    rng = np.random.default_rng(seed)
    kinds = {"user": ["user_id", "friend_id"], "artist": ["artist_id"], "tag": ["tag_id"]}
    names = ("artists", "tags", "links", "friends", "tag_assignments")
    tables = {name: getattr(data, name) for name in names}
    for columns in kinds.values():
        cells = [t[c] for t in tables.values() for c in columns if c in t]
        ids = np.unique(np.concatenate(cells))
        given = pd.Series(rng.choice(3 * len(ids), len(ids), replace=False), index=ids)
        for name, table in tables.items():
            own = [column for column in columns if column in table]
            tables[name] = table.assign(**{c: table[c].map(given).astype("int64") for c in own})
    mixed = {n: t.iloc[rng.permutation(len(t))].reset_index(drop=True) for n, t in tables.items()}
    # Data of their own: by the old fingerprint kept steps would answer without a look at them.
    fingerprint = sha256(f"{data.fingerprint} {seed}".encode()).hexdigest()[:16]
    return replace(data, fingerprint=fingerprint, **mixed)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what takes minutes of builds, unless it is asked for."""
    if os.environ.get("LASTFM_BUILDS") == "1":
        return
    for item in items:
        if item.get_closest_marker("builds"):
            item.add_marker(pytest.mark.skip(reason="minutes of builds: set LASTFM_BUILDS=1"))
