"""`certificate verify` and `proof`: whether a paper is genuine, and whose keys count."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from trainer_app.cli.certificates import certificate, certificate_of
from trainer_app.cli.frame import REFUSED, Run, command, existing, writable
from trainer_app.domain.errors import FileNotFound, StatementUnreadable
from trainer_app.domain.statement import Answer, PublicKey, Verdict, VoidList, fingerprint
from trainer_app.services.proofs import Check

_SAID = {
    Answer.GENUINE: "genuine",
    Answer.EXPIRED: "genuine, but expired",
    Answer.REPLACED: "genuine, but replaced",
    Answer.REVOKED: "genuine, but revoked",
    Answer.WITHDRAWN: "genuine, but withdrawn before it was handed over",
    Answer.ALTERED: "ALTERED",
    Answer.UNKNOWN_KEY: "signed with a key that is not known here",
    Answer.NOT_A_STATEMENT: "not a statement of ours",
}
_FILES = click.Path(path_type=Path)


@command(certificate)
@click.argument("what", metavar="FILE|TEXT|NUMBER")
@click.option("--trust", type=_FILES, multiple=True, help="A trust file whose keys count too.")
@click.option("--void", type=_FILES, multiple=True, help="A list of void numbers to ask.")
def verify(run: Run, what: str, trust: Sequence[Path], void: Sequence[Path]) -> None:
    """Check a paper: a PDF, a picture of it, the text of its code, or its number.

    A number is looked up in this register. The others need no data, only a key that is known:
    from this data if there is any, or from a trust file.
    """
    path = Path(what)
    if not what.lstrip().startswith("TA1:") and not path.exists():
        _look_up(run, what)
        return
    check = _check(run, trust, void)
    verdicts = check.file(path) if path.exists() else [check.text(what)]
    several = len(verdicts) > 1
    run.tell(
        {"papers": [_told(one) for one in verdicts]},
        [f"page {one.page}: {_line(one)}" if several else _line(one) for one in verdicts],
    )
    if any(one.answer is not Answer.GENUINE for one in verdicts):
        click.get_current_context().exit(REFUSED)


def _look_up(run: Run, what: str) -> None:
    if Path(what).suffix.lower() in {".pdf", ".png", ".jpg", ".jpeg"}:
        raise FileNotFound(path=what)
    with run.program() as program:
        row = certificate_of(program, what)
    run.tell(
        row,
        [
            f"{row.number}  {row.state.value}",
            f"{row.holder_name}  {row.holder_latin_name}",
            f"{row.course_code}  {row.course_title}",
            f"issued on {row.issued_on}",
            *([f"replaced by {row.replaced_by}"] if row.replaced_by else []),
        ],
    )


def _check(run: Run, trust: Sequence[Path], void: Sequence[Path]) -> Check:
    """What is known here, if anything, and what the files add."""
    signatures = run.doors.signatures()
    keys: dict[str, PublicKey] = {}
    lists: dict[str, VoidList] = {}
    today = run.now.date() if run.now else None
    if run.has_data:
        with run.program() as program:
            today = program.clock.today()
            keys = {key.key_id: key for key in program.queries.proofs.trusted_keys()}
            lists = program.queries.proofs.void_lists(today)
    for path in trust:
        read = signatures.read_trust_file(_text_of(path), keys)
        keys |= {key.key_id: key for key in read.keys}
    for path in void:
        told, _ = signatures.read_void_list(_text_of(path), keys)
        if told.site_code not in lists or lists[told.site_code].as_of < told.as_of:
            lists[told.site_code] = told
    return Check(signatures, list(keys.values()), lists, today or run.doors.today())


def _text_of(path: Path) -> str:
    try:
        return existing(path).read_text("utf-8")
    except UnicodeDecodeError as error:
        raise StatementUnreadable from error


def _told(verdict: Verdict) -> dict[str, object]:
    return {
        "page": verdict.page,
        "answer": verdict.answer,
        "statement": verdict.signed.statement if verdict.signed else None,
        "signed_by": verdict.key.site_name if verdict.key else None,
        "key_id": verdict.signed.key_id if verdict.signed else None,
        "void": verdict.void,
        "register_as_of": verdict.as_of,
        "differs": verdict.differs,
    }


def _line(verdict: Verdict) -> str:
    lines = [_SAID[verdict.answer]]
    if verdict.void is not None:
        on = f" on {verdict.void.on}" if verdict.void.on else ""
        by = f", by {verdict.void.by}" if verdict.void.by else ""
        lines[0] += f"{on}{by}"
    if verdict.differs:
        lines.append(f"the paper itself says another {' and another '.join(verdict.differs)}")
    if verdict.signed is not None:
        said = verdict.signed.statement
        lines.append(f"{said.number}  {said.kind.value}  {said.holder}")
        lines.append(f"{said.academy_code}  {said.course_code}  issued on {said.issued_on}")
        if said.expires_on:
            lines.append(f"expires on {said.expires_on}")
        signer = f", {verdict.key.site_name}" if verdict.key else ""
        lines.append(f"signed with {fingerprint(verdict.signed.key_id)}{signer}")
    if verdict.as_of is not None:
        lines.append(f"register as of {verdict.as_of}")
    elif verdict.key is not None:
        lines.append("no list of void numbers of this site is known here")
    return "\n".join(lines)


@click.group()
def proof() -> None:
    """Whose keys count here, and the files that carry them on."""


@command(proof)
def keys(run: Run) -> None:
    """List the keys that count here, with the fingerprints to compare."""
    with run.program() as program:
        own = program.proofs.own_key_id()
        rows = program.proofs.trusted()
    run.tell_table(
        rows,
        {
            "Fingerprint": lambda row: row.fingerprint,
            "Site": lambda row: row.site_code,
            "Name": lambda row: row.site_name,
            "Since": lambda row: row.since,
            "": lambda row: "our own" if row.key_id == own else "",
        },
    )


@command(proof, "export-trust")
@click.argument("file", type=_FILES)
def export_trust(run: Run, file: Path) -> None:
    """Write a trust file with all keys that count here, signed with ours."""
    writable(file)
    with run.program() as program:
        count = program.proofs.export_trust(file)
    run.tell({"file": str(file), "keys": count}, [f"{count} keys are in {file}."])


@command(proof, "import-trust")
@click.argument("file", type=_FILES)
@click.option(
    "--fingerprint",
    "told",
    required=True,
    help="The fingerprint of the key that signed it, as the sender told it by another way.",
)
def import_trust(run: Run, file: Path, told: str) -> None:
    """Believe the keys of a trust file, once the fingerprint is compared."""
    with run.program() as program:
        read = program.proofs.look_into_trust(_text_of(file))
        if told.replace(" ", "").lower() != read.signed_with:
            raise click.UsageError(
                f"The file is signed with {fingerprint(read.signed_with)}, not with {told}."
            )
        program.proofs.take_in(read)
    run.tell(
        {"keys": list(read.keys)},
        [f"{key.fingerprint}  {key.site_code}  {key.site_name}" for key in read.keys],
    )


@command(proof, "export-void")
@click.argument("file", type=_FILES)
def export_void(run: Run, file: Path) -> None:
    """Write the numbers of this site that no longer count, signed; no names."""
    writable(file)
    with run.program() as program:
        count = program.proofs.export_void(file)
    run.tell({"file": str(file), "numbers": count}, [f"{count} void numbers are in {file}."])


@command(proof, "import-void")
@click.argument("file", type=_FILES)
def import_void(run: Run, file: Path) -> None:
    """Take in the void numbers of another site whose key counts here."""
    with run.program() as program:
        changed = bool(program.proofs.take_in_void(_text_of(file)).nouns)
    words = "The list is taken in." if changed else "A list as new as this one is known already."
    run.tell({"file": str(file), "changed": changed}, [words])


@command(proof)
@click.argument("file", type=_FILES)
def page(run: Run, file: Path) -> None:
    """Write the page that checks papers in any browser, offline."""
    writable(file)
    with run.program() as program:
        program.proofs.export_page(file)
    run.tell({"file": str(file)}, [f"The page is {file}; it works without a network."])
