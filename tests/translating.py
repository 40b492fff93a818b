"""A curriculum to translate, and files as translators send them back."""

from __future__ import annotations

from openpyxl import load_workbook

from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.services.curricula import CurriculumDraft
from trainer_app.services.module_texts import ModuleTextDraft
from trainer_app.services.modules import ModuleDraft
from trainer_app.services.programmes import ProgrammeDraft

KHMER = Language.KHMER
ENGLISH_TEXT = ModuleTextDraft(
    title="Vehicle search",
    aim="Search safely.\nLeave no trace.",
    objectives=("Name the places", "Keep the order"),
    outline="Law\n  Powers\n  Limits\nPractice",
)
KHMER_TEXT = ModuleTextDraft(
    title="ការឆែកឆេរយានយន្ត",
    aim="ឆែកឆេរដោយសុវត្ថិភាព",
    objectives=("ប្រាប់កន្លែង", "រក្សាលំដាប់"),
    outline="ច្បាប់\n  អំណាច\n  ដែនកំណត់\nការអនុវត្ត",
)


def let_writers_approve(program, *, may=True):
    """Switch off, or on again, that somebody else than the writer approves a text."""
    site = program.queries.institutions.site()
    program.set_up.settle_in(
        academy_id=site.academy_id,
        name=site.name,
        approval_by_another=not may,
        version=site.version,
    )


def add_curriculum(program, code="VS"):
    """A draft edition: M1 in English and approved in Khmer, M2 in English only."""
    let_writers_approve(program)
    programme = program.programmes.save(
        ProgrammeDraft(code=f"P-{code}", name=LocalizedText.of({"en": "Core"}))
    )
    curriculum = program.curricula.save(
        CurriculumDraft(
            programme_id=programme.id, code=code, title=LocalizedText.of({"en": "Searching"})
        )
    )
    edition = program.curricula.add_edition(curriculum.id, name="2026-1")
    for module_code in ("M1", "M2"):
        module = program.modules.save(edition.id, ModuleDraft(code=module_code, minutes=90))
        program.module_texts.save_text(module.id, Language.ENGLISH, ENGLISH_TEXT)
        if module_code == "M1":
            program.module_texts.save_text(module.id, KHMER, KHMER_TEXT)
            program.module_texts.approve(module.id, KHMER, reviewer="A. Reviewer")
    return edition.id


def module_id(program, edition_id, code="M1"):
    texts = program.queries.translations.edition_texts(edition_id)
    return next(one.id for one in texts.modules if one.code == code)


def text(program, edition_id, code="M1", language=KHMER):
    """The text as it is stored; None while there is none."""
    texts = program.queries.translations.edition_texts(edition_id)
    return next(one for one in texts.modules if one.code == code).texts.get(language)


def translated(path, **texts):
    """An XLIFF file with other targets; the key of a unit is written M1_objective_2."""
    from lxml import etree  # noqa: PLC0415 (only where a file is edited)

    tree = etree.parse(path)
    for name, wanted in texts.items():
        code, _, key = name.partition("_")
        unit_id = f"{code}.{key.replace('_', '-')}"
        [unit] = tree.xpath(f"//*[local-name()='unit'][@id='{unit_id}']")
        segment = unit.find("{*}segment")
        target = segment.find("{*}target")
        if target is None:
            namespace = etree.QName(segment).namespace
            target = etree.SubElement(segment, f"{{{namespace}}}target")
        target.text = wanted
    tree.write(path, encoding="UTF-8", xml_declaration=True)
    return path


def in_sheet(path, **texts):
    """A workbook with other translations on its first sheet; keys as for `translated`."""
    book = load_workbook(path)
    sheet = book.worksheets[0]
    wanted = {
        f"{name.partition('_')[0]}.{name.partition('_')[2].replace('_', '-')}": value
        for name, value in texts.items()
    }
    for row in sheet.iter_rows():
        if row[5].value in wanted:
            row[3].value = wanted[row[5].value]
    book.save(path)
    return path
