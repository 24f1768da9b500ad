from collections import Counter

from analysis.listening.examples import (
    PLANTED_ARTISTS,
    PLAYLIST_ARTISTS,
    PRINTED_ARTISTS,
    example_folder,
    write_examples,
)
from analysis.listening.matching import match_artists, summarise
from analysis.listening.reading import read_history
from analysis.listening.settings import MatchingSettings
from analysis.paths import LISTENING_DATA
from analysis.synthetic.hard_cases import HARD_NAMES

SPELLING = MatchingSettings(similarity=0.85, letters=5)


def test_the_embedded_files_are_those_that_the_seed_gives(tmp_path):
    write_examples(tmp_path)
    files = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    assert len(files) == 4
    for file in files:
        embedded = LISTENING_DATA / file.relative_to(tmp_path)
        assert file.read_text() == embedded.read_text(), "run python -m analysis.listening.examples"


def test_the_sample_file_has_every_kind_of_name(sample):
    history = read_history(example_folder(sample), 30)
    kinds = Counter(match_artists(sample, history, SPELLING)["match"])
    assert set(kinds) == {"exact", "folded", "credit", "spelling", "none"}
    assert set(history["artist"]) & set(HARD_NAMES)


def test_the_original_file_has_the_artists_that_were_printed_and_the_planted():
    history = read_history(LISTENING_DATA / "original", 30)
    assert set(history["artist"]) == {
        *PRINTED_ARTISTS,
        *PLANTED_ARTISTS,
        *(name for name, _ in PLAYLIST_ARTISTS),
    }
    assert len(PRINTED_ARTISTS) == 16


def test_the_real_data_have_all_printed_artists_and_the_planted_as_meant(real):
    history = read_history(example_folder(real), 30)
    found = match_artists(real, history, SPELLING).set_index("artist")
    assert set(found.loc[list(PRINTED_ARTISTS), "match"]) == {"exact"}
    planted = found.loc[list(PLANTED_ARTISTS)]
    assert planted["match"].tolist() == ["folded", "spelling", "none"]
    assert planted["name"].tolist() == ["Beyoncé", "Radiohead", ""]
    added = found.loc[[name for name, _ in PLAYLIST_ARTISTS], "match"]
    assert added.tolist() == ["credit", "folded", "none"]
    assert summarise(real, found)["newer"] == 1
