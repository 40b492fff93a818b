"""The glossary's file: a term a line, its forms between semicolons."""

from __future__ import annotations

from trainer_app.domain.languages import Language
from trainer_app.interchange.glossary_file import read_glossary


def test_a_cell_holds_the_form_of_lists_first_and_then_those_of_sentences(tmp_path):
    file = tmp_path / "glossary.csv"
    lines = (
        "key,en,my,km,lo,th,vi",
        "search,search; searching,ရှာဖွေခြင်း; ရှာဖွေ,ការឆែកឆេរ,,การตรวจค้น;ตรวจค้น,khám",
    )
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")

    [term] = read_glossary(file)

    assert dict(term.texts.texts) == {
        Language.ENGLISH: "search",
        Language.BURMESE: "ရှာဖွေခြင်း",
        Language.KHMER: "ការឆែកឆេរ",
        Language.THAI: "การตรวจค้น",
        Language.VIETNAMESE: "khám",
    }
    assert term.forms(Language.ENGLISH) == ("search", "searching")
    assert term.forms(Language.BURMESE) == ("ရှာဖွေခြင်း", "ရှာဖွေ")
    assert term.forms(Language.KHMER) == ("ការឆែកឆេរ",)
    assert term.forms(Language.LAO) == ()
    assert term.forms(Language.THAI) == ("การตรวจค้น", "ตรวจค้น")
