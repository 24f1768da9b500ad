"""Files of published figures: what cannot be used is said with its name."""

from pathlib import Path

import pytest

from analysis import published
from analysis.published import Published, PublishedError, read_published


class Sizes(Published):
    users: int


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(published, "FOLDER", tmp_path)
    return tmp_path


def test_a_file_becomes_its_form(folder: Path) -> None:
    (folder / "sizes.toml").write_text('data = "0123456789abcdef"\nusers = 3\n')
    assert read_published("sizes", Sizes) == Sizes(data="0123456789abcdef", users=3)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ('data = "0123456789abcdef"\n', r"sizes\.toml: users: Field required"),
        ('data = "0123456789abcdef"\nusers = 3\nuser = 3\n', "user: Extra inputs"),
        ('data = "last month"\nusers = 3\n', "data: String should match"),
        ("users =\n", r"sizes\.toml: no TOML file"),
        (None, r"sizes\.toml: cannot be read"),
    ],
)
def test_faults_are_named(folder: Path, content: str | None, fault: str) -> None:
    if content is not None:
        (folder / "sizes.toml").write_text(content)
    with pytest.raises(PublishedError, match=fault):
        read_published("sizes", Sizes)
