"""From what sample files say to records with ids, dates moved and references resolved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID
from zoneinfo import available_timezones

from trainer_app.domain.academy import (
    Academy,
    Agreement,
    Closure,
    Room,
    checked_academy_code,
    checked_list_code,
)
from trainer_app.domain.curriculum import Curriculum, Edition, Module, Part, checked_pathway
from trainer_app.domain.errors import SampleInvalid
from trainer_app.domain.module_text import ModuleText
from trainer_app.domain.person import Agency, Person, Rank, Trainer
from trainer_app.domain.prerequisites import circle_through
from trainer_app.domain.programme import Programme
from trainer_app.services.sample_courses import CourseRecords
from trainer_app.services.sample_references import References, TakenCodes, blaming, free_code
from trainer_app.services.sample_set import (
    SampleAcademy,
    SampleCurriculum,
    SampleEdition,
    SamplePerson,
    SampleSet,
    SampleTrainer,
)


class SampleRecords:
    """Makes the records of a set, in an order in which each may refer to earlier ones."""

    def __init__(self, samples: SampleSet, refs: References, taken: TakenCodes) -> None:
        self._samples, self._refs, self._taken = samples, refs, taken

    def build(self, report: Callable[[str], None]) -> None:
        """Make everything; `report` learns the code of each course.

        Raises:
            SampleInvalid: a reference leads nowhere, or a rule refuses a value.
        """
        with blaming("programmes.toml"):
            self._build_programmes()
        with blaming("academies.toml"):
            for academy in self._samples.academies:
                self._build_academy(academy)
        self._build_lists()
        for curriculum in self._samples.curricula:
            with blaming(f"curricula/{curriculum.code}"):
                self._build_curriculum(curriculum)
        with blaming("people.csv"):
            for person in self._samples.people:
                self._build_person(person)
        with blaming("trainers.csv"):
            self._build_trainers(self._samples.trainers)
        courses = CourseRecords(self._refs, self._taken)
        for course in self._samples.courses:
            report(course.code)
            with blaming(f"courses/{course.code}.toml"):
                courses.build(course)

    def _build_programmes(self) -> None:
        for one in self._samples.programmes:
            record = Programme(
                id=self._refs.programmes.enter(one.code, self._refs.new_id()),
                code=free_code(one.code, self._taken.programmes),
                name=one.name,
                donors=one.donors,
                starts_on=self._refs.moved_if_any(one.starts_on),
                ends_on=self._refs.moved_if_any(one.ends_on),
                aliases_required=one.aliases_required,
                note=one.note,
            )
            self._refs.add(record)

    def _build_academy(self, one: SampleAcademy) -> None:
        code = checked_academy_code(one.code)
        if one.time_zone not in available_timezones():
            raise SampleInvalid(file="", what=f"there is no time zone {one.time_zone!r}")
        self._refs.zones[one.code] = one.time_zone
        reused = self._taken.academies.get(code)
        academy_id = self._refs.academies.enter(one.code, reused or self._refs.new_id())
        if reused is None:
            self._refs.add(
                Academy(
                    id=academy_id,
                    code=code,
                    name=one.name,
                    country=one.country,
                    city=one.city,
                    time_zone=one.time_zone,
                    working_days=one.working_days,
                    opens=one.opens.hour * 60 + one.opens.minute,
                    closes=one.closes.hour * 60 + one.closes.minute,
                    focal_point=one.focal_point,
                    phone=one.phone,
                    email=one.email,
                )
            )
        self._build_premises(one, academy_id)

    def _build_premises(self, one: SampleAcademy, academy_id: UUID) -> None:
        for room in one.room:
            room_id = self._refs.rooms.enter(f"{one.code}/{room.name}", self._refs.new_id())
            self._refs.add(
                Room(
                    id=room_id,
                    academy_id=academy_id,
                    name=room.name,
                    seats=room.seats,
                    kind=room.kind,
                    equipment=room.equipment,
                )
            )
        for agreement in one.agreement:
            self._refs.add(
                Agreement(
                    id=self._refs.new_id(),
                    academy_id=academy_id,
                    reference=agreement.reference,
                    starts_on=self._refs.moved(agreement.starts_on),
                    ends_on=self._refs.moved_if_any(agreement.ends_on),
                    covers=agreement.covers,
                )
            )
        for closure in one.closure:
            self._refs.add(
                Closure(
                    id=self._refs.new_id(),
                    academy_id=academy_id,
                    starts_on=self._refs.moved(closure.starts_on),
                    ends_on=self._refs.moved(closure.ends_on),
                    reason=closure.reason,
                )
            )

    def _build_lists(self) -> None:
        for agency in self._samples.agencies:
            self._refs.add(
                Agency(
                    id=self._refs.new_id(),
                    name=agency.name,
                    country=agency.country,
                    abbreviation=agency.abbreviation,
                )
            )
        for rank in self._samples.ranks:
            self._refs.add(
                Rank(
                    id=self._refs.new_id(),
                    name=rank.name,
                    country=rank.country,
                    level=rank.level,
                    position=rank.position,
                )
            )

    def _build_curriculum(self, one: SampleCurriculum) -> None:
        curriculum = Curriculum(
            id=self._refs.new_id(),
            programme_id=self._refs.programmes[one.programme],
            code=free_code(one.code, self._taken.curricula),
            title=one.title,
            kind=one.kind,
            owner=one.owner,
        )
        self._refs.add(curriculum)
        for edition in one.editions:
            self._build_edition(one.code, curriculum.id, edition)

    def _build_edition(self, code: str, curriculum_id: UUID, one: SampleEdition) -> None:
        key = f"{code}/{one.name}"
        for name in one.rule.problems():
            raise SampleInvalid(file="", what=f"rule {name} is not within 0 and 100")
        edition = Edition(
            id=self._refs.editions.enter(key, self._refs.new_id()),
            curriculum_id=curriculum_id,
            name=one.name,
            state=one.state,
            published_on=self._refs.moved_if_any(one.published_on),
            withdrawn_on=self._refs.moved_if_any(one.withdrawn_on),
            based_on_id=self._refs.editions[f"{code}/{one.based_on}"] if one.based_on else None,
            rule=one.rule,
            pathway=checked_pathway(one.pathway),
        )
        self._refs.add(edition)
        parts = self._build_parts(edition.id, one)
        self._build_modules(key, edition.id, one, parts)
        self._build_texts(key, one)

    def _build_parts(self, edition_id: UUID, one: SampleEdition) -> list[UUID]:
        """The parts in their order; returns their ids."""
        ids = []
        for position, part in enumerate(one.part, 1):
            if not part.title:
                raise SampleInvalid(file="", what=f"part {position} has no title")
            ids.append(self._refs.new_id())
            self._refs.add(
                Part(id=ids[-1], edition_id=edition_id, position=position, title=part.title)
            )
        return ids

    def _build_modules(
        self, key: str, edition_id: UUID, one: SampleEdition, parts: Sequence[UUID]
    ) -> None:
        codes = {module.code: module.prerequisites for module in one.module}
        numbered = sorted(one.module, key=lambda module: module.part or len(parts) + 1)
        for position, module in enumerate(numbered, 1):
            for before in module.prerequisites:
                if before not in codes:
                    raise SampleInvalid(file="", what=f"there is no module {before!r}")
            if way := circle_through(module.code, codes):
                what = f"module {module.code} would come before itself: {' - '.join(way)}"
                raise SampleInvalid(file="", what=what)
            if module.part is not None and not 1 <= module.part <= len(parts):
                raise SampleInvalid(file="", what=f"there is no part {module.part}")
            record = Module(
                id=self._refs.modules.enter(f"{key}/{module.code}", self._refs.new_id()),
                edition_id=edition_id,
                code=checked_list_code(module.code),
                position=position,
                minutes=module.minutes,
                levels=tuple(level.value for level in module.levels),
                delivery=module.delivery,
                prerequisites=module.prerequisites,
                participants_per_trainer=module.participants_per_trainer,
                equipment=module.equipment,
                mandatory=module.mandatory,
                part_id=parts[module.part - 1] if module.part else None,
                tested_by=tuple(kind.value for kind in module.tested_by),
            )
            record.check()
            self._refs.add(record)

    def _build_texts(self, key: str, one: SampleEdition) -> None:
        for code, language, text in one.texts:
            self._refs.add(
                ModuleText(
                    id=self._refs.new_id(),
                    module_id=self._refs.modules[f"{key}/{code}"],
                    language=language,
                    title=text.title,
                    aim=text.aim,
                    objectives=text.objectives,
                    outline=text.outline.strip("\n"),
                    status=text.status,
                    revision=text.revision,
                    source_revision=text.source_revision,
                    reviewer=text.reviewer,
                    reviewed_on=self._refs.moved_if_any(text.reviewed_on),
                )
            )

    def _build_person(self, one: SamplePerson) -> None:
        person = Person(
            id=self._refs.people.enter(one.key, self._refs.new_id()),
            native_name=one.native_name,
            latin_name=one.latin_name,
            family_name=one.family_name,
            given_name=one.given_name,
            sex=one.sex,
            birth_date=one.birth_date,
            id_number=one.id_number,
            email=one.email,
            phone=one.phone,
            country=one.country,
            rank=one.rank,
            agency=one.agency,
            unit=one.unit,
            languages=one.languages,
            alias=one.alias,
            note=one.note,
        )
        person.check()
        self._refs.add(person)

    def _build_trainers(self, trainers: tuple[SampleTrainer, ...]) -> None:
        for one in trainers:
            self._refs.add(
                Trainer(
                    id=self._refs.new_id(),
                    person_id=self._refs.people[one.person],
                    academy_id=self._refs.academies[one.academy] if one.academy else None,
                    stage=one.stage,
                    stage_since=self._refs.moved_if_any(one.stage_since),
                    certified_on=self._refs.moved_if_any(one.certified_on),
                    certified_until=self._refs.moved_if_any(one.certified_until),
                    teaching_languages=one.teaching_languages,
                    home_city=one.home_city,
                    active=one.active,
                    note=one.note,
                )
            )
