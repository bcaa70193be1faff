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
from drafting.facts_block import Hides, fact_block, is_plain_name, quote_data, say_date
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
AS_IS: Final = "as_is"
MOST_REASONS = 8
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


def _read(name: str) -> str:
    return (files("prompts") / "model" / name).read_text(encoding="utf-8")


def build_messages(
    brief: Brief, kind: Kind, *, today: date, manner: str = AS_IS, mask: Hides | None = None
) -> list[Message]:
    """What a model is asked for this message; NoInstructions when the kind has none for it."""
    told = kind.model.get(brief.language)
    if told is None:
        raise NoInstructions(
            "this kind of message has no instructions for a model in this language yet",
            "choose the built-in writer or another kind",
        )
    least, most = _words(brief, kind)
    # The greeting first: the reader's own marks are the ones with the smallest numbers.
    greeting = _greeting(brief, mask)
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


def prompt_version(kind: Kind, *, masked: bool = False) -> str:
    """A short hash of everything that shapes the question beside the facts."""
    frames = ("frame", "repair", "marks") if masked else ("frame", "repair")
    parts = (kind.version, *(load_frame(name).text for name in frames))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12]


def _words(brief: Brief, kind: Kind) -> tuple[int, int]:
    least, most = kind.words.get(brief.channel, WORDS)
    most = min(most, brief.limits.max_words or most)
    return min(least, most), most


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


def _greeting(brief: Brief, mask: Hides | None) -> str:
    """A greeting is an instruction, so only what looks like a name may stand in it."""
    contact = brief.contact
    preferred, name = _plain(contact.preferred_name, mask), _plain(contact.name, mask)
    if brief.channel == "spoken" or not (preferred or name):
        return ""
    if brief.register_ == "formal":
        return f"Dear {name or preferred},"
    first = name.split()[0] if name else ""
    # "Mrs. Ikeda" is greeted as she is stored.
    return f"Hi {preferred or (name if first.endswith('.') else first)},"


def _plain(name: str | None, mask: Hides | None = None) -> str:
    if not name or not is_plain_name(name):
        return ""
    return mask.hide_name(name.strip()) if mask else name.strip()
