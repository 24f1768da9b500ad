"""Names that latin-1 breaks: one by its bytes, and counted in the real file."""

from pathlib import Path

import pytest

from analysis.audit.latin1 import as_read, broken_names
from analysis.dataset import Dataset, load_dataset


def test_each_byte_becomes_a_character() -> None:
    # ë is the bytes C3 AB.
    assert as_read("Zoë") == "Zo\u00c3\u00ab"


def test_only_names_beyond_ascii_break(tiny: Path) -> None:
    broken = broken_names(load_dataset(tiny))
    # Zoë and NA have no listeners and come last, N before Z.
    assert broken.to_numpy().tolist() == [[4, "Zoë", 0, "ZoÃ«"]]
    assert broken.columns.tolist() == ["artist", "name", "listeners", "as_read"]


@pytest.mark.slow
def test_real_names_with_a_byte_beyond_ascii(real: Dataset, real_data: Path) -> None:
    lines = (real_data / "artists.dat").read_bytes().splitlines()[1:]
    beyond = [line.split(b"\t")[1] for line in lines if not line.split(b"\t")[1].isascii()]
    assert sorted(broken_names(real)["name"]) == sorted(name.decode() for name in beyond)
    assert broken_names(real)["name"].iloc[0] == "Beyoncé"
