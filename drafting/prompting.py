"""Brief and kind to the exact words that a model is sent: nothing else leaves.

What stays here, whatever the brief holds: ``private`` and every fact that touches an entry of it,
``note`` (context for choosing, so the chooser must be here and not far away), ``avoid`` (it holds
what was written to other people), and the contact's address and number, which no wording needs.
"""

import hashlib
import tomllib
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from string import Template
from typing import Final, Literal, NamedTuple, TypedDict

from drafting.answers import Finding
from drafting.brief import Brief
from drafting.composing.people.names import call
from drafting.facts_block import Hides, fact_block, is_plain_name, quote_data, say_date
from drafting.habits import NO_HABITS, Habits
from drafting.wire.errors import NoInstructions
from prompts import Kind

LANGUAGES = {"en": "English", "de": "German", "es": "Spanish", "fr": "French"}
CHANNELS = {
    "email": "e-mail",
    "sms": "text message",
    "whatsapp": "WhatsApp",
    "linkedin_note": "the note of a LinkedIn invitation",
    "linkedin": "LinkedIn message",
    "spoken": "said aloud, face to face",
}
CARRIES = {"sms": 306, "linkedin_note": 200}
WORDS = (20, 120)
# What a shorter message is to have of the words of the one that stands.
SHORTER = 0.75
AS_IS: Final = "as_is"
MOST_REASONS = 8
# A longer one is nearly a sentence, and no sentence of earlier messages leaves.
MOST_STRUCK_WORDS = 3
LONGEST_QUOTE = 200


class Message(TypedDict):
    """One turn of the talk with a model."""

    role: Literal["system", "user", "assistant"]
    content: str


class Frame(NamedTuple):
    """A file of ``prompts/model``: the inputs that it declares, and its text."""

    inputs: tuple[str, ...]
    text: str

    def fill(self, **values: str) -> str:
        """The text with exactly its declared inputs filled in."""
        return Template(self.text).substitute({name: values[name] for name in self.inputs})


@cache
def load_frame(name: str) -> Frame:
    """One of the frames around what a model is asked."""
    head, _, body = _read(f"{name}.md").partition("\n")
    inputs = head.removeprefix("inputs:").split(",")
    return Frame(tuple(word.strip() for word in inputs if word.strip()), body.strip())


@cache
def load_manners() -> dict[str, str]:
    """What a model is told for each manner but the plain one."""
    return dict(tomllib.loads(_read("manners.toml")))


@cache
def _reasons() -> dict[str, str]:
    return dict(tomllib.loads(_read("reasons.toml")))


@cache
def _habit_rules() -> dict[str, str]:
    return dict(tomllib.loads(_read("habits.toml")))


def _read(name: str) -> str:
    return (files("prompts") / "model" / name).read_text(encoding="utf-8")


def build_messages(
    brief: Brief,
    kind: Kind,
    *,
    today: date,
    manner: str = AS_IS,
    mask: Hides | None = None,
    habits: Habits = NO_HABITS,
    below: int | None = None,
) -> list[Message]:
    """What a model is asked for this message; NoInstructions when the kind has none for it.

    ``below`` is how many words the text has that a shorter one is to take the place of.
    """
    told = kind.model.get(brief.language) or kind.model.get("en")
    # Instructions in English serve every language, where they say which one is wanted.
    if told is None or (brief.language not in kind.model and "language" not in told.inputs):
        raise NoInstructions(
            "this kind of message has no instructions for a model in this language yet",
            "choose the built-in writer or another kind",
        )
    least, most = _words(brief, kind, habits)
    if below:
        least, most = min(least, round(below * SHORTER)), min(most, max(below - 1, 1))
    # The greeting first: the reader's own marks are the ones with the smallest numbers.
    greeting = _greeting(brief, mask, habits)
    values = {
        "facts": fact_block(brief, today, mask),
        "channel": CHANNELS[brief.channel],
        "least": str(least),
        "most": str(most),
        "language": LANGUAGES.get(brief.language, brief.language),
        "greeting": greeting,
        "signature": _plain(brief.sender.name, mask),
    }
    ask = told.fill(values)
    if "facts" not in told.inputs:
        # A person's own kind may leave the facts out; the model still needs them.
        ask = f"{ask}\n\n{values['facts']}"
    if manner != AS_IS:
        ask = f"{ask}\n\n{Template(load_manners()[manner]).safe_substitute(least=least)}"
    if rules := _say_habits(brief, habits, mask, is_as_is=manner == AS_IS):
        ask = f"{ask}\n\n{rules}"
    frame = load_frame("frame").fill(form=_form(brief), limits=_limits(brief, least, most))
    if mask and mask.is_on:
        frame = f"{frame}\n\n{load_frame('marks').fill()}"
    return [{"role": "system", "content": frame}, {"role": "user", "content": ask}]


def build_repair(
    asked: Sequence[Message], answer: str, findings: Iterable[Finding]
) -> list[Message]:
    """The same talk with one more turn: which words cannot stay, and why."""
    told = load_frame("repair").fill(reasons="\n".join(_complaints(findings)))
    return [
        *asked,
        {"role": "assistant", "content": answer},
        {"role": "user", "content": told},
    ]


def _complaints(findings: Iterable[Finding]) -> list[str]:
    reasons = _reasons()
    lines = {
        f"- {quote_data(found.quote[:LONGEST_QUOTE])}: {reasons.get(found.rule, reasons['other'])}."
        for found in findings
    }
    return sorted(lines)[:MOST_REASONS]


def build_reading(note: str, today: date) -> list[Message]:
    """What a model is asked to sort a note into fields. The whole note leaves."""
    text = load_frame("read").fill(today=say_date(today), note=quote_data(note))
    return [{"role": "user", "content": text}]


def build_trial() -> list[Message]:
    """The tiny question that shows whether a model answers."""
    return [{"role": "user", "content": load_frame("try").fill()}]


def prompt_version(kind: Kind, *, masked: bool = False, habits: Habits = NO_HABITS) -> str:
    """A short hash of everything that shapes the question beside the facts."""
    frames = ("frame", "repair", "marks") if masked else ("frame", "repair")
    parts = [kind.version, *(load_frame(name).text for name in frames)]
    if habits.habits:
        parts += [_read("habits.toml"), habits.mark]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12]


def _words(brief: Brief, kind: Kind, habits: Habits) -> tuple[int, int]:
    """The kind's own band, and of it the part that the sender's length points to."""
    least, most = kind.words.get(brief.channel, WORDS)
    most = min(most, brief.limits.max_words or most)
    least, share = min(least, most), habits.share(brief.channel)
    if share < 1:
        return least, max(least, round(most * share))
    return min(most, round(least * share)), most


def _form(brief: Brief) -> str:
    if brief.channel == "email":
        return (
            'The first line is "Subject: " and three to six words that name the matter. '
            "Then an empty line, then the message with greeting and name."
        )
    return "No subject line. Begin with the message at once."


def _limits(brief: Brief, least: int, most: int) -> str:
    chars = [n for n in (brief.limits.max_chars, CARRIES.get(brief.channel)) if n]
    ending = f", and never more than {min(chars)} characters in all" if chars else ""
    return f"Between {least} and {most} words{ending}."


def _is_at_ease(brief: Brief) -> bool:
    """True where the sender may greet and end as they do among people they know."""
    stiff = brief.register_ == "formal" or brief.kind == "condolence"
    return not stiff and not call(brief.contact, brief.note).titled


def _say_habits(brief: Brief, habits: Habits, mask: Hides | None, *, is_as_is: bool) -> str:
    """How the sender writes, as short rules; no word that the mask would hide is among them."""
    told, lines = _habit_rules(), []
    ending = habits.sign_off(brief.channel, brief.language)
    if ending is not None and is_as_is and _is_at_ease(brief) and _leaves(ending, mask):
        said = quote_data(ending)
        lines.append(Template(told["ending"]).substitute(words=said) if ending else told["name"])
    share = habits.share(brief.channel)
    if share != 1:
        lines.append(told["shorter" if share < 1 else "longer"])
    struck = [
        quote_data(words)
        for words in habits.struck(brief.language)
        if len(words.split()) <= MOST_STRUCK_WORDS and _leaves(words, mask)
    ]
    if struck:
        lines.append(Template(told["struck"]).substitute(words=", ".join(struck)))
    return "\n".join([told["head"], *(f"- {line}" for line in lines)]) if lines else ""


def _leaves(words: str, mask: Hides | None) -> bool:
    """Whether these words may leave as they are."""
    return mask is None or mask.hide_facts(words) == words


def _greeting(brief: Brief, mask: Hides | None, habits: Habits = NO_HABITS) -> str:
    """A greeting is an instruction, so only what looks like a name may stand in it."""
    contact = brief.contact
    preferred, name = _plain(contact.preferred_name, mask), _plain(contact.name, mask)
    if brief.channel == "spoken" or not (preferred or name):
        return ""
    if brief.register_ == "formal":
        return f"Dear {name or preferred},"
    first = name.split()[0] if name else ""
    learnt = habits.greeting(brief.channel, brief.language) if _is_at_ease(brief) else None
    # "Mrs. Ikeda" is greeted as she is stored.
    return f"{learnt or 'Hi'} {preferred or (name if first.endswith('.') else first)},"


def _plain(name: str | None, mask: Hides | None = None) -> str:
    if not name or not is_plain_name(name):
        return ""
    return mask.hide_name(name.strip()) if mask else name.strip()
