from analysis.ablation import ablations
from analysis.study import load_study


def test_only_the_two_terms_differ():
    whole = load_study().models.regularised
    found = ablations(whole)
    assert found["both"] == whole
    for left in found.values():
        assert left.model_dump(exclude={"l2", "gravity"}) == whole.model_dump(
            exclude={"l2", "gravity"}
        )
