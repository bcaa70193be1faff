"""What was said or done, noted in a hurry, told again in sentences that can be turned round."""

import re

from drafting.brief import Brief
from drafting.composing.answers.questions import straight
from drafting.composing.english.clause import parse
from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.words import (
    BE,
    HAVE,
    base_of_third,
    is_state,
    may_be_noun,
    plain_words,
    verb_form,
    words_of,
)
from drafting.composing.noting.own_remarks import parted_gift, without_own_remarks
from drafting.composing.noting.small_words import with_small_words
from drafting.composing.noting.told_to_do import told_to_do

_NAME = r"[A-Z][\w'-]+"
_WHO = rf"(?P<who>(?:[Ss]he|[Hh]e|[Tt]hey|{_NAME}) )?"
# "she showed me a drill, it weighs nothing": the second half is about the thing.
_SHOWN = re.compile(
    rf"^(?P<head>{_WHO}(?P<verb>[a-z]+) (?:(?:me|us) )?(?:an?|the|his|her|their|some|my) "
    r"[\w' -]+?)(?:, (?:and )?| and (?=it ))(?P<it>it |which )?(?P<deed>[a-z']+)(?P<rest>(?: .+)?)$"
)
_WEATHER = re.compile(
    r",? (?:as |and )?it (?:was|is) (?:raining|snowing|pouring|freezing|cold|dark|late|hot|windy)"
    r"(?: [a-z]+)?$"
)
_ASKED = re.compile(
    rf"^{_WHO}(?:then |also )?ask(?:ed|s)(?: me| us)?\s*(?:[:,]| -)\s*[\"']?"
    r"(?P<question>.+?)[\"'?]*$",
    re.IGNORECASE,
)
_ASKERS = r"(?:whether|if|how|what|when|where|why|which|who)\b"
_WANTS_TO_KNOW = re.compile(
    rf"^{_WHO}(?:also )?(?:wants|wanted|would like|'d like) to know "
    rf"(?P<what>{_ASKERS}.*\b(?:I|we|me|us|my|our)\b.*)$",
    re.IGNORECASE,
)
_THEN_AND_NOW = re.compile(
    rf"^{_WHO}(?P<then>(?:used to|was|were) .+?)(?: before)?,?(?: (?:and|but))? (?:is )?now,? "
    r"(?P<now>(?!that\b|and\b).+)$"
)
_FOR_YEARS = re.compile(
    r"^(?P<how>on (?:his|her|their) own|at [A-Z][\w' -]*?|self-employed|retired) (?:for )?"
    r"(?P<years>\d+|two|three|four|five|six|seven|eight|nine|ten) (?:yrs?|years?)$"
)
_EXPLAINED = re.compile(
    rf"^{_WHO}(?:kindly )?explained (?P<what>(?:the|her|his|their|how|what|why|where|everything)\b"
    r".*?)(?: to (?:me|us))?$"
)
_THAN_YOU = re.compile(r"\bthan you(?:'d| would)? (?:think|expect|believe)\b")
_OR_YOU = re.compile(r"\bor you(?:'ll| will)? (?=[a-z]+\b)")
_OR_NEVER = re.compile(r"\bor (?:you|it|they) never (?:will|do|does)$")
_NOT_LAST = re.compile(
    r"(?<=\w)(?<!\bdo)(?<!\band)(?<!\bor)(?<!\bif)(?<!\bbut) not (?=[a-z]+$)", re.IGNORECASE
)
_YOU_DO = re.compile(r"\byou(?= (?:[a-z]+ly )?(?!(?:to|with|and|or|in|on|at)\b)[a-z]+)")
_LAST_WORDS = frozenset({"first", "last", "twice", "early", "often", "slowly"})
_OFTEN = re.compile(r"^(never|always) ", re.IGNORECASE)
_MOST, _SHORT = 16, 3
_OFF = frozenset({"away", "off", "up", "down", "back", "out"})


def restated(raw: str, brief: Brief) -> list[str]:
    """The same in one sentence or two, each with one thing to say; mostly just as it is."""
    text = without_own_remarks(tidy(raw))
    if len(parts := parted_gift(text)) > 1:
        return [told for part in parts for told in restated(part, brief)]
    if (whole := with_small_words(text, _whoever(brief))) != text:
        return restated(whole, brief)
    if found := _THEN_AND_NOW.match(text):
        return _then_and_now(found, found["who"] or f"{_whoever(brief)} ")
    text = _OR_NEVER.sub("or never", text)
    if text.lower().startswith("you "):
        text = re.sub(r"\bor you (?=[a-z]+ )", "or ", text)
    if text != tidy(raw):
        raw = text
    return [_asked(text) or _shown(text) or _explained(text) or _counsel(text, brief) or raw]


def _then_and_now(found: re.Match[str], who: str) -> list[str]:
    """Gives "he used to drive" and "he now teaches" for "used to drive, now teaches"."""
    now = re.sub(r"^(?:s?he|they) (?:is |are )?", "", found["now"])
    for_years = _FOR_YEARS.match(now)
    first = f"{who}{found['then']}"
    if for_years:
        return [first, f"{who}has been {for_years['how']} for {for_years['years']} years"]
    lead, *more = (core(word) for word in now.split())
    form = verb_form(lead)
    deed = form is not None and "s" in form.forms
    deed = deed and not (may_be_noun(lead) and (not more or more[0] in words_of("prepositions")))
    return [first, f"{who}now {now}" if deed or lead == "has" else f"{who}is now {now}"]


def _asked(text: str) -> str | None:
    """Gives "she asked me whether I could help" for "she asked: could I help?"."""
    if found := _WANTS_TO_KNOW.match(text):
        return f"{found['who'] or ''}asked {found['what']}"
    found = _ASKED.match(text)
    told = straight(found["question"]) if found else ""
    if not found or not re.match(_ASKERS, told):
        return None
    return f"{found['who'] or ''}asked me {told[:1].lower()}{told[1:]}"


def _shown(text: str) -> str | None:
    """Gives "she showed me a drill that weighs nothing" where the drill is told of on its own."""
    plain = _WEATHER.sub("", text)
    if plain != text:
        return plain if parse(plain.split()) or plain.split()[0].islower() else None
    found = _SHOWN.match(text)
    form = verb_form(found["verb"]) if found else None
    does = base_of_third(found["deed"]) if found and found["deed"].endswith("s") else ""
    if not found or form is None or form.base not in plain_words("shows_a_thing"):
        return None
    is_it = found["deed"] in {"is", "has"} and found["it"]
    if not (is_it or does):
        return None
    past = "past" in form.forms and "base" not in form.forms
    if not found["it"] and not (past and does in plain_words("what_things_do")):
        return None
    rest = re.sub(r"^ after$", " afterwards", found["rest"])
    return f"{found['head']} that {found['deed']}{rest}"


def _explained(text: str) -> str | None:
    """Gives "she took the time to explain the rota to me", for which one gives thanks."""
    found = _EXPLAINED.match(text)
    if not found or len(text.split()) > _MOST:
        return None
    what = found["what"]
    asks = re.match(_ASKERS, what)
    if not asks and parse(what.split()) is not None:
        return None
    who = found["who"] or "she "
    return f"{who}explained to me {what}" if asks else f"{who}went through {what} with me"


def _counsel(text: str, brief: Brief) -> str | None:
    """Gives "she told me to raise my rates in March" for "raise your rates in March".

    In the notes on one person a verb without an ending is an order: they themselves "raise*s*".
    """
    if told := told_to_do(text):
        return f"{_whoever(brief)} told me {to_me(told)}"
    often = _OFTEN.match(text)
    text = text[often.end() :] if often else text
    words = [core(word) for word in text.split()]
    form = verb_form(words[0]) if len(words) > 2 else None
    if form is None or "base" not in form.forms or not _is_counsel(words):
        return None
    if len(words) > _MOST or {"i", "me", "my", "we", "our", "she", "he"} & set(words):
        return None
    off = 1 + (words[1] in _OFF and len(words) > _SHORT)  # "throw away the first"
    of_a_thing = words[off] in words_of("determiners") | {"your", "it", "them", "yourself"}
    to_me_too = {"you", "your", "yourself", "not"} & set(words) or words[-1] in _LAST_WORDS
    to_me_too = to_me_too or words[0] in plain_words("counsel_alone")
    plain = not (may_be_noun(words[0]) or is_state(words[0]) or words[0] == "live") and words[
        1
    ] in words_of("prepositions")
    plain = plain and words[2] in words_of("determiners")  # "apply for the smaller job"
    known = of_a_thing or often is not None or plain or _goes_on(words)
    placed = words[1] in words_of("prepositions") | {"now", "to", "until", "till"}
    if _is_told_of(words) or not (known or (to_me_too and placed)):
        return None
    when = f"{often[1].lower()} " if often else ""
    return f"{_whoever(brief)} told me {when}to {to_me(text[:1].lower() + text[1:])}"


def _is_counsel(words: list[str]) -> bool:
    """False for "write her a poem", a word to the writer; "write the test before the code" is."""
    if words[0] not in plain_words("no_counsel"):
        return True
    craft = words[0] in plain_words("counsel_too") and words[1] in {"the", "your", "each", "every"}
    timed = {"before", "after", "first", "last", "until", "twice", "when", "not"} & set(words[2:])
    return craft and bool(timed) and not set(words) & plain_words("of_the_message")


def _goes_on(words: list[str]) -> bool:
    """True for "cook for twenty and freeze half": one order and then another."""
    ends = [at + 1 for at, word in enumerate(words[:-1]) if word == "and"]
    forms = [(at, verb_form(words[at])) for at in ends]
    deeds = [at for at, form in forms if form is not None and "base" in form.forms]
    alike = words[1] in words_of("prepositions")  # "travel by night and sleep by day"
    return any(
        not may_be_noun(words[at]) or (alike and words[at + 1 : at + 2] == words[1:2])
        for at in deeds
    )


def _is_told_of(words: list[str]) -> bool:
    """True for "work for the council is slow", of which the first word is no order."""
    clause = parse(words)
    subject = clause.subject.split() if clause else []
    return clause is not None and subject[:1] == words[:1] and clause.verb.lower() in BE | HAVE


def to_me(text: str) -> str:
    """Gives "raise my rates before I send it" for "raise your rates before you send it"."""
    text = _THAN_YOU.sub("than I thought", _OR_YOU.sub("or I would ", text))
    text = _NOT_LAST.sub(", not ", text)
    text = re.sub(r"\byour\b", "my", text)
    text = re.sub(r"\byourself\b", "myself", text)
    text = _YOU_DO.sub("I", text)
    return re.sub(r"\byou\b", "me", text)


def _whoever(brief: Brief) -> str:
    told = re.search(r"\b(he|his|him)\b", " ".join((*brief.they_said, *brief.facts)).lower())
    return "he" if told else "she"
