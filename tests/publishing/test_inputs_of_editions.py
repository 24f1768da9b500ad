"""What a site is made from is what its commit is told by."""

from pathlib import PurePosixPath

import pytest

from publishing.edition import INPUTS
from publishing.tracking.whole_site import FILES, TEXTS


@pytest.mark.parametrize("name", [*FILES, *TEXTS])
def test_a_change_of_what_a_site_is_made_from_is_another_commit(name: str) -> None:
    assert any(PurePosixPath(name).is_relative_to(given) for given in INPUTS)
