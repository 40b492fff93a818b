"""A file of translations compared with the texts that are here; nothing is changed by it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID

from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.languages import Language
from trainer_app.domain.reasons import Reason
from trainer_app.domain.segments import MOST_LETTERS, ModuleWords, cleaned, key_order, paired
from trainer_app.services.read_models.translations import EditionTexts, ModuleTexts, TextRow
from trainer_app.services.translation_packages import (
    Package,
    PackagedModule,
    PackagedPiece,
    Scripts,
)

_MOST_SHOWN: Final = 2_000
"""Letters of the file's English that are shown."""


class Difference(StrEnum):
    """What a file would do to a piece."""

    UNCHANGED = "unchanged"
    NEW = "new"
    CHANGED = "changed"
    CLEARED = "cleared"


@dataclass(frozen=True, kw_only=True)
class ReviewedPiece:
    """One piece with today's English, the text here and the text of the file.

    `extra`: English has no such piece. `wrong_script`: the new text is not in the language's
    letters; it can be taken, but should be looked at.
    """

    key: str
    english: str
    before: str
    after: str
    difference: Difference
    extra: bool = False
    wrong_script: bool = False


@dataclass(frozen=True, kw_only=True)
class EnglishDifference:
    """A piece of English that is not today's: what was translated, and what stands here now."""

    key: str
    in_file: str
    today: str


@dataclass(frozen=True, kw_only=True)
class ReviewedModule:
    """A module's text in one language, as it is here and as the file has it.

    `older`: translated from an older English source. `changed_here`: somebody changed the text
    after the file was written. `status` is that of the text here; whatever is taken becomes a
    draft. `zawgyi`: what is shown was converted. `text_version` is None while there is no text.
    """

    module_id: UUID
    language: Language
    edition: str
    code: str
    title: str
    pieces: tuple[ReviewedPiece, ...]
    english: tuple[EnglishDifference, ...]
    older: bool
    changed_here: bool
    zawgyi: bool
    status: TextStatus
    text_version: int | None
    english_revision: int | None
    source_revision: int | None  # what a taken text is a translation of

    @property
    def key(self) -> tuple[UUID, Language]:
        """How it is named when it is left out."""
        return self.module_id, self.language

    @property
    def differs(self) -> bool:
        """Whether there is anything to take."""
        return any(one.difference is not Difference.UNCHANGED for one in self.pieces)

    @property
    def has_title(self) -> bool:
        """Whether the text would have one; without it, it cannot be taken."""
        return any(one.key == "title" and one.after for one in self.pieces)

    @property
    def loses_approval(self) -> bool:
        """Whether an approved text would become a draft."""
        return self.differs and self.status in {TextStatus.APPROVED, TextStatus.OUTDATED}


@dataclass(frozen=True, kw_only=True)
class LeftOut:
    """A text or a piece that is not taken, and why."""

    place: str
    reason: Reason


@dataclass(frozen=True, kw_only=True)
class TranslationReview:
    """A file read and compared; `left_out` is what no choice can bring in."""

    file: str
    modules: tuple[ReviewedModule, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def differing(self) -> tuple[ReviewedModule, ...]:
        """The texts that would change."""
        return tuple(one for one in self.modules if one.differs)


class PackageComparison:
    """One package beside the edition it belongs to."""

    def __init__(self, package: Package, here: EditionTexts, scripts: Scripts) -> None:
        self._package, self._here, self._scripts = package, here, scripts
        self._language = package.language
        self.left_out = [
            left_out(package.language, place, f"translation-{code}")
            for place, code in package.left_out
        ]

    def modules(self) -> list[ReviewedModule]:
        """Every module of the file that is known here, in the edition's order."""
        known = {one.code: one for one in self._here.modules}
        given: dict[str, PackagedModule] = {}
        for one in self._package.modules:
            if one.code not in known:
                self._leave_out(one.code, "translation-module-unknown")
            elif one.code in given:
                self._leave_out(one.code, "translation-module-twice")
            else:
                given[one.code] = one
        wanted = [code for code in known if code in given]
        targets = {code: self._targets(given[code], known[code]) for code in wanted}
        zawgyi = self._converted(targets, known)
        return [
            self._reviewed(given[code], known[code], targets[code], zawgyi=code in zawgyi)
            for code in wanted
        ]

    def _targets(self, given: PackagedModule, known: ModuleTexts) -> dict[str, str]:
        """The texts of the file by their keys; what cannot be read is left out by name."""
        texts: dict[str, str] = {}
        for piece in given.pieces:
            place = f"{given.code}.{piece.key}"
            if key_order(piece.key) is None:
                self._leave_out(place, "translation-part-unknown")
            elif piece.problem:
                self._leave_out(place, f"translation-{piece.problem}")
            elif piece.target is not None and len(piece.target) > MOST_LETTERS:
                self._leave_out(place, "translation-too-long")
            elif piece.target is not None:
                text = cleaned(piece.key, piece.target)
                if texts.setdefault(piece.key, text) != text:
                    self._leave_out(place, "translation-part-twice")
        here = _words(known.texts.get(self._language))
        there = {one.key for one in paired(ModuleWords(), here)}
        return {key: text for key, text in texts.items() if text or key in there}

    def _converted(
        self, targets: Mapping[str, dict[str, str]], known: Mapping[str, ModuleTexts]
    ) -> set[str]:
        """Turn Zawgyi into Unicode; judged on all that is not here already, in place."""
        if self._language is not Language.BURMESE:
            return set()
        changed = {
            code: _changed(texts, known[code].texts.get(self._language))
            for code, texts in targets.items()
        }
        told = "\n".join(text for texts in changed.values() for text in texts.values())
        if not self._scripts.is_zawgyi(told):
            return set()
        for code, texts in changed.items():
            for key, text in texts.items():
                targets[code][key] = cleaned(key, self._scripts.from_zawgyi(text))
        return {code for code, texts in changed.items() if any(texts.values())}

    def _reviewed(
        self, given: PackagedModule, known: ModuleTexts, targets: dict[str, str], *, zawgyi: bool
    ) -> ReviewedModule:
        source, text = known.texts.get(Language.ENGLISH), known.texts.get(self._language)
        english = _english_differences(given.pieces, _words(source))
        today = source.revision if source else None
        behind = (given.source_revision or 0) < (today or 0)
        older = bool(english) or (given.source_revision is not None and behind)
        return ReviewedModule(
            module_id=known.id,
            language=self._language,
            edition=self._package.edition,
            code=known.code,
            title=_words(source).title,
            pieces=tuple(self._pieces(_words(source), _words(text), targets)),
            english=english,
            older=older,
            changed_here=_changed_here(given, text),
            zawgyi=zawgyi,
            status=text.status if text else TextStatus.MISSING,
            text_version=text.version if text else None,
            english_revision=today,
            source_revision=_source_revision(given, today, older=older),
        )

    def _pieces(
        self, source: ModuleWords, here: ModuleWords, targets: Mapping[str, str]
    ) -> Iterable[ReviewedPiece]:
        sources = {one.key: one.source or "" for one in paired(source, here)}
        befores = {one.key: one.target or "" for one in paired(source, here)}
        for key in sorted({*sources, *targets}, key=lambda one: key_order(one) or (9, 0)):
            before = befores.get(key, "")
            after = targets.get(key, before)
            difference = _difference(cleaned(key, before), cleaned(key, after))
            changed = difference is not Difference.UNCHANGED
            yield ReviewedPiece(
                key=key,
                english=sources.get(key, ""),
                before=before,
                after=after if changed else before,
                difference=difference,
                extra=not sources.get(key),
                wrong_script=changed and not self._scripts.is_of(self._language, after),
            )

    def _leave_out(self, place: str, code: str) -> None:
        self.left_out.append(left_out(self._language, place, code))


def left_out(language: Language, place: str, code: str) -> LeftOut:
    """What is not taken; a place that the file itself names is made fit to be shown."""
    return LeftOut(place=f"{language.value} {_shown('title', place)}", reason=Reason(code))


def _words(row: TextRow | None) -> ModuleWords:
    return row.words if row else ModuleWords()


def _changed(texts: Mapping[str, str], row: TextRow | None) -> dict[str, str]:
    """What the file says otherwise than the text here."""
    here = {one.key: cleaned(one.key, one.target or "") for one in paired(_NOTHING, _words(row))}
    return {key: text for key, text in texts.items() if text and text != here.get(key, "")}


def _english_differences(
    pieces: Sequence[PackagedPiece], source: ModuleWords
) -> tuple[EnglishDifference, ...]:
    """Where the file's English is not today's; blanks do not count, and what it does not tell."""
    today = {one.key: one.source or "" for one in paired(source, _NOTHING)}
    told = {one.key: one.source for one in pieces if one.source is not None}
    return tuple(
        EnglishDifference(key=key, in_file=_shown(key, text), today=today.get(key, ""))
        for key, text in told.items()
        if _bare(text) != _bare(today.get(key, ""))
    )


def _changed_here(given: PackagedModule, text: TextRow | None) -> bool:
    return given.revision is not None and text is not None and text.revision > given.revision


def _source_revision(given: PackagedModule, today: int | None, *, older: bool) -> int | None:
    """What the file was translated from; English that differs is older whatever its number."""
    if today is None or not older:
        return today
    told = today if given.source_revision is None else given.source_revision
    return min(told, today - 1)


def _shown(key: str, text: str) -> str:
    """A text of the file that is only told: without controls, and not without end."""
    clean = cleaned(key, text[: _MOST_SHOWN * 2])
    return clean if len(clean) <= _MOST_SHOWN else clean[:_MOST_SHOWN] + "…"


def _difference(before: str, after: str) -> Difference:
    if before == after:
        return Difference.UNCHANGED
    if not before:
        return Difference.NEW
    return Difference.CHANGED if after else Difference.CLEARED


def _bare(text: str) -> str:
    return " ".join(cleaned("title", text).split())


_NOTHING = ModuleWords()
