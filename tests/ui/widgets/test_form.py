from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from trainer_app.ui.widgets.form import Form


@pytest.fixture
def form(qtbot, look):
    form = Form(look)
    form.add_text("name", "Name")
    form.add_text("born", "Born")
    form.add_choice("rank", "Rank", [(1, "Captain"), (2, "Major")])
    form.add_segments("sex", "Sex", [("f", "Female"), ("m", "Male")])
    form.add_long_text("note", "Note")
    form.finish()
    form.show_values({"name": "CHEA Piseth", "born": "", "rank": 1, "sex": "f", "note": ""})
    qtbot.addWidget(form)
    form.show()
    return form


def type_into(qtbot, form, key, text):
    editor = form.field(key).editor
    editor.setFocus()
    editor.clear()
    qtbot.keyClicks(editor, text)
    return editor


def test_a_text_is_stored_on_leaving_the_field_and_not_before(qtbot, form):
    heard = []
    form.stored.connect(lambda key, value: heard.append((key, value)))

    type_into(qtbot, form, "name", "CHEA P")
    typed = list(heard)
    form.field("born").editor.setFocus()
    qtbot.waitUntil(lambda: bool(heard))

    assert typed == []
    assert heard == [("name", "CHEA P")]


def test_leaving_an_unchanged_field_stores_nothing(qtbot, form):
    heard = []
    form.stored.connect(lambda *wish: heard.append(wish))

    form.field("name").editor.setFocus()
    form.field("born").editor.setFocus()

    assert heard == []


def test_a_refused_value_stays_with_its_sentence(qtbot, form):
    type_into(qtbot, form, "born", "31/02/1978")

    form.refuse("born", "There is no 31 February.")

    assert form.values["born"] == "31/02/1978"
    assert form.field("born").sentence == "There is no 31 February."


def test_escape_brings_the_stored_value_back(qtbot, form):
    editor = type_into(qtbot, form, "name", "wrong")
    form.refuse("name", "No.")

    qtbot.keyClick(editor, Qt.Key.Key_Escape)

    assert form.values["name"] == "CHEA Piseth"
    assert form.field("name").sentence == ""


def test_a_field_being_edited_is_never_overwritten(qtbot, form):
    type_into(qtbot, form, "name", "half")

    kept = form.show_values({"name": "from elsewhere", "born": "1980"})

    assert kept == ["name"]
    assert (form.values["name"], form.values["born"]) == ("half", "1980")


def test_a_choice_is_stored_at_once(qtbot, form):
    editor = form.field("sex").editor

    with qtbot.waitSignal(form.stored) as stored:
        editor._buttons["m"].click()

    assert stored.args == ["sex", "m"]


def test_a_row_of_ticks_has_no_room_for_labels_above_it(qtbot, look):
    form = Form(look)
    form.add_text("name", "Name")
    form.add_tick("hidden", "", "Hidden")  # beside a text: it stands in line with the editor
    form.add_tick("written", "", "Written test")
    form.add_tick("oral", "", "Oral test")
    qtbot.addWidget(form)

    beside, alone = form.field("hidden"), form.field("written")
    before = (beside.minimumSizeHint().height(), alone.minimumSizeHint().height())
    form.set_labels({"oral": "Examination"})
    after = alone.minimumSizeHint().height()

    assert before[0] > before[1]
    assert after == before[0]
