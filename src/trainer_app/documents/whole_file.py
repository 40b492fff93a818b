"""Files that appear whole or not at all."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from trainer_app.domain.errors import FileNotWritable, FolderInTheWay


def write_whole(target: Path, content: bytes) -> None:
    """Put the content under its name in one step; until then an older file stays as it was.

    Raises:
        FileNotWritable: The folder or the file refuses; nothing is left behind.
    """
    with whole_file(target) as draft:
        draft.write(content)


def write_chunks(target: Path, chunks: Iterable[bytes]) -> None:
    """The same for content that comes a piece at a time; whoever stops the pieces stops it all.

    Raises:
        FileNotWritable: The folder or the file refuses; nothing is left behind.
    """
    with whole_file(target) as draft:
        for chunk in chunks:
            draft.write(chunk)


def write_folder(target: Path, members: Iterable[tuple[str, Iterable[bytes]]]) -> None:
    """Put named files into a folder that is new or empty; it gets its name when all are there.

    Raises:
        FolderInTheWay: something is in it already.
        FileNotWritable: The folder refuses; nothing is left behind.
    """
    draft = target.with_name(target.name + ".part")
    try:
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise FolderInTheWay(path=str(target))
        shutil.rmtree(draft, ignore_errors=True)
        for name, chunks in members:
            file = draft / name
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("wb") as content:
                content.writelines(chunks)
        if target.exists():
            target.rmdir()
        draft.replace(target)
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise FileNotWritable(path=str(target), reason=reason) from problem
    finally:
        shutil.rmtree(draft, ignore_errors=True)


@contextlib.contextmanager
def whole_file(target: Path) -> Iterator[IO[bytes]]:
    """What is written inside gets its name when all of it is there.

    Raises:
        FileNotWritable: The folder or the file refuses; nothing is left behind.
    """
    draft = target.with_name(target.name + ".part")
    try:
        with draft.open("wb") as content:
            yield content
        draft.replace(target)
    except BaseException as problem:  # Ctrl-C too must leave no draft behind
        with contextlib.suppress(OSError):  # the folder itself refuses: nothing of ours is in it
            draft.unlink(missing_ok=True)
        if isinstance(problem, OSError):
            reason = problem.strerror or type(problem).__name__
            raise FileNotWritable(path=str(target), reason=reason) from problem
        raise
