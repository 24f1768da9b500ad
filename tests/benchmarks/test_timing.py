from benchmarks.timing import by_turns, timing


def test_contestants_take_turns_after_a_first_call_of_each():
    calls = []
    found = by_turns({"a": (lambda: calls.append("a"), 1), "b": (lambda: calls.append("b"), 5)}, 2)
    assert "".join(calls) == "ab" + "abab"
    assert found["a"].runs == found["b"].runs == 2


def test_median_and_range():
    found = timing([4.0, 1.0, 2.0, 3.0], first=9.0)
    assert (found.median, found.low, found.high, found.first) == (2.5, 1.0, 4.0, 9.0)
