"""Templates as papers are made with them: a layout with its pictures, and a trial print of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.errors import AppError
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.template import Layout
from trainer_app.services.papers import CertificatePaper


@dataclass(frozen=True)
class Design:
    """A layout, and the PNG or JPEG pictures it needs by their SHA-256."""

    layout: Layout
    pictures: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class DesignChoice:
    """A template that papers can be made with: built in, or one's own in use."""

    reference: str  # what papers name it by: "completion", "PNH-C@3"
    kind: CertificateKind
    name: LocalizedText
    built_in: bool


class Designs(Protocol):
    """Where layouts come from."""

    def design(self, reference: str) -> Design:
        """The design that a paper names.

        Raises:
            TemplateUnknown: there is none of this name.
            PictureGone: one of its pictures is not kept here.
        """
        ...

    def picture(self, sha256: str) -> bytes | None:
        """A kept picture: a holder's photo."""
        ...


class BuiltInDesigns(Designs, Protocol):
    """The templates that come with the program; their references are the kinds."""

    def choices(self) -> tuple[DesignChoice, ...]:
        """All of them, in the order of the kinds."""
        ...


@dataclass(frozen=True, kw_only=True)
class Placed:
    """Where an element really stands after fitting, in mm from the paper's upper left corner."""

    element: str
    left: float
    top: float
    width: float
    height: float
    size: float | None = None  # points its letters got
    language: Language | None = None  # of its words; English where it has none in the paper's
    refused: AppError | None = None  # why it could not be drawn


@dataclass(frozen=True)
class Trial:
    """One paper drawn for the eyes of the designer: what does not fit is left out and named."""

    file: bytes
    placed: tuple[Placed, ...]


class TrialPrinter(Protocol):
    """Draws a layout that is still being worked on."""

    def trial(self, paper: CertificatePaper, design: Design) -> Trial:
        """Draw front, and back if there is one, as PDF; elements on the paper already are shown."""
        ...

    def specimen(self, paper: CertificatePaper, design: Design) -> bytes:
        """The paper as it would be printed, both sides, marked as a specimen.

        Raises:
            CharacterNotPrintable, TextDoesNotFit, PictureGone: it cannot be drawn.
        """
        ...

    def calibration(self, layout: Layout, language: Language) -> bytes:
        """A page with rulers and crosses, to measure how far a printer sets paper off."""
        ...
