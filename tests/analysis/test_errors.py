import pickle

from analysis.errors import DataError


def test_the_message_leaves_out_what_is_not_known():
    error = DataError("tags.dat", 0, "", "the file is empty", "Fetch it again.")
    assert str(error) == "tags.dat: the file is empty. Fetch it again."


def test_the_error_comes_back_whole_from_another_process():
    error = DataError("tags.dat", 3, "tagID", "wrong", "Correct it.")
    back = pickle.loads(pickle.dumps(error))
    assert str(back) == str(error)
    assert vars(back) == vars(error)
