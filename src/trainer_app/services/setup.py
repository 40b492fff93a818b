"""The first start: the site, its academy and the first member of staff; nothing else is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from trainer_app.domain.academy import Academy, checked_academy_code
from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.errors import NameMissing, RecordNotFound
from trainer_app.domain.ids import NewId
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.likeness import MatchRule
from trainer_app.domain.site import Site, Staff
from trainer_app.services.ports import OpenWork
from trainer_app.services.read_models.institutions import SiteView


@dataclass(frozen=True, kw_only=True)
class FirstStart:
    """The answers of the first start. An academy of samples may be chosen instead of named."""

    site_code: str
    site_name: str
    staff_name: str
    account: str = ""
    academy_code: str = ""
    academy_name: LocalizedText = LocalizedText()
    country: str = "KH"


class SetUp:
    """Makes an empty database one's own, and says in whose name it is used."""

    def __init__(
        self,
        open_work: OpenWork,
        new_id: NewId,
        sign_as: Callable[[UUID, UUID], None],
        site: Callable[[], SiteView | None],
        make_key: Callable[[], object],
    ) -> None:
        self._make_key = make_key
        self._open_work, self._new_id = open_work, new_id
        self._sign_as, self._site = sign_as, site

    def start(self, answers: FirstStart) -> Changes:
        """Store site, academy and staff in one step.

        Raises:
            CodeInvalid: the site's or the academy's code cannot stand in numbers.
            NameMissing: the site or the person has no name.
            SiteKeyUnusable: the site's key cannot be written; the rest is stored.
        """
        for field in ("site_name", "staff_name"):
            if not str(getattr(answers, field)).strip():
                raise NameMissing(field=field)
        site_id, staff_id = self._new_id(), self._new_id()
        code, name = checked_academy_code(answers.site_code), answers.site_name.strip()
        self._sign_as(site_id, staff_id)
        with self._open_work() as work:
            site = Site(id=site_id, code=code, name=name)
            if answers.academy_code:
                academy = Academy(
                    id=self._new_id(),
                    code=checked_academy_code(answers.academy_code),
                    name=answers.academy_name or LocalizedText.of({"en": name}),
                    country=answers.country,
                )
                work.of(Academy).add(academy)
                site.academy_id = academy.id
            work.of(Site).add(site)
            work.of(Staff).add(
                Staff(id=staff_id, name=answers.staff_name.strip(), account=answers.account)
            )
            changes = work.commit(Label.of("set-up"), final="set-up")
        self._make_key()
        return changes

    def work_as(self, *, account: str) -> None:
        """Sign what follows as the member of staff of this account, else as the first one.

        Raises:
            RecordNotFound: the first start was not done.
        """
        site = self._site()
        if site is None or not site.staff:
            raise RecordNotFound(noun="site")
        of_account = (one for one in site.staff if account and one.account == account)
        self._sign_as(site.id, next(of_account, site.staff[0]).id)

    def add_staff(self, *, name: str, account: str = "", title: str = "") -> Changes:
        """Add somebody who works with the program.

        Raises:
            NameMissing: there is no name.
        """
        if not name.strip():
            raise NameMissing(field="name")
        with self._open_work() as work:
            work.of(Staff).add(
                Staff(id=self._new_id(), name=name.strip(), account=account, title=title)
            )
            return work.commit(Label.of("staff-added"))

    def settle_in(
        self,
        *,
        academy_id: UUID | None,
        name: str,
        approval_by_another: bool,
        version: int,
        match_rule: MatchRule | None = None,
    ) -> Changes:
        """Change the site's name, its academy, who may approve a text, or who is taken for one.

        Raises:
            NameMissing, RecordChanged: no name, or somebody else was faster.
            ValueOutOfRange: points that would hide every doubt.
        """
        if match_rule is not None:
            match_rule.check()
        if not name.strip():
            raise NameMissing(field="site_name")
        with self._open_work() as work:
            site = work.of(Site).one()
            if site is None:
                raise RecordNotFound(noun="site")
            site = work.of(Site).get(site.id, version=version)
            site.name, site.academy_id = name.strip(), academy_id
            site.approval_by_another = approval_by_another
            if match_rule is not None:
                site.same_from = match_rule.same_from
                site.doubtful_from = match_rule.doubtful_from
            return work.commit(Label.of("site-edited"))
