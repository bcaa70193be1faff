"""What would leave for a model: the exact text, and which names in it are not hidden."""

import re
from collections.abc import Iterable
from datetime import date

from drafting.brief import Brief
from drafting.everyday import is_everyday, name_words
from drafting.habits import NO_HABITS, Habits
from drafting.modelling.masking import mask_for
from drafting.modelling.naming import Known
from drafting.prompting import build_messages
from drafting.wire import ModelSettings
from prompts import Kind
from prompts.listening import fold

_CAPITAL = re.compile(r"(?<![\w\[])[A-Z\u00c0-\u00de][\w'\u2019-]+")
MOST_SHOWN = 12


def what_would_leave(
    brief: Brief,
    kind: Kind,
    settings: ModelSettings,
    *,
    today: date,
    people: Iterable[Known] = (),
    habits: Habits = NO_HABITS,
) -> str:
    """Exactly the text that would be sent, and where to."""
    mask = mask_for(brief, people, settings.hidden_words, is_on=settings.masked)
    messages = build_messages(brief, kind, today=today, mask=mask, habits=habits)
    head = f"To {settings.base_url}, for the model {settings.model}:"
    return "\n\n".join([head, *(message["content"] for message in messages)])


def left_in_clear(
    brief: Brief, kind: Kind, settings: ModelSettings, *, today: date, people: Iterable[Known] = ()
) -> tuple[str, ...]:
    """Words of the facts that begin like a name and leave as they are."""
    mask = mask_for(brief, people, settings.hidden_words, is_on=settings.masked)
    asked = build_messages(brief, kind, today=today, mask=mask)[-1]["content"]
    own = build_messages(Brief(kind=brief.kind, channel=brief.channel, language=brief.language),
                         kind, today=today)[-1]["content"]  # fmt: skip
    known = set(_CAPITAL.findall(own))
    found = dict.fromkeys(_CAPITAL.findall(asked))
    return tuple(word for word in found if word not in known and not _is_plain(word))[:MOST_SHOWN]


def _is_plain(word: str) -> bool:
    low = fold(word)
    return low in name_words().never or is_everyday(low)
