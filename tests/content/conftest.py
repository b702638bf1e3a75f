"""The built briefing in a browser, for the tests that look for its own figures there."""

from tests.browser.conftest import plain, workshop

__all__ = ["plain", "workshop"]
