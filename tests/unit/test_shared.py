"""How the tests are shared among processes."""

from __future__ import annotations

import pytest

from tests.support.sharing import share_of


@pytest.mark.parametrize(
    ("test", "share"),
    [
        ("tests/unit/test_a.py::test_b", "tests/unit/test_a.py"),
        ("tests/unit/test_a.py::test_b[x::y-part]", "tests/unit/test_a.py"),
        ("tests/browser/test_c.py::test_d[part_0-axe]", "tests/browser/test_c.py part_0"),
        ("tests/browser/test_c.py::test_d[part_1-axe]", "tests/browser/test_c.py part_1"),
        ("tests/golden/test_broken.py::test_e[icon]", "the mistakes"),
        ("tests/golden/test_reach.py::test_f", "the mistakes"),
    ],
)
def test_tests_that_rest_on_the_same_work_are_run_by_one_process(test: str, share: str) -> None:
    assert share_of(test) == share
