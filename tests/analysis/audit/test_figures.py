"""The shape of the audit's numbers, on the sample and on five artists."""

from pathlib import Path

from analysis.audit.figures import describe_audit
from analysis.audit.schema import AuditPart
from analysis.dataset import Dataset, load_dataset
from analysis.study import Study


def test_shape_on_the_sample(sample: Dataset, study: Study) -> None:
    part = AuditPart.model_validate(describe_audit(study, sample, 5.0))
    assert set(part.ranked) > set(dict(study.models)) == set(part.measures)
    for table in part.tables:
        assert len(table.printed) == len(table.owners) == len(table.owners_listeners)
        assert table.query not in table.right
    nothing_printed = (part.claims, part.join.reproduced, part.right_figures, part.merged.skipped)
    assert nothing_printed == (None, None, None, None)


def test_models_are_compared_with_the_user_mean(sample: Dataset, study: Study) -> None:
    better = [
        describe_audit(study, sample, error)["models_better_than_user_mean"]
        for error in (0.0, 99.0)
    ]
    assert better == [0, 3]


def test_shape_on_five_artists(tiny: Path, study: Study) -> None:
    part = AuditPart.model_validate(describe_audit(study, load_dataset(tiny), 5.0))
    # Ids 20, 30, 10 have the places 0, 1, 2, being 19, 29, 9 as text; the first lines of the file
    # name 50, 30 and 10.
    assert part.misaligned_artist_rows == 1
    assert part.links_with_wrong_name == 2
    assert part.broken_names == 1  # Zoë
    assert part.claims is None
