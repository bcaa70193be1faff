"""The thing that they asked about, named where my answer only points at it: "our oldest one"."""

import re

from drafting.brief import Brief
from drafting.composing.answers.their_words import HER_WORDS
from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import words_of
from drafting.composing.named_things import words_behind

_ASKED = re.compile(
    r"^(?:s?he|they|[A-Z][\w'-]+) (?:asked|asks|wonders|wondered|wants to know|wanted to know)"
    r"(?: me| us)? (?P<what>(?:whether|if|for|about|which|what|how|when|where|who)\b.+)$"
)
_ONE = re.compile(
    r"\b(?P<lead>(?:our|my|the|this|that|their|her|his|your) (?P<how>[a-z-]+)) ones?\b"
)
_IT = re.compile(r"^it(?P<be>'s| is| was| has| costs?| takes?| opens?| closes?| stands?)\b")
# "Yes, it holds fourteen", and not "yes, it does".
_YES_IT = re.compile(
    r"^(?P<yes>yes|no|sure),? it (?=(?!does\b|is\b|has\b|was\b)[a-z]+s [a-z\d])", re.IGNORECASE
)
_THEY = re.compile(r"^they(?P<be>'re| are| were| have| come| cost| stand)\b")
# Of a question that begins so, the answer alone is told.
_OPEN = re.compile(r"^(?:in |at |from |on )?(?:which|what|who|whose)\b", re.IGNORECASE)
_LEADS = frozenset({"your", "the", "a", "an", "any", "some", "that", "those", "these", "this"})
_SPELLED = {"'s": " is", "'re": " are"}


def with_asked_named(brief: Brief) -> Brief:
    """Gives "our oldest map of Mill Lane" for the "our oldest one" of my answer to them."""
    facts = [tidy(fact) for fact in brief.facts]
    asked, at = _question(facts, brief)
    thing = _thing_in(asked)
    if not thing:
        return brief
    named = [*facts[:at], *_answers(facts[at:], asked, thing, brief)]
    return brief if named == facts else brief.model_copy(update={"facts": tuple(named)})


def _question(facts: list[str], brief: Brief) -> tuple[str, int]:
    """What they asked, and where my own words begin."""
    for at, fact in enumerate(facts):
        found = HER_WORDS.match(fact) or _ASKED.match(fact)
        if found:
            return found["what"], at + 1
    return (brief.they_wrote or "", 0) if brief.kind == "reply" else ("", 0)


def _thing_in(asked: str) -> list[str]:
    """Gives "oldest map of Mill Lane", word by word, for the question that holds it."""
    tokens = asked.rstrip(" ?.!").split()
    for at, token in enumerate(tokens):
        if core(token) not in _LEADS:
            continue
        words = words_behind(tokens, at)
        if not words or not words[-1].isalpha():
            continue
        behind = tokens[at + 1 + len(words) :]
        return [*words, *(_tail(behind) if behind[:1] == ["of"] else ())]
    return []


def _tail(behind: list[str]) -> list[str]:
    """Gives "of Mill Lane": what belongs to the thing."""
    after = behind[1:]
    led = 1 if after and core(after[0]) in _LEADS else 0
    named = next((n for n, w in enumerate(after) if n >= led and not w[:1].isupper()), len(after))
    return behind[: 1 + max(named, led + 1)]


def _answers(mine: list[str], asked: str, thing: list[str], brief: Brief) -> list[str]:
    """My answers, the first of which that only points at the thing names it."""
    noun = thing[: thing.index("of")] if "of" in thing else thing
    plural = is_plural(noun[-1])
    ours = any(re.search(r"\b(?:we|our|us)\b", fact) for fact in mine)
    for at, fact in enumerate(mine):
        told = fact
        if (one := _ONE.search(fact)) and one["how"] in noun[:-1]:
            whole = " ".join((noun[-1], *thing[len(noun) :]))
            told = f"{fact[: one.end('lead')]} {whole}{fact[one.end() :]}"
        elif at == 0 and brief.kind == "reply" and _OPEN.match(asked) and not plural:
            lead = "our" if ours else "the"
            told = _led_by(_IT, fact, f"{lead} {' '.join(thing)}")
        elif at == 0 and brief.kind == "reply" and (yes := _YES_IT.match(fact)) and not plural:
            lead = "our" if ours else "the"
            told = f"{yes['yes']}, {lead} {' '.join(thing)} {fact[yes.end() :]}"
        elif plural and _is_of_one(brief):
            # "I have three. These are from 1931": the first answer has pointed at them.
            told = _led_by(_THEY, fact, "these" if at else f"the {' '.join(noun)}")
        if told != fact:
            return [*mine[:at], told, *mine[at + 1 :]]
    return mine


def _led_by(points: re.Pattern[str], fact: str, thing: str) -> str:
    found = points.match(fact)
    if found is None:
        return fact
    return f"{thing}{_SPELLED.get(found['be'], found['be'])}{fact[found.end() :]}"


def _is_of_one(brief: Brief) -> bool:
    """True where the notes call the reader "he" or "she", so that "they" is nobody."""
    told = " ".join(brief.facts).lower().split()
    people = words_of("people")
    return bool({"he", "she"} & {core(w) for w in told}) and not people & {core(w) for w in told}
