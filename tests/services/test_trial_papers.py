"""Papers on which a template is tried: nobody's, and those of a real course."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image
from tests.course_on_paper import enrol, run_course

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.errors import TemplateUnknown
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.template import Element, ElementKind
from trainer_app.services.people import PersonDraft
from trainer_app.services.ports import NoProgress

HENG = ("ហេង ចន្ធូ", "HENG Chanthou")
LONG = ("ម៉ៅ " * 12 + "សុវណ្ណារ៉ា", "MAO Sovannara")
KIND = CertificateKind.COMPLETION


@pytest.fixture
def trials(program):
    return program.trial_papers


@pytest.mark.parametrize("kind", CertificateKind)
@pytest.mark.parametrize("language", Language)
def test_the_made_up_paper_fits_every_built_in_template(program, trials, kind, language):
    design = program.templates.design(kind.value)

    trial = trials.trial(trials.sample(kind, language), design)

    assert [one.element for one in trial.placed if one.refused] == []
    assert len(pypdfium2.PdfDocument(trial.file)) == 2  # front and back


def test_the_papers_of_a_course_are_there_before_anybody_has_earned_one(program, trials, course_id):
    enrol(program, course_id, HENG, LONG)

    papers = trials.of_course(course_id, KIND, Language.KHMER)

    assert [one.holder_name for one in papers] == [HENG[0], " ".join(LONG[0].split())]
    assert papers[0].modules == ("About M1", "About M2")
    assert program.queries.certificates.register() == []


def test_the_hardest_case_of_a_course_is_found_with_the_size_each_text_gets(
    program, trials, course_id
):
    enrol(program, course_id, HENG, LONG)
    papers = trials.of_course(course_id, KIND, Language.KHMER)

    worst = trials.worst(papers, program.templates.design("completion"), NoProgress())

    assert worst.at == 1
    assert worst.fits["holder"].holder == papers[1].holder_name
    assert worst.fits["holder"].size < 32
    assert worst.fits["heading"].refused is None


def test_what_does_not_fit_at_all_is_the_hardest_case(program, trials, course_id):
    enrol(program, course_id, HENG, LONG)
    papers = trials.of_course(course_id, KIND, Language.KHMER)
    papers[0] = replace(papers[0], holder_agency="An agency with a name that never ends " * 20)

    worst = trials.worst(papers, program.templates.design("completion"), NoProgress())

    assert worst.at == 0
    assert worst.fits["agency"].refused is not None


def test_nobody_has_no_hardest_case(program, trials):
    assert trials.worst([], program.templates.design("completion"), NoProgress()) is None


def test_a_specimen_says_so_on_both_sides_of_the_sheet(program, trials, tmp_path):
    paper = trials.sample(KIND, Language.ENGLISH)
    target = tmp_path / "specimen.pdf"

    trials.write_specimen(paper, program.templates.design("completion"), target)

    document = pypdfium2.PdfDocument(target)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    assert len(texts) == 2
    assert all("SPECIMEN" in text and paper.number not in text for text in texts)


def of_our_own(program, kind="completion"):
    """A template of the office, in use; returns its reference."""
    name = LocalizedText.of({"en": "Our own"})
    saved = program.templates.begin_like(kind, "OWN-C", name)
    program.templates.use(saved.id)
    return "OWN-C@1", saved.id


def test_papers_are_issued_with_the_design_in_use_and_keep_it(program, course_id):
    reference, template_id = of_our_own(program)
    run_course(program, course_id, enrol(program, course_id, HENG))

    [paper] = program.certificates.issue(course_id, back=True).papers
    before = program.exports.file(paper.number)
    draft = program.templates.next_draft(template_id)
    view = program.queries.templates.template(draft.id)
    bare = replace(view.layout, elements=view.layout.elements[1:])
    program.templates.arrange(draft.id, bare, view.row.version)
    program.templates.use(draft.id)

    assert paper.template == reference
    assert program.exports.file(paper.number) == before
    assert len(pypdfium2.PdfDocument(before)) == 2
    assert program.templates.standard(KIND).reference == "OWN-C@2"
    assert program.queries.templates.template(template_id).row.papers == 1


def test_a_replacement_looks_like_the_paper_it_replaces(program, course_id):
    reference, template_id = of_our_own(program)
    run_course(program, course_id, enrol(program, course_id, HENG))
    [paper] = program.certificates.issue(course_id).papers
    program.templates.retire(template_id)

    [corrected] = program.certificates.replace(paper.number, reason="a typing error").papers

    assert corrected.template == reference


def test_a_design_of_another_kind_is_refused_before_a_number_is_given(program, course_id):
    run_course(program, course_id, enrol(program, course_id, HENG))

    with pytest.raises(TemplateUnknown):
        program.certificates.issue(course_id, design="participation")

    assert program.queries.certificates.register() == []


def test_without_a_design_of_its_own_the_built_in_one_is_used(program, course_id):
    run_course(program, course_id, enrol(program, course_id, HENG))

    [paper] = program.certificates.issue(course_id).papers

    assert paper.template == "completion"


def a_photo():
    content = BytesIO()
    Image.effect_mandelbrot((90, 120), (-2, -1, 1, 1), 60).convert("RGB").save(content, "PNG")
    return content.getvalue()


def has_photo(pdf):
    """Whether something stands in the upper right corner, where the photo would be."""
    document = pypdfium2.PdfDocument(pdf)
    picture = document[0].render(scale=2).to_pil().convert("L")
    document.close()
    of_a_mm = picture.width / 297
    corner = picture.crop(tuple(round(edge * of_a_mm) for edge in (241, 31, 269, 69)))
    return corner.getextrema() != (255, 255)


def test_a_certificate_shows_the_photo_that_the_holder_had_when_it_was_issued(program, course_id):
    _, template_id = of_our_own(program)
    draft = program.templates.next_draft(template_id)
    view = program.queries.templates.template(draft.id)
    photo = Element(id="photo", kind=ElementKind.PHOTO, left=240, top=30, width=30, height=40)
    layout = replace(view.layout, elements=(*view.layout.elements, photo))
    program.templates.arrange(draft.id, layout, view.row.version)
    program.templates.use(draft.id)
    heng, long = enrol(program, course_id, HENG, LONG)
    run_course(program, course_id, [heng, long])
    program.people.set_photo(heng.person_id, a_photo())

    with_photo, without = program.certificates.issue(course_id).papers
    before = program.exports.file(with_photo.number)
    program.people.set_photo(heng.person_id, None)

    assert has_photo(before)
    assert not has_photo(program.exports.file(without.number))
    assert program.exports.file(with_photo.number) == before


def test_who_is_known_by_an_alias_is_shown_by_no_photo(program, course_id):
    [person] = enrol(program, course_id, HENG)
    program.people.set_photo(person.person_id, a_photo())
    view = program.queries.people.person(person.person_id)
    program.people.save(
        PersonDraft(native_name=HENG[0], latin_name=HENG[1], alias="Falcon"),
        person.person_id,
        view.row.version,
    )

    [paper] = program.trial_papers.of_course(course_id, KIND, Language.KHMER)

    assert (paper.holder_name, paper.holder_photo) == ("Falcon", "")
    assert program.queries.people.person(person.person_id).photo == ""
