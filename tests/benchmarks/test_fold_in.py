from benchmarks.fold_in import measure_fold_in


def test_the_sample_is_timed(sample):
    found = measure_fold_in(sample)
    assert found.listeners == 40
    assert 0 < found.fold_in_ms < found.recommended_ms
    assert found.ratio == found.recommended_ms / found.training_ms
