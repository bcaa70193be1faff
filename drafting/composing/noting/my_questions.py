"""What I should like to know, noted as a question: put to them as the question that it is."""

import re
from collections.abc import Iterable

from drafting.brief import Brief
from drafting.composing.english.tokens import tidy
from drafting.composing.people.names import first_name
from drafting.composing.telling.indirect import as_worked_out

_HELP = (
    r"(?:is|are|was|were|do|does|did|can|could|will|would|shall|should|may|might|must|has|have|had)"
    r"(?:n't)?"
)
_DOER = (
    r"(?:I|we|you|he|she|it|they|there|that|this|those|these|one|any\w*|some\w*|every\w*|no \w+|"
    r"the|an?|my|our|your|his|her|their|[a-z]{3,}ing|[A-Z][\w'-]+)"
)
_ASKS = re.compile(
    rf"^(?:and |but |so |or )?(?:{_HELP} {_DOER}\b|how come\b|what (?:about|if)\b|how about\b|"
    r"any \w+|(?:how|what|which|who|whom|whose|where|when|why)(?:'s|'d|'ll)?(?: .*)?$|"
    r"(?:really|why not|how so)$)"
)
_TOPIC = re.compile(
    r"^(?P<topic>(?!(?:she|he|they|I|we|there(?:'s)?) )[a-z][\w' -]{2,30}): (?P<asks>.+)$"
)
# "my question: what does she do?" has no topic.
_A_QUESTION = re.compile(
    r"(?:(?:my|our|the|a|one|first|next|small|big|only|main|other) )*"
    r"(?:questions?|asks?|to ask|want to ask|wanted to ask|what i want to ask|to find out|query)",
    re.IGNORECASE,
)
# "how cold is it? he swore he'd go in": a question and what goes with it.
_AND_MORE = re.compile(r"^(?P<asks>[^?]{6,}\?) (?P<more>(?!-|\()[^?]{6,})$")
_ASKED_LAST = re.compile(
    r"^(?P<put>[^?]{6,}\?),? (?P<who>she|he|they|[A-Z][\w'-]+\.?) (?:asks|asked|wants to know|"
    r"wanted to know|wonders|wondered)$"
)
_THEIR_QUESTION = re.compile(r"\b(?:asks|asked|wants to know|wanted to know|wonders|wondered)\b")
_PLAIN_THEY = re.compile(r"\b(?:they|them|their)\b")
_NAMES_OTHERS = re.compile(r"\b(?!this\b|does\b|is\b|was\b|has\b|yours\b)[a-z]{3,}[^s\W]s\b")
_OF_SOMEBODY = re.compile(r"\b(?:she|he|her|him|his)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|he)\b")
_AGREE = {
    "is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't",
    "hasn't": "haven't", "doesn't": "don't",
}  # fmt: skip
# In these a question is theirs, or there is nobody to ask.
_NOT_HERE = frozenset({"pitch", "condolence", "intro_between", "decline"})
_LONGEST = 24


def with_question_put(brief: Brief) -> Brief:
    """The brief with my question to them as what is asked, and "G. asked" as who it was."""
    brief = _with_names(brief)
    brief = _with_facts(brief, [as_worked_out(fact) for fact in brief.facts])
    if brief.kind == "reply":
        brief = _with_facts(brief, [_asked_first(fact, brief) for fact in brief.facts])
    answers = brief.kind == "reply" and not _has_asked(brief)
    if brief.ask or brief.kind in _NOT_HERE or answers:
        return brief
    facts = [part for fact in brief.facts for part in _apart(fact)]
    asked = [fact for fact in facts if is_question(fact)]
    if len(asked) != 1:
        return brief
    put = to_them(_led(tidy(asked[0]).rstrip(" ?")), brief)
    if put is None:
        return brief
    told = tuple(fact for fact in facts if fact != asked[0])
    return brief.model_copy(update={"facts": told, "ask": f"{put}?"})


def is_question(fact: str) -> bool:
    """True for "how come?" and "where do you buy such magnets?", in the order of a question."""
    text = fact.strip()
    plain = _TOPIC.sub(r"\g<asks>", tidy(text).rstrip(" ?"))
    short = len(plain.split()) <= _LONGEST
    return text.endswith("?") and short and _ASKS.match(plain) is not None


def to_them(question: str, brief: Brief) -> str | None:
    """The question said to their face: "does she still sew" is "do you still sew"."""
    names = {name for name in (first_name(brief.contact.name),) if name}
    text = question
    for name in names:
        text = re.sub(rf"\b{re.escape(name)}'s\b", "your", text)
        text = re.sub(rf"\b{re.escape(name)}\b", "you", text)
    called = " ".join(brief.facts)
    theirs = _PLAIN_THEY.search(text) and not (_SHE.search(called) or _NAMES_OTHERS.search(text))
    theirs = theirs and not any(re.search(rf"\b{re.escape(name)}\b", called) for name in names)
    if theirs:
        text = re.sub(r"\bthey\b|\bthem\b", "you", re.sub(r"\btheir\b", "your", text))
    text = re.sub(r"\b(?:she|he|him)\b", "you", text)
    text = re.sub(
        r"\bhis\b|\bher(?= (?!to\b|with\b|at\b|on\b|in\b|that\b|how\b|the\b)\w)", "your", text
    )
    text = re.sub(r"\bher\b", "you", text)
    helping = "|".join(map(re.escape, _AGREE))
    text = re.sub(rf"\b({helping}) you\b", lambda found: f"{_AGREE[found[1]]} you", text)
    return None if re.search(r"\byou (?:is|was|has|does)\b", text) else text


def _led(question: str) -> str:
    """Gives "with wear and tear, where does one stop" for a topic and its question."""
    found = _TOPIC.match(question)
    if found and _A_QUESTION.fullmatch(found["topic"]):
        return found["asks"]
    return f"with {found['topic']}, {found['asks']}" if found else question


def _apart(fact: str) -> Iterable[str]:
    found = _AND_MORE.match(fact.strip())
    asks = found is not None and is_question(found["asks"])
    return (found["asks"], found["more"]) if found and asks else (fact,)


def _asked_first(fact: str, brief: Brief) -> str:
    """Gives "Greta asked: will it go through" for the question with who put it behind it."""
    found = _ASKED_LAST.match(fact.strip())
    if found is None:
        return fact
    named = found["who"] in {"she", "he", "they", first_name(brief.contact.name)}
    who = found["who"] if found["who"] in {"she", "he", "they"} else "she"
    return f"{who} asked: {found['put']}" if named else fact


def _has_asked(brief: Brief) -> bool:
    """True where it is noted what they asked, so that a question besides is mine."""
    return bool(brief.they_wrote) or any(map(_THEIR_QUESTION.search, brief.facts))


def _with_names(brief: Brief) -> Brief:
    """The brief with whoever is noted by an initial under the name: "F. asked" is "Fiona asked"."""
    name = first_name(brief.contact.name)
    if not name:
        return brief
    initial = re.compile(
        rf"^{re.escape(name[0])}\.? (?=(?:asked|asks|said|says|told|wanted|wants|is|has|was)\b)"
    )
    if name[0] in {"I", "A"}:
        return brief
    return _with_facts(brief, [initial.sub(f"{name} ", fact) for fact in brief.facts])


def _with_facts(brief: Brief, facts: list[str]) -> Brief:
    told = tuple(facts)
    return brief if told == brief.facts else brief.model_copy(update={"facts": told})


def is_put(asked: str) -> bool:
    """True for what is asked in the order of a question and speaks to the reader."""
    led = asked.startswith("with ") and asked.endswith("?")
    return (led or is_question(asked)) and _OF_SOMEBODY.search(asked) is None
