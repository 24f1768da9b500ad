"""A panel per measure."""

import pandas as pd

from analysis.charts.interval_panels import interval_panels
from analysis.charts.spec import to_spec

TABLE = pd.DataFrame({"model": ["ease", "blend"], "mean": [0.2, 0.3], "low": 0.1, "high": 0.4})
OTHERS = {"SEPT": 0.2127, "MHCN": 0.2123}


def test_a_panel_per_measure_in_the_order_asked() -> None:
    both = pd.concat([TABLE.assign(measure=name) for name in ("recall", "ndcg", "map")])
    titles = {"ndcg": "NDCG at 10", "recall": "Recall at 10"}
    spec = to_spec(interval_panels(both, titles=titles, references={"ndcg": OTHERS}))
    shown = [panel["layer"][2]["encoding"]["x"]["axis"]["title"] for panel in spec["hconcat"]]
    assert shown == ["NDCG at 10", "Recall at 10"]
    sizes = [len(spec["datasets"][p["layer"][2]["data"]["name"]]) for p in spec["hconcat"]]
    assert sizes == [4, 2]
    assert spec["resolve"]["scale"] == {"color": "shared", "shape": "shared"}
