from analysis.dataset import load_dataset
from analysis.listeners import listeners


def test_listeners_are_counted_by_row(tiny):
    data = load_dataset(tiny)
    found = dict(zip(data.artist_names, listeners(data).tolist(), strict=True))
    assert found == {"Ada": 3, "ada": 2, 'Ba"r': 2, "NA": 0, "Zoë": 0}


def test_rows_have_ever_fewer_listeners(sample):
    assert (listeners(sample)[1:] <= listeners(sample)[:-1]).all()
