"""Where papers get their layouts from: the built-in templates, and one's own."""

from __future__ import annotations

from datetime import date

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.errors import PictureGone, TemplateUnknown
from trainer_app.domain.template import TemplateState
from trainer_app.services.designs import BuiltInDesigns, Design, DesignChoice
from trainer_app.services.read_models.templates import TemplateQueries, TemplateRow


class TemplateDesigns:
    """The designs of all templates here (see `services.designs.Designs`)."""

    def __init__(self, queries: TemplateQueries, built_in: BuiltInDesigns) -> None:
        self._queries, self._built_in = queries, built_in
        self._known: dict[str, tuple[int, Design]] = {}

    def design(self, reference: str) -> Design:
        """The design that a paper names; read again only after a change.

        Raises:
            TemplateUnknown: there is none of this name.
            PictureGone: one of its pictures is not kept here.
        """
        if self.is_built_in(reference):
            return self._built_in.design(reference)
        version = self._queries.version(reference)
        known = self._known.get(reference)
        if known is None or known[0] != version:
            known = self._known[reference] = version, self._read(reference)
        return known[1]

    def picture(self, sha256: str) -> bytes | None:
        """A kept picture."""
        return self._queries.picture(sha256)

    def choices(self, kind: CertificateKind) -> tuple[DesignChoice, ...]:
        """What papers of this kind can be made with: one's own, the newest first, then ours."""
        rows = [row for row in self._queries.templates() if row.state is TemplateState.IN_USE]
        own = sorted(rows, key=_since, reverse=True)
        return (
            *(
                DesignChoice(reference=row.reference, kind=row.kind, name=row.name, built_in=False)
                for row in own
                if row.kind is kind
            ),
            *(choice for choice in self._built_in.choices() if choice.kind is kind),
        )

    def standard(self, kind: CertificateKind) -> DesignChoice:
        """What papers of this kind are made with unless somebody chooses.

        Raises:
            TemplateUnknown: there is no template of this kind at all.
        """
        for choice in self.choices(kind):
            return choice
        raise TemplateUnknown(name=kind.value)

    def named(self, name: str) -> str:
        """The reference that somebody means: a built-in's name, CODE@N, or only CODE.

        CODE means its version in use, or the newest if none is.

        Raises:
            TemplateUnknown: there is none of this name.
        """
        wanted = name.strip()
        if self.is_built_in(wanted.lower()):
            return wanted.lower()
        code, _, number = wanted.upper().partition("@")
        versions = [row for row in self._queries.templates() if row.code == code]
        if number:
            versions = [row for row in versions if str(row.number) == number]
        in_use = [row for row in versions if row.state is TemplateState.IN_USE]
        for row in (*in_use, *versions):
            return row.reference
        raise TemplateUnknown(name=name)

    def is_built_in(self, reference: str) -> bool:
        """Whether it came with the program."""
        return self.built_in(reference) is not None

    def built_in(self, reference: str) -> DesignChoice | None:
        """What is told of a built-in template, if it is one."""
        choices = self._built_in.choices()
        return next((choice for choice in choices if choice.reference == reference), None)

    def _read(self, reference: str) -> Design:
        layout = self._queries.layout(reference)
        pictures: dict[str, bytes] = {}
        for name in sorted(layout.images):
            content = self._queries.picture(name)
            if content is None:
                raise PictureGone(name=reference, picture=name)
            pictures[name] = content
        return Design(layout, pictures)


def _since(row: TemplateRow) -> tuple[date, int, str]:
    return (row.in_use_since or date.min, row.number, row.reference)
