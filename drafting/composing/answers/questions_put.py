"""What they asked me, question by question, so that a short answer finds its words."""

import re
from dataclasses import dataclass

from drafting.brief import Brief
from drafting.composing.english.tokens import bare, core, tidy
from drafting.composing.english.verbs import is_plural

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_AND = re.compile(
    r",? and (?=(?:could|can|would|will|is|are|do|does|did|when|how|what|where|which|who|whom)\b)"
)
_FACT = re.compile(
    r"^(?:s?he |they |[A-Z][\w'-]+ )?(?:asked|asks|wondered|wants to know)(?: me| us)? "
    r"(?P<what>(?:whether|if|when|what|where|how|who|which|why)\b.+)$"
)
_WORDS = re.compile(
    r"^(?:and |so |but |also )*(?P<word>what time|what day|which day|how many|how much|how long|"
    r"how often|how far|when|where|what|which|whom|who|how|why|whether|if)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\b(?:is|are|was|were|has|have|do|does|did|will|would|can|could)(?:n't)? "
    r"(?P<what>it|there|you|they|we|I|anybody|anyone|(?:the|your|my|our|his|her|this|that|"
    r"these|those|[A-Z]\w+'s) "
    r"(?:[\w'-]+ ){0,3}?[\w'-]+?)(?= (?:still|too|open|ready|free|back|warm|on|in|safe|to|at|for|"
    r"available|be|get|stay|start|end|enough|all|need|cost|run|go|decided|left|that|a|an|the|\w+ed|"
    r"\w+ing)\b|$)"
)


_EITHER_OR = re.compile(r"\b(?!yes\b|so\b)[a-z]+ or (?!not\b|no\b|so\b|two\b|three\b)[a-z]+$")


@dataclass(frozen=True)
class Asked:
    """One question: its asking word, what it is about, and all its words."""

    word: str
    subject: str
    words: frozenset[str]
    text: str

    @property
    def is_plain(self) -> bool:
        """True for a question that a yes or a no answers, and no "steel or tin?"."""
        return self.word in {"", "whether", "if"} and not _EITHER_OR.search(self.text)

    @property
    def of_me(self) -> bool:
        """True for "what do you do in the frost?", where the answer tells what I do."""
        return bool(re.search(r"\b(?:how|what|where|when) do you (?!want|need|like)", self.text))

    @property
    def it(self) -> str:
        """Gives "it's" or "they're" for the thing that was asked about."""
        return self.subject if self.subject == "they're" else "it's"


def questions_in(brief: Brief) -> list[Asked]:
    """Every question of theirs, from what they wrote and from what was noted of it."""
    found: list[Asked] = []
    for sentence in _SENTENCE.split((brief.they_wrote or "")[:4000]):
        if sentence.rstrip().endswith("?"):
            found += [_read(part) for part in _AND.split(tidy(sentence).rstrip("?"))]
    for fact in (*brief.facts, *brief.they_said):
        if noted := _FACT.match(tidy(fact)):
            found.append(_read(noted["what"]))
    if not found and brief.they_wrote:
        found = [Asked("", "it's", frozenset(bare(brief.they_wrote).split()), brief.they_wrote)]
    return [each for each in found if each.words]


def _read(text: str) -> Asked:
    led = _WORDS.match(text)
    about = _SUBJECT.search(text)
    return Asked(
        led["word"].lower() if led else "",
        _said_of(about["what"] if about else ""),
        frozenset(bare(text).split()),
        text.lower(),
    )


def _said_of(what: str) -> str:
    """How what was asked about is said again: "it's", "they're", "I'm", "there's"."""
    first = core(what.split(maxsplit=1)[0]) if what else ""
    if first == "you":
        return "I'm"
    if first == "there":
        return "there's"
    many = first in {"they", "these", "those"} or (len(what.split()) > 1 and is_plural(what))
    return "they're" if many else "it's"
