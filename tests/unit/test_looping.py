"""That a test which goes through data fails where there is none."""

from __future__ import annotations

import pytest

from tests.support.looping import some


def test_what_there_is_is_gone_through() -> None:
    assert some(n for n in (3, 1, 2)) == [3, 1, 2]


def test_nothing_to_go_through_is_a_failure() -> None:
    with pytest.raises(AssertionError, match="nothing to look at"):
        some(())
