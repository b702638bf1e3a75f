"""The built briefing in a browser, for the tests that look for its own figures there."""

from tests.browser.conftest import open_tab, plain, workshop

__all__ = ["open_tab", "plain", "workshop"]
