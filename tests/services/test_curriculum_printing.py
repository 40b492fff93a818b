"""What goes on the papers of a curriculum, from the real store."""

from __future__ import annotations

import pypdfium2
import pytest
from tests.translating import KHMER, add_curriculum, module_id, text

from trainer_app.domain.errors import NoModulesToPrint, RecordNotFound
from trainer_app.domain.ids import uuid7
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.services.curriculum_printing import CurriculumPrinting
from trainer_app.services.module_texts import ModuleTextDraft
from trainer_app.services.modules import ModuleDraft
from trainer_app.services.parts import PartDraft


class Papers:
    """Keeps what it was to draw."""

    def book(self, paper, target):
        self.paper = paper
        return 1

    syllabus = book


@pytest.fixture
def edition_id(program):
    return add_curriculum(program)


@pytest.fixture
def told(program, edition_id, tmp_path):
    """The paper of the edition in these languages."""

    def tell(*languages):
        papers = Papers()
        printing = CurriculumPrinting(
            curricula=program.queries.curricula,
            texts=program.queries.translations,
            institutions=program.queries.institutions,
            terms=program.terms,
            clock=program.clock,
            papers=papers,
        )
        printing.book(edition_id, tmp_path / "book.pdf", *languages)
        return papers.paper

    return tell


def test_a_missing_translation_is_english_and_marked_so(told):
    first, second = told(KHMER).modules

    assert (first.texts[0].spoken, first.texts[0].remarkable) == (KHMER, "")
    assert (second.texts[0].spoken, second.texts[0].remarkable) == (Language.ENGLISH, "missing")
    assert second.texts[0].words.title == "Vehicle search"


def test_the_key_terms_are_those_of_the_english_text_in_the_papers_words(told, program, edition_id):
    english = program.queries.curricula.module_texts(module_id(program, edition_id))
    program.module_texts.save_text(
        module_id(program, edition_id),
        Language.ENGLISH,
        ModuleTextDraft(title="Controlled deliveries", aim="Chain of custody"),
        english[Language.ENGLISH].version,
    )

    first, second = told(KHMER, Language.ENGLISH).modules

    assert first.texts[1].terms == ("controlled delivery", "chain of custody")
    assert len(first.texts[0].terms) == 2
    assert not set(first.texts[0].terms) & set(first.texts[1].terms)
    assert second.texts[0].terms == ()


def test_a_draft_and_an_outdated_text_are_marked(told, program, edition_id):
    draft = ModuleTextDraft(title="Vehicle searches")
    program.module_texts.save_text(module_id(program, edition_id), Language.ENGLISH, draft)

    english, khmer = told(Language.ENGLISH, KHMER).modules[0].texts

    assert text(program, edition_id).status.value == "outdated"
    assert (english.remarkable, khmer.remarkable) == ("draft", "outdated")


def test_the_same_language_twice_is_one(told):
    assert told(KHMER, KHMER).languages == (KHMER,)
    assert len(told(KHMER, KHMER).modules[0].texts) == 1


def test_the_cover_says_of_which_programme_and_edition_it_is(told):
    paper = told(Language.ENGLISH)

    assert (paper.code, paper.edition, paper.state) == ("VS", "2026-1", "draft")
    assert (paper.title, paper.programme) == (("Searching",), ("Core",))
    assert (paper.minutes, paper.origin.printed_by) == (180, "Chan Dara")


def test_a_part_is_named_at_its_first_module_only(told, program, edition_id):
    modules = program.queries.curricula.edition(edition_id).modules
    part = program.parts.save(edition_id, PartDraft(title=LocalizedText.of({"en": "Basics"})))
    for one in modules:
        draft = ModuleDraft(code=one.code, minutes=one.minutes, part_id=part.id)
        program.modules.save(edition_id, draft, one.id, one.version)

    assert [one.part for one in told(Language.ENGLISH).modules] == [("Basics",), ()]


def test_an_edition_without_modules_is_refused(program, edition_id, tmp_path):
    for code in ("M1", "M2"):
        program.modules.remove(module_id(program, edition_id, code))

    with pytest.raises(NoModulesToPrint):
        program.curriculum_printing.book(edition_id, tmp_path / "book.pdf", KHMER)
    with pytest.raises(RecordNotFound):
        program.curriculum_printing.syllabus(uuid7(1, 1), tmp_path / "book.pdf", KHMER)

    assert list(tmp_path.glob("*.pdf")) == []


@pytest.mark.parametrize("second", [None, Language.ENGLISH])
def test_it_says_how_many_pages_the_papers_have(program, edition_id, tmp_path, second):
    for name in ("book", "syllabus"):
        draw = getattr(program.curriculum_printing, name)
        pages = draw(edition_id, tmp_path / f"{name}.pdf", KHMER, second)
        assert len(pypdfium2.PdfDocument(tmp_path / f"{name}.pdf")) == pages
