"""Where modules stand in the picture of what builds on what: a column for each step."""

from __future__ import annotations

from trainer_app.domain.prerequisites import Before


def layers(before: Before) -> tuple[tuple[str, ...], ...]:
    """The modules in columns: first those that build on nothing, each later one after its last.

    Within a column they keep the order they come in; of a circle, which should not be, every
    module still has a place.
    """
    depth: dict[str, int] = {}
    waiting = {code: {one for one in earlier if one in before} for code, earlier in before.items()}
    step = 0
    while waiting:
        ready = [code for code, earlier in waiting.items() if not earlier - depth.keys()]
        for code in ready or list(waiting):
            depth[code] = step
            del waiting[code]
        step += 1
    return tuple(tuple(code for code in before if depth[code] == at) for at in range(step))
