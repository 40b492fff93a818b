from __future__ import annotations

from pathlib import Path

from trainer_app.domain.languages import Language
from trainer_app.ui.look import ThemeChoice
from trainer_app.ui.settings import Settings, SettingsFile, TableState

ARRANGED = Settings(
    language=Language.KHMER,
    theme=ThemeChoice.DARK,
    rail_narrow=True,
    geometry=b"\x00\x01\xff",
    data_folder=Path("data") / "សាលា",
    last_page="courses",
    tables={"people": TableState({"name": 240}, "name", descending=True)},
    register_columns={"ref | ຊື່ | when": {0: "number", 1: "name", 2: ""}},
)


def test_settings_come_back_as_they_were_left(tmp_path):
    file = tmp_path / "settings.ini"

    SettingsFile(file).write(ARRANGED)

    assert SettingsFile(file).read() == ARRANGED


def test_settings_that_make_no_sense_become_the_usual_ones(tmp_path):
    file = tmp_path / "settings.ini"
    file.write_text(
        "[General]\nlanguage=xx\ntheme=7\ngeometry=zz\ntables=[1\nregister_columns={\n", "utf-8"
    )

    assert SettingsFile(file).read() == Settings()
