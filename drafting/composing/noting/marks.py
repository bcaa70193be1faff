"""What the marks in a note stand for: a day in front, who is meant in brackets, an arrow."""

import re

from drafting.composing.english.clause import parse
from drafting.composing.english.day_patterns import ISO
from drafting.composing.english.tokens import core
from drafting.composing.english.words import base_of_unknown, may_be_noun, verb_form, words_of
from drafting.composing.noting.note_shapes import shape
from drafting.composing.people.meeting import says_met

_DAY_FIRST = re.compile(
    rf"^(?:on )?(?P<day>{ISO})(?:(?:\s*[:;,\u2013\u2014]| -)\s*|\s+)(?P<told>[a-z].+)$"
)
_DAY_LAST = re.compile(rf"^(?P<told>[^,;:]+), (?P<day>{ISO})$")
_LABELLED_DAY = re.compile(rf"^(?P<what>[A-Za-z][^:;]*?)\s*:\s*(?P<day>{ISO})$")
_IN_BRACKETS = shape("who_is_meant_in_brackets")
_ARROW = shape("whose_rule_with_an_arrow")
_COLON = re.compile(
    r"^(?P<whose>(?:her|his|their) (?:trick|tip|method|secret|habit)): (?P<told>[a-z]+ [^:;\"']+)$"
)
_SPOKEN = shape("deed_and_what_was_said")
_GAPPED = shape("number_of_theirs_and_of_mine")
_PURPOSE = re.compile(
    r"^(?:in order )?to (?P<what>[a-z]+ [^,;:]+?),? (?P<who>she|he|they|I|we) (?P<told>[^;:]+)$"
)
_TOLD_ME = re.compile(
    r"(?P<told>(?:told|asked|showed|explained to|mentioned to) (?:me|us)) "
    r"(?=(?:what|how|why|where|which|who|if|whether|that|about|to)\b)"
)
_SAID_LAST = re.compile(
    r"^(?P<told>[^\"':;]{8,}), (?P<who>[A-Z][\w'-]+) (?:says|said|reckons|thinks|swears)$"
)
_ME = frozenset({"me", "us", "mine", "ours"})
_WHO = {"her": "she", "hers": "she", "his": "he", "him": "he", "their": "they", "them": "they"}
_OWN = {"she": "her", "he": "his", "they": "their"}
_STATE_LAST = re.compile(r", (?P<what>[a-z]+ (?:on|off|out|up|down|shut|closed|open|first))$")
_UNIT = re.compile(r"\d[\d.:,]* (?P<what>[a-z]+)$")
_STOCK = frozenset({"be", "tell", "say", "cut", "put"})
_FEW = 2


def marks_read(text: str) -> list[str]:
    """The fact without its marks, in one sentence or in the two that it holds."""
    readers = (_dated, _bracketed, _ruled, _spoken, _counted, _said, _aimed)
    return next(filter(None, (read(text) for read in readers)), [text])


def _dated(text: str) -> list[str]:
    """Gives "lent me a pump on" its day, and an occasion with the day behind it."""
    if found := _DAY_FIRST.match(text):
        return _on_its_day(found["told"], found["day"])
    last = _DAY_LAST.match(text)
    if last and not says_met(last["told"]) and _is_done(last["told"]):
        return [f"{last['told']} on {last['day']}"]
    found = _LABELLED_DAY.match(text)
    return [f"{found['what']} {found['day']}"] if found else []


def _is_done(told: str) -> bool:
    """True for "let me hold the lamp" and "Ines held it", in which somebody did something once."""
    clause = parse(told.split()) if told[:1].isupper() else None
    did = clause is not None and clause.is_past and clause.acts and not clause.compound
    return did or (told[:1].islower() and begins_with_deed(told))


def _bracketed(text: str) -> list[str]:
    found = _IN_BRACKETS.match(text)
    return [_with_whom_it_is(found["told"].rstrip(" ,"), found["who"])] if found else []


def _ruled(text: str) -> list[str]:
    found = _ARROW.match(text)
    if found is None:
        ruled = _COLON.match(text)
        form = verb_form(core(ruled["told"].split()[0])) if ruled else None
        bidden = ruled is not None and form is not None and "base" in form.forms
        return [f"{ruled['whose']} is to {ruled['told']}"] if bidden and ruled else []
    return _as_rule(found["whose"], found["told"])


def _spoken(text: str) -> list[str]:
    """Gives "she dropped the plate" and "she said 'now it can only get better'"."""
    found = _SPOKEN.match(text)
    if found is None:
        return []
    said = f"{found['who']} said" if found["who"] else "said"
    return [found["deed"], f"{said} '{found['said']}'"]


def _counted(text: str) -> list[str]:
    found = _GAPPED.match(text)
    return [_number_twice(found)] if found else []


def _said(text: str) -> list[str]:
    """Gives "Ines said that a rope sings before it parts", which was noted the other way round."""
    found = _SAID_LAST.match(text)
    world = found is not None and _is_of_the_world(found["told"])
    return [f"{found['who']} said that {found['told']}"] if found and world else []


def _aimed(text: str) -> list[str]:
    found = _PURPOSE.match(text)
    return [_purpose_last(found)] if found else []


def _is_of_the_world(told: str) -> bool:
    """True for "a rope sings before it parts", which is nobody's own deed."""
    clause = parse(told.split())
    return clause is not None and core(clause.subject) not in words_of("pronouns")


def _on_its_day(told: str, day: str) -> list[str]:
    """Gives "lent me a pump on" its day, and for what is no deed the day behind it."""
    head, comma, tail = told.partition(", ")
    if not begins_with_deed(head):
        led = (
            core(told.split(maxsplit=1)[0]) in words_of("pronouns")
            or parse(told.split()) is not None
        )
        return [] if led else [f"{told} {day}"]
    if found := _TOLD_ME.match(head):
        return [f"{found['told']} on {day} {head[found.end() :]}{comma}{tail}"]
    return [f"{head} on {day}{comma}{tail}"]


def begins_with_deed(text: str) -> bool:
    """True for "lent me a pump" and "x-rayed the hoof", not for "guided tour of the mill"."""
    words = [core(word) for word in text.split()]
    form = verb_form(words[0]) if len(words) >= _FEW else None
    if form is None:
        known = len(words) >= _FEW and words[0].endswith("ed")
        return known and base_of_unknown(words[0]) != words[0] and _leads_on(words[1])
    past = "past" in form.forms and ("base" not in form.forms or _leads_on(words[1]))
    return past and (_leads_on(words[1]) or not may_be_noun(words[0])) and words[0] != "guided"


def _leads_on(word: str) -> bool:
    lists = ("determiners", "prepositions", "pronouns", "particles")
    return any(word in words_of(name) for name in lists) or word in {"me", "us", "it", "how"}


def _with_whom_it_is(told: str, who: str) -> str:
    """Gives "with me it is bare hands only" for "(me)", and "her X" or "she does X" for "(her)"."""
    words = [core(word) for word in told.split()]
    mine = who in _ME
    doer = "I" if mine else _WHO[who]
    named = {"i", "we", "my", "our"} if mine else {"she", "he", "they"}
    if set(words) & named and parse(told.split()) is not None:
        return told
    if {"i", "we"} & set(words) and mine:
        return told
    told = _STATE_LAST.sub(r" with \g<what>", told)
    if parse([doer, *told.split()]) is not None and _acts(words, third=not mine):
        return f"{doer} {told}"
    if mine:
        return f"with me it is {told}"
    return told if words[0] in words_of("determiners") else f"{_OWN[doer]} {told}"


def _acts(words: list[str], *, third: bool) -> bool:
    """True for what is surely a deed left without its doer: "counts heads at every gate"."""
    form = verb_form(words[0])
    if form is None or form.forms == {"ing"}:
        return False
    after = words[1] if len(words) > 1 else ""
    object_ = after in words_of("determiners") or after[:1].isdigit() or after.endswith("s")
    return not may_be_noun(words[0]) or (third and "s" in form.forms and object_)


def _as_rule(whose: str, told: str) -> list[str]:
    """Gives "his rule is never to run", and what stands behind a comma as a fact of its own."""
    head, comma, tail = told.partition(", ")
    if comma and parse(tail.split()) and core(tail.split()[0]) not in words_of("conjunctions"):
        return [*_as_rule(whose, head), f"{_WHO[whose.split(maxsplit=1)[0]]} said that {tail}"]
    words = [core(word) for word in told.split()]
    if words[0] in {"never", "always", "not"}:
        return [f"{whose} is {words[0]} to {told.split(maxsplit=1)[1]}"] if len(words) > 1 else []
    if words[0] == "don't" and len(words) > 1:
        return [f"{whose} is not to {told.split(maxsplit=1)[1]}"]
    form = verb_form(words[0])
    if form is not None and "base" in form.forms and len(words) > 1:
        return [f"{whose} is to {told}"]
    return [f"{whose} is {'that ' if parse(told.split()) else ''}{told}"]


def _number_twice(found: re.Match[str]) -> str:
    """Gives "he counted 40 rings, and our scanner counted 41 rings"."""
    unit = _UNIT.search(found["theirs"])
    same = unit is not None and found["mine"][-1].isdigit()
    mine = f"{found['mine']} {unit['what']}" if unit and same else found["mine"]
    got = found["got"]
    return f"{found['who']} {got} {found['theirs']}, and {found['thing']} {got} {mine}"


def _purpose_last(found: re.Match[str]) -> str:
    """Gives "she claps once to hear the room" for "to hear the room she claps once"."""
    form = verb_form(core(found["what"].split()[0]))
    if form is not None and form.base in _STOCK:
        return found[0]  # "to be honest", "to tell you the truth"
    whole = parse([found["who"], *found["told"].split()])
    if form is None or "base" not in form.forms or whole is None:
        return found[0]
    first, linked, then = found["told"].partition(" and ")
    return f"{found['who']} {first} to {found['what']}{linked}{then}"
