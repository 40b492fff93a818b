"""Which modules come before which: never in a circle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Before = Mapping[str, Sequence[str]]
"""By the code of a module the codes of those it builds on."""


def circle_through(code: str, before: Before) -> tuple[str, ...]:
    """The shortest way from a module over what it builds on back to itself; () if there is none.

    Both ends are the module: ("M1", "M3", "M1").
    """
    ways: list[tuple[str, ...]] = [(code,)]
    seen: set[str] = set()
    while ways:
        following = []
        for way in ways:
            for earlier in before.get(way[-1], ()):
                if earlier == code:
                    return (*way, code)
                if earlier not in seen:
                    seen.add(earlier)
                    following.append((*way, earlier))
        ways = following
    return ()


def renamed(codes: Sequence[str], old: str, new: str) -> tuple[str, ...]:
    """The codes with one of them renamed; left out where the new name is empty."""
    changed = (new if code == old else code for code in codes)
    return tuple(dict.fromkeys(code for code in changed if code))


def circle_among(before: Before) -> tuple[str, ...]:
    """A shortest circle among all the modules; () if there is none.

    Looks for the modules that nothing outside of a circle explains first, so that thousands of
    modules without one are told in a moment.
    """
    waiting = {code: {one for one in earlier if one in before} for code, earlier in before.items()}
    after: dict[str, list[str]] = {}
    for code, earlier in waiting.items():
        for one in earlier:
            after.setdefault(one, []).append(code)
    ready = [code for code, earlier in waiting.items() if not earlier]
    while ready:
        done = ready.pop()
        for code in after.get(done, ()):
            waiting[code].discard(done)
            if not waiting[code]:
                ready.append(code)
    stuck = [code for code, earlier in waiting.items() if earlier]
    return next((way for code in stuck if (way := circle_through(code, before))), ())
