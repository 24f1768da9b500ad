import numpy as np
import pandas as pd

from analysis.benchmark_schema import Point
from benchmarks.growth import summarise
from benchmarks.synthetic_links import LIST, shape_of, synthetic_links


def test_links_grow_in_proportion():
    small, large = (synthetic_links(count, rng=0) for count in (5_000, 50_000))
    for links, count in ((small, 5_000), (large, 50_000)):
        assert 0.8 * count < len(links) <= count
        assert links["user"].value_counts().max() <= LIST
        assert not links.duplicated(["user", "artist"]).any()
        assert links["weight"].between(1, 10).all()
        assert (links["plays"] > 0).all()
    grown = np.array(shape_of(large)) / np.array(shape_of(small))
    np.testing.assert_allclose(grown, 10, rtol=0.05)


def test_few_artists_have_most_listeners_and_the_seed_decides():
    links = synthetic_links(20_000, rng=0)
    heard = links["artist"].value_counts().to_numpy()
    assert heard[: len(heard) // 10].sum() > 0.3 * len(links)
    pd.testing.assert_frame_equal(links, synthetic_links(20_000, rng=0))
    assert not links.equals(synthetic_links(20_000, rng=1))


def test_the_exponent_is_that_of_the_points():
    points = [
        Point(links=n, users=n, artists=n, seconds=2e-6 * n, sweep_seconds=n**2, peak_gb=n / 1000)
        for n in (1000, 3000, 10_000)
    ]
    found = summarise(points)
    assert round(found.exponent, 6) == 1
    assert round(found.sweep_exponent, 6) == 2
    assert found.peak_gb_at_100x == 10
