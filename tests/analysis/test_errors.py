import pickle

import pytest

from analysis.errors import DataError, ReportError
from analysis.factorisation import DivergedError
from analysis.listening.settings import ListeningError
from analysis.study import StudyError


@pytest.mark.parametrize("error", [DataError, DivergedError, ListeningError, StudyError])
def test_one_name_catches_whatever_a_user_can_put_right(error: type[Exception]):
    assert issubclass(error, ReportError)


def test_the_message_leaves_out_what_is_not_known():
    error = DataError("tags.dat", 0, "", "the file is empty", "Fetch it again.")
    assert str(error) == "tags.dat: the file is empty. Fetch it again."


def test_the_error_comes_back_whole_from_another_process():
    error = DataError("tags.dat", 3, "tagID", "wrong", "Correct it.")
    back = pickle.loads(pickle.dumps(error))
    assert str(back) == str(error)
    assert vars(back) == vars(error)
