from benchmarks.listening_files import in_process


def test_a_long_history_is_read_in_little_memory():
    found = in_process("ours", 30)
    assert found["MB"] >= 30
    assert found["peak MB"] < 60  # as a whole it takes some 200
