"""People: the registry, found while typing in any script."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from uuid import UUID

from trainer_app.domain.records import Noun
from trainer_app.services.identities import Identities
from trainer_app.services.people import People
from trainer_app.services.printing import Printing
from trainer_app.services.read_models.institutions import InstitutionQueries
from trainer_app.services.read_models.overview import RecordChange
from trainer_app.services.read_models.people import PeopleQueries, PersonRow
from trainer_app.services.read_models.registry import EVERYBODY, Among, Order
from trainer_app.services.saving import Saved
from trainer_app.ui.common_words import sex_words
from trainer_app.ui.desk import Desk
from trainer_app.ui.list_page import ListPage
from trainer_app.ui.people.identity_pane import IdentityPane
from trainer_app.ui.people.people_filters import PeopleFilters
from trainer_app.ui.people.person_pane import PersonPane
from trainer_app.ui.reason_pane import ReasonPane
from trainer_app.ui.widgets.buttons import Button
from trainer_app.ui.widgets.paged_model import PagedModel, Wanted
from trainer_app.ui.widgets.table_model import Cell, Column

_ORDERS = {"name": Order.NAME, "rank": Order.RANK, "agency": Order.AGENCY, "born": Order.BORN}


class PeoplePage(ListPage[PersonRow]):
    """The registry; the search goes to the database, so that 200,000 people are no burden."""

    shows = frozenset({Noun.PERSON, Noun.ENROLMENT, Noun.CERTIFICATE, Noun.TRAINER})
    searches_itself = True

    def __init__(
        self,
        desk: Desk,
        people: People,
        queries: PeopleQueries,
        printing: Printing,
        picture: Callable[[str], bytes | None],
        identities: Callable[[], Identities],
        history: Callable[[UUID], Sequence[RecordChange]],
        lists: InstitutionQueries,
    ) -> None:
        self._people, self._queries, self._identities = people, queries, identities
        self._asked: tuple[str, Among] = ("", EVERYBODY)
        columns = self._columns(desk)
        self.model = PagedModel(columns, self._page_of, _ORDERS)
        self.filters = PeopleFilters(desk)
        self.person_pane = PersonPane(
            desk, people, queries.person, printing.transcript, picture, history, lists
        )
        super().__init__(
            desk,
            icon="users",
            columns=columns,
            key_of=lambda row: row.id,
            pane=self.person_pane,
            model=self.model,
        )
        self.tools.addWidget(self.filters)
        self.tools.addStretch(1)
        self.filters.changed.connect(self.reload)
        self.duplicates_button = Button(
            desk.look, icon="git-merge", on_click=lambda: desk.go("duplicates")
        )
        self.header.show_actions([self.duplicates_button, self.add_button])
        self.person_pane.saved.connect(self._on_saved)
        self.person_pane.identity_wanted.connect(self._on_identity)
        self.person_pane.forgetting_wanted.connect(self._on_forget)
        self.retranslateUi()

    def fetch(self) -> Sequence[PersonRow]:
        """Pages are fetched by the model, as they are scrolled to."""
        return ()

    def reload(self) -> None:
        """Ask anew; with the same letters and filters the place in the list stays."""
        find, among = self.search.text().strip(), self.filters.among
        same = (find, among) == self._asked
        self._asked = (find, among)
        self.model.begin(
            found=lambda: self._queries.count(find=find, among=among),
            total=self._queries.count,
            keep_place=same,
        )
        self.show_status(self.tr("%n person(s)", "", self.model.found))

    def _page_of(self, wanted: Wanted) -> Sequence[PersonRow]:
        find, among = self._asked
        return self._queries.people(
            find=find,
            among=among,
            order=_ORDERS.get(wanted.sorted_by, Order.NAME),
            descending=wanted.descending,
            offset=wanted.offset,
            limit=wanted.limit,
        )

    def open_row(self, row: PersonRow) -> None:
        """Show the person."""
        self.person_pane.edit(self._queries.person(row.id))

    def remove_row(self, row: PersonRow) -> None:
        """Remove somebody who is in no course."""
        self.desk.carry_out(lambda: self._people.remove(row.id), done=self.tr("Person removed"))

    def new(self) -> None:
        """Ctrl+N."""
        self.person_pane.begin_new()

    def open_place(self, place: str) -> None:
        """Open a person by id, wherever the list stands."""
        self.place = place
        if not place:
            return
        self.search.clear()
        self.filters.clear()
        self.load()
        person_id = UUID(place)
        if not self.table.choose(person_id):
            self.search.setText(self._name_of(person_id))
            self._later.stop()
            self.reload()
            self.table.choose(person_id)
        self.person_pane.edit(self._queries.person(person_id))

    def _name_of(self, person_id: UUID) -> str:
        """What somebody is found by who stands too far down to be loaded."""
        row = self._queries.person(person_id).row
        return row.latin_name or row.name

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.duplicates_button.setText(self.tr("Duplicates"))
        self.name_list(
            title=self.tr("People"),
            find=self.tr("Find by name or agency"),
            add=self.tr("Add person"),
            empty=self.tr("Nobody is here yet"),
            what=self.tr("People come in with nomination files, or are added one by one."),
        )

    @cached_property
    def identity_pane(self) -> IdentityPane:
        """Opens what is sealed behind an alias."""
        pane = IdentityPane(self.desk, self._identities())
        self.set_right(pane)
        return pane

    @cached_property
    def reason_pane(self) -> ReasonPane:
        """Asks before somebody is forgotten for good."""
        pane = ReasonPane(self.desk)
        self.set_right(pane)
        return pane

    def _on_identity(self, person_id: UUID, alias: str) -> None:
        self.person_pane.close_pane()
        self.identity_pane.ask(person_id, alias)

    def _on_forget(self, person_id: UUID, name: str) -> None:
        self.person_pane.close_pane()
        self.reason_pane.ask_plainly(
            self.tr("Anonymise {name}").format(name=name),
            self.tr(
                "Names, birth date, numbers, contacts, photo and note go for good, in the journal"
                " too. Courses, marks and figures stay; so do papers that were issued, and backups"
                " that were made before. This cannot be undone."
            ),
            self.tr("Anonymise for good"),
            lambda: self._identities().anonymise(person_id),
            done=self.tr("Anonymised"),
        )

    def _on_saved(self, saved: Saved) -> None:
        self.reload()
        if not self.table.choose(saved.id) and self.person_pane.record_id is None:
            self.open_place(str(saved.id))  # a new one, too far down to be loaded
            self.person_pane.close_pane()
        if self.person_pane.record_id is not None:
            self.person_pane.edit(self._queries.person(saved.id))

    def _columns(self, desk: Desk) -> list[Column[PersonRow]]:
        return [
            Column(
                "name",
                lambda: self.tr("Name"),
                lambda row: Cell(row.name or "—", below=row.latin_name, strong=bool(row.name)),
                width=240,
                stretch=3,
            ),
            Column(
                "alias",
                lambda: self.tr("Alias"),
                lambda row: Cell(self.tr("alias"), tone="plum", icon="lock") if row.aliased else "",
                width=84,
            ),
            Column("sex", lambda: self.tr("Sex"), lambda row: sex_words(row.sex), width=110),
            Column("rank", lambda: self.tr("Rank"), lambda row: row.rank, width=150, stretch=1),
            Column(
                "agency", lambda: self.tr("Agency"), lambda row: row.agency, width=200, stretch=2
            ),
            Column(
                "born",
                lambda: self.tr("Born"),
                lambda row: desk.words.short_date(row.birth_date) if row.birth_date else "",
                sort=lambda row: (row.birth_date is None, row.birth_date),
                width=110,
            ),
            Column(
                "courses",
                lambda: self.tr("Courses"),
                lambda row: Cell(str(row.courses or "–"), quiet=not row.courses),
                sort=lambda row: row.courses,
                width=80,
                right=True,
            ),
            Column(
                "certificates",
                lambda: self.tr("Certificates"),
                lambda row: Cell(str(row.certificates or "–"), quiet=not row.certificates),
                sort=lambda row: row.certificates,
                width=100,
                right=True,
            ),
        ]
