"""The findings on one page."""

from analysis.audit.findings import findings
from analysis.stated import stated
from analysis.text import number


def test_every_finding_states_its_number() -> None:
    found = stated()
    table = findings(found).set_index("Where")["What it did"]
    assert number(found.audit.misaligned_artist_rows) in table["Names"]
    assert number(found.audit.broken_names) in table["Lookup"]
    assert number(found.weights.user_mean.test_mse.mean, 2) in table["Error"]
    assert table.is_unique


def test_a_measure_ahead_is_counted_over_the_models() -> None:
    found = stated()
    part = next(iter(found.audit.measures.values()))
    sides = {"a": (0.2, 0.1), "b": (0.1, 0.2), "c": (0.3, 0.2)}
    measures = {
        name: part.model_copy(update={"dot": dot, "cosine": cosine})
        for name, (dot, cosine) in sides.items()
    }
    audit = found.audit.model_copy(update={"measures": measures})
    told = findings(found.model_copy(update={"audit": audit})).set_index("Where")["What it did"]
    assert "in 2 of 3 models" in told["Measure"]
