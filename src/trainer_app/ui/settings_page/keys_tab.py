"""Keys: whose papers are believed here, and the files that carry trust from site to site."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer_app.domain.changes import Changes
from trainer_app.domain.errors import TrustFileUnusable
from trainer_app.domain.statement import PublicKey, TrustFile, fingerprint
from trainer_app.services.ports import Progress
from trainer_app.services.proofs import Proofs
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.banner import Banner
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.side_pane import SidePane
from trainer_app.ui.widgets.table import DataTable
from trainer_app.ui.widgets.table_model import Cell, Column, RowsModel
from trainer_app.ui.widgets.wrapped_text import WrappedText

_TRUST, _VOID, _PAGE = "*.json", "*.json", "*.html"
_MOST_BYTES = 50_000_000


class KeysTab(QWidget):
    """A table of keys; the pane shows what a trust file brings before any of it is believed."""

    def __init__(self, desk: Desk, proofs: Callable[[], Proofs]) -> None:
        super().__init__()
        self._desk, self._proofs = desk, proofs
        self._file: TrustFile | None = None
        self._own = ""
        self.table: DataTable[PublicKey] = DataTable(
            desk.look, RowsModel(self._columns()), lambda row: row.key_id, two_lines=True
        )
        self.table.removal_requested.connect(self.forget)
        self.take_button = Button(
            desk.look, icon="download", kind=Kind.PRIMARY, on_click=self.look_into
        )
        self.give_button = Button(desk.look, icon="upload", on_click=self.give)
        self.page_button = Button(desk.look, icon="globe", on_click=self.write_page)
        self.void_in_button = Button(
            desk.look, icon="download", kind=Kind.QUIET, on_click=self.take_in_void
        )
        self.void_out_button = Button(
            desk.look, icon="upload", kind=Kind.QUIET, on_click=self.give_void
        )
        self.pane = SidePane(desk.look)
        self._brings = WrappedText(desk.look, ink="2")
        self.trust_button = Button(
            desk.look, icon="shield-check", kind=Kind.PRIMARY, on_click=self.trust
        )
        self.pane.body.addWidget(self._brings)
        self.pane.foot.addStretch(1)
        self.pane.foot.addWidget(self.trust_button)
        self.pane.hide()
        self._what = WrappedText(desk.look, ink="2", most=900)
        self._banners = QVBoxLayout()
        self._lay_out()
        self.retranslateUi()

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(8)
        for button in (
            self.take_button,
            self.give_button,
            self.page_button,
            self.void_in_button,
            self.void_out_button,
        ):
            tools.addWidget(button)
        tools.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(24, 10, 20, 8)
        head.setSpacing(10)
        head.addLayout(self._banners)
        head.addWidget(self._what)
        head.addLayout(tools)
        left = QVBoxLayout()
        left.addLayout(head)
        left.addWidget(self.table, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.pane)

    def load(self) -> None:
        """Fetch the keys."""

        def fetch() -> list[PublicKey]:
            self._own = self._proofs().own_key_id()
            return self._proofs().trusted()

        self._desk.carry_out(fetch, on_done=self.table.show_rows)

    # Wishes

    def look_into(self) -> None:
        """Choose a trust file and show what it brings."""
        title = self.tr("Take in a trust file")
        path = self._desk.files.file_to_read(self, title, f"JSON ({_TRUST})")
        if path is not None:
            self._desk.carry_out(
                lambda: self._proofs().look_into_trust(text_of(path)), on_done=self._show_file
            )

    def _show_file(self, file: TrustFile) -> None:
        self._file = file
        day = self._desk.words.long_date(file.made_on)
        self.pane.show_title(file.made_by, day)
        known = {row.key_id for row in self._proofs().trusted()}
        lines = [
            self.tr("Signed with {fingerprint}").format(fingerprint=fingerprint(file.signed_with)),
            self.tr(
                "Ask the sender for these sixteen signs by telephone, and compare. "
                "Whoever is believed here can issue papers that are called genuine."
            ),
            "",
            *(
                f"{key.site_code} · {key.site_name}\n{key.fingerprint}"
                + ("" if key.key_id not in known else " · " + self.tr("known already"))
                for key in file.keys
            ),
        ]
        self._brings.setText("\n".join(lines))
        self.pane.show()
        self.trust_button.setFocus()

    def trust(self) -> None:
        """Believe what is shown."""
        file = self._file
        if file is not None:
            self._desk.carry_out(
                lambda: self._proofs().take_in(file),
                done=self.tr("The keys of {name} count here").format(name=file.made_by),
                on_done=lambda _changes: self._on_trusted(),
            )

    def _on_trusted(self) -> None:
        self.pane.close_pane()
        self.load()

    def forget(self, row: object) -> None:
        """Del: believe a key no longer."""
        if isinstance(row, PublicKey):
            if row.key_id == self._own:
                self.say(self.tr("Our own key stays: papers signed with it must remain checkable."))
                return
            self._desk.carry_out(
                lambda: self._proofs().forget(row.key_id),
                done=self.tr("The key of {site} counts no longer").format(site=row.site_code),
                on_done=lambda _changes: self.load(),
            )

    def give(self) -> None:
        """Write a trust file."""
        self._write(self.tr("Trust file"), "trust.json", _TRUST, self._proofs().export_trust)

    def give_void(self) -> None:
        """Write the list of void numbers."""
        self._write(self.tr("Void numbers"), "void.json", _VOID, self._proofs().export_void)

    def write_page(self) -> None:
        """Write the page that checks papers in any browser."""
        self._write(self.tr("Page for browsers"), "check.html", _PAGE, self._proofs().export_page)

    def take_in_void(self) -> None:
        """Read what another site calls void."""
        title = self.tr("Take in void numbers")
        path = self._desk.files.file_to_read(self, title, f"JSON ({_VOID})")
        if path is not None:
            self._desk.carry_out(
                lambda: self._proofs().take_in_void(text_of(path)),
                done=self._void_taken_in,
                undoable=False,
            )

    def _void_taken_in(self, changes: Changes) -> str:
        if changes.nouns:
            return self.tr("The void numbers are taken in")
        return self.tr("A list as new as this one is known already")

    def _write(self, title: str, name: str, kinds: str, write: Callable[[Path], object]) -> None:
        target = self._desk.files.file_to_write(self, title, name, f"{title} ({kinds})")
        if target is None:
            return

        def work(_progress: Progress) -> None:
            write(target)

        self._desk.run(
            work,
            owner=self,
            verb=title,
            icon="shield-check",
            on_done=lambda _none: self._desk.say_written(target, self.tr("{file} is written")),
        )

    def say(self, sentence: str) -> None:
        """Say something above the table."""
        banner = Banner(self._desk.look, sentence, tone="info")
        self._banners.addWidget(banner)
        banner.announce()

    # Words

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self._what.setText(
            self.tr(
                "Every certificate carries a statement signed with the key of the site that issued "
                "it. Papers of the sites below are called genuine here."
            )
        )
        self.take_button.setText(self.tr("Take in a trust file"))
        self.give_button.setText(self.tr("Give out a trust file"))
        self.page_button.setText(self.tr("Page for browsers"))
        self.void_in_button.setText(self.tr("Take in void numbers"))
        self.void_out_button.setText(self.tr("Give out void numbers"))
        self.trust_button.setText(self.tr("Compared: believe these keys"))
        self.table.setAccessibleName(self.tr("Keys"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def _columns(self) -> list[Column[PublicKey]]:
        words = self._desk.words
        return [
            Column(
                "site",
                lambda: self.tr("Site"),
                lambda row: Cell(row.site_name, below=row.site_code, strong=True),
                width=320,
                stretch=2,
            ),
            Column(
                "fingerprint",
                lambda: self.tr("Fingerprint"),
                lambda row: row.fingerprint,
                width=220,
            ),
            Column(
                "since",
                lambda: self.tr("Since"),
                lambda row: words.short_date(row.since),
                sort=lambda row: row.since,
                width=140,
            ),
            Column(
                "own",
                lambda: "",
                lambda row: (
                    Cell(self.tr("Our own"), tone="info", icon="shield-check")
                    if row.key_id == self._own
                    else ""
                ),
                width=140,
            ),
        ]


def text_of(path: Path) -> str:
    """The text of a file that came from outside.

    Raises:
        TrustFileUnusable: it is too large, no text, or cannot be read.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise TrustFileUnusable
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TrustFileUnusable from error
