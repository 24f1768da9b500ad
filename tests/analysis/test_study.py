import pytest

from analysis import study as study_module
from analysis.errors import DataError
from analysis.paths import STUDY_FILE
from analysis.study import StudyError, find_data, load_study


@pytest.fixture
def edited(tmp_path):
    """Write the study with one text replaced."""

    def write(old, new):
        text = STUDY_FILE.read_text()
        assert old in text
        file = tmp_path / "study.toml"
        file.write_text(text.replace(old, new, 1))
        return file

    return write


def test_the_study_of_the_report_is_the_original_reports(edited):
    plain, low = load_study().models.plain, load_study().models.low_init
    assert (plain.dimension, plain.init_std, plain.learning_rate, plain.iterations) == (
        30,
        0.5,
        10,
        1000,
    )
    assert low == plain.model_copy(update={"init_std": 0.05})
    changes = {"dimension": 35, "learning_rate": 20.0, "l2": 0.1, "gravity": 1.0}
    assert load_study().models.regularised == low.model_copy(update=changes)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[split]", "[splitt]", "splitt: no such key, did you mean split?"),
        ("dimension", "dimenson", "models.plain.dimenson: no such key, did you mean dimension?"),
        ("[atlas]", "[atlas]\nperplexty = 3", "atlas.perplexty: .* did you mean perplexity?"),
        ("[models.low_init]", "[models.lowinit]", "models.lowinit: .* did you mean low_init?"),
        ("dimension = 30", "dimension = 1", "models.plain.dimension: .* equal to 2"),
        (
            "query_artists = [",
            "query_artists = []\nunused = [",
            "query_artists: .* at least 1",
        ),
        ("dimension = 30", "dimension = 'x'", "models.plain.dimension: .* integer"),
        ("iterations = 1000", "iterations = 1005", "models.plain: .* multiple of metrics_every"),
        ("[split]", "[split", "not TOML"),
        ("test_share = 0.1", "", "split.test_share: Field required"),
    ],
)
def test_a_fault_is_named_with_its_file_and_key(edited, old, new, message):
    with pytest.raises(StudyError, match=f"study.toml: .*{message}"):
        load_study(edited(old, new))


def test_a_file_that_cannot_be_read_is_named_with_what_to_do(tmp_path):
    with pytest.raises(StudyError, match=r"study\.toml: cannot be read: No such.*Put the file"):
        load_study(tmp_path / "study.toml")
    (tmp_path / "study.toml").write_bytes(b"query_artists = ['Bj\xf6rk']")
    with pytest.raises(StudyError, match=r"study\.toml: is not UTF-8 text\. Save it as UTF-8"):
        load_study(tmp_path / "study.toml")


def test_settings_are_frozen():
    with pytest.raises(ValueError, match="frozen"):
        load_study().split.seed = 3


def test_data_are_looked_for_in_order(tmp_path, monkeypatch):
    monkeypatch.delenv("LASTFM_DATA", raising=False)
    monkeypatch.setattr(study_module, "SAMPLE_DATA", tmp_path / "sample")
    monkeypatch.setattr(study_module, "REAL_DATA", tmp_path / "real")
    assert find_data() == tmp_path / "sample"
    (tmp_path / "real").mkdir()
    assert find_data() == tmp_path / "real"
    monkeypatch.setenv("LASTFM_DATA", str(tmp_path))
    assert find_data() == tmp_path
    monkeypatch.setenv("LASTFM_DATA", str(tmp_path / "nowhere"))
    with pytest.raises(DataError, match=r"nowhere: is no folder\. Correct or unset LASTFM_DATA"):
        find_data()
