"""Tries a model server out for the Me screen."""

import time
from contextlib import closing
from dataclasses import dataclass

from drafting.model import ChatWire, ListWire
from drafting.prompting import build_trial
from drafting.wire import ModelError, ModelSettings, Stop, UnknownModel, listen

MOST_NAMES = 5
LONGEST_NAME = 60
LISTING_WAIT = 5.0
ENOUGH = 400


@dataclass(frozen=True)
class Trial:
    """Whether the model works, in one sentence; ``models`` are others that the server offers."""

    works: bool
    sentence: str
    model: str | None = None
    seconds: float | None = None
    models: tuple[str, ...] = ()


def try_it(settings: ModelSettings, *, cancelled: Stop | None = None) -> Trial:
    """Ask the model one tiny question and say how that went."""
    wire = ChatWire(build_trial(), settings)
    began = time.monotonic()
    try:
        settings.key_to_send()
        with closing(listen(wire, settings, cancelled)) as heard:
            length = 0
            for words in heard:
                length += len(words.text)
                if length > ENOUGH:
                    break
    except UnknownModel as error:
        return _suggest(error, settings)
    except ModelError as error:
        return Trial(works=False, sentence=str(error))
    seconds = time.monotonic() - began
    model = _short(wire.model)
    sentence = f"It works: {model} answered in {_say_seconds(seconds)}."
    return Trial(works=True, sentence=sentence, model=model, seconds=seconds)


def _suggest(error: UnknownModel, settings: ModelSettings) -> Trial:
    names = _list_models(settings)
    if not names:
        return Trial(works=False, sentence=str(error))
    why = f"{error.why[:1].upper()}{error.why[1:]}"
    return Trial(works=False, sentence=f"{why}; it offers {', '.join(names)}.", models=tuple(names))


def _list_models(settings: ModelSettings) -> list[str]:
    quick = settings.model_copy(
        update={"first_words": LISTING_WAIT, "pause": LISTING_WAIT, "timeout": LISTING_WAIT}
    )
    names: list[str] = []
    try:
        with closing(listen(ListWire(quick), quick)) as heard:
            for words in heard:
                names.append(_short(words.text))
                if len(names) == MOST_NAMES:
                    break
    except ModelError:
        # The first answer already says what is wrong; a missing list adds nothing to it.
        return names
    return names


def _short(name: str) -> str:
    """A server's own word for a model: one line, and no longer than a name."""
    return "".join(char for char in name if char.isprintable())[:LONGEST_NAME] or "the model"


def _say_seconds(seconds: float) -> str:
    return "less than a second" if seconds < 1 else f"{seconds:.0f} seconds"
