"""Files that appear whole or not at all."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from trainer_app.domain.errors import FileNotWritable


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
