"""The exported page, opened in a browser."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import quote

from tests.documents.browser import Browser
from tests.documents.statements import PHNOM_PENH, VIENTIANE, a_trust_file

from trainer_app.documents import verify_page

TRUST = a_trust_file(PHNOM_PENH, VIENTIANE)


@dataclass
class Page:
    """One exported page, opened; what it shows is read from its document."""

    browser: Browser
    file: Path

    def open(self, text: str = "", *, trust: str = TRUST, voids: tuple[str, ...] = (), before=""):
        verify_page.write(self.file, trust, voids, date(2026, 11, 22))
        self.browser.said.clear()
        self.browser.call("Page.navigate", url="about:blank")
        self.browser.call("Page.navigate", url=f"{self.file.as_uri()}#{before}{quote(text)}")
        self.wait()
        return self.answer

    def wait(self) -> None:
        self.browser.until(
            "document.readyState === 'complete'"
            " && document.getElementById('answers').getAttribute('aria-busy') === 'false'"
        )

    def choose_file(self, file: Path) -> None:
        document = self.browser.call("DOM.getDocument")["root"]["nodeId"]
        found = self.browser.call("DOM.querySelector", nodeId=document, selector="#file")
        self.browser.ask("answers.setAttribute('aria-busy', 'true')")
        self.browser.call("DOM.setFileInputFiles", nodeId=found["nodeId"], files=[str(file)])
        self.wait()

    def texts(self, selector: str) -> list[str]:
        return self.browser.ask(
            f"Array.from(document.querySelectorAll({selector!r}), (e) => e.textContent)"
        )

    def attributes(self, name: str) -> list[str]:
        return self.browser.ask(
            f"Array.from(document.querySelectorAll('[{name}]'), (e) => e.getAttribute('{name}'))"
        )

    @property
    def answer(self) -> str:
        (answer,) = self.attributes("data-answer") or [""]
        return answer

    @property
    def claims(self) -> dict[str, str]:
        return dict(zip(self.texts("#answers dt"), self.texts("#answers dd"), strict=True))
