"""One browser for all tests of the page that checks certificates; a new page for each."""

from __future__ import annotations

import pytest
from tests.documents.browser import Browser
from tests.documents.opened_page import Page


@pytest.fixture(scope="session")
def browser(tmp_path_factory):
    started = Browser(tmp_path_factory.mktemp("profile"))
    yield started
    started.close()


@pytest.fixture
def page(browser, tmp_path):
    return Page(browser, tmp_path / "verify.html")
