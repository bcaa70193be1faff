"""Who did it, where other words tell: "was shown round" is mine, "spoke to our class" theirs."""

import re

from drafting.brief import Brief
from drafting.composing.english.clause import parse
from drafting.composing.english.tokens import core
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import past, verb_form
from drafting.composing.noting.marks import begins_with_deed
from drafting.composing.people.names import first_name

# "typed up by one chap of 82": what stood before it is.
_DONE_BY = re.compile(r"^(?P<done>[a-z]+)(?: (?:up|out|in|off|over|down))? by (?!\w+ing\b)\w")
# "minded our cat", and then "he came back fatter": it is the cat that did.
_OF_MINE = re.compile(
    r"\b(?:my|our) (?P<who>cat|dog|horse|pony|rabbit|parrot|goat|son|daughter|mum|dad|mother|"
    r"father|boy|girl|baby|pupil|nephew|niece|uncle|aunt|gran|grandad|brother|sister|boss|"
    r"neighbour|apprentice|lad)\b"
)
# "half the dates are wrong, owned up to it too"
_THEN_DID = re.compile(r"^(?P<what>[^,;:?]{8,}), (?:and )?(?P<did>[a-z]+(?:ed)? [^,;:?]+)$")
_OF_A_PERSON = re.compile(r"^(?:I|we|she|he|they|you|it)\b|\b(?:I|we|she|he)\b")
_TO_OURS = re.compile(
    r"^(?:spoke|talked|gave a talk|lectured|read|sang|played) (?:to|for) (?:our|my)\b"
)
_SHOWN = re.compile(
    r"^(?:I )?(?:was|got) (?P<done>shown|taught|given|lent|handed|driven|walked|fed|let|taken|told|"
    r"invited|offered|spared|warned)(?: (?P<way>round|around|in|over|up|through|along|home))?"
    r" (?P<rest>(?!by\b).+)$"
)
_WITH_THEM = re.compile(r"\b(?:with|beside|next to|opposite) (?:him|her|them)\b")
_ME = re.compile(r"\b(?:me|us|I|we)\b")
_AND_NEVER = re.compile(
    r"^(?P<first>(?:I|we)(?:'d|'ve| had| have) [^,;]+), (?:and |but )?"
    r"(?P<then>never (?:yet |once )?[a-z]+\b.*)$"
)
_TAKEN_UP = re.compile(
    r"^(?:nicked|stole|pinched|borrowed|copied|took) (?=(?:the|that|his|her|their) "
    r"(?:idea|trick|recipe|method|system|line|phrase|rule|word|joke)\b)"
)
_WROTE = re.compile(r"^(?P<did>wrote|writes|argued|argues|claims|claimed) that ")
_WITH_MINE = re.compile(
    r"^(?:hung|read|planted|tested|sanded|pinned|copied|plated|typed|proofread|graded|marked) my "
)
_HAD_IT = re.compile(r"\b(?:it|them)\b")
_TALKING = frozenset({"thank_you", "follow_up", "check_in", "closing", "ask_advice"})


def with_mine_named(brief: Brief) -> list[str]:
    """Gives "the cat came back fatter" behind "minded our cat", where nobody else is "he"."""
    out: list[str] = []
    for fact in brief.facts:
        found = next(filter(None, map(_OF_MINE.search, reversed(out))), None)
        who = fact.partition(" ")[0]
        forms = {"he": "he|him|his", "she": "she|her|hers"}.get(who, "")
        others = " / ".join(each for each in brief.facts if each != fact)
        alone = found and forms and not re.search(rf"\b(?:{forms})\b", others)
        kin = found and found["who"] not in {"cat", "dog", "horse", "pony", "rabbit", "goat"}
        name = f"{'my' if kin else 'the'} {found['who']}" if found else ""
        out.append(f"{name}{fact[len(who) :]}" if alone and brief.kind != "pitch" else fact)
    return out


def done_by(fact: str, before: str) -> str:
    """Gives "they are typed up by one chap" behind "her requests come in on slips"."""
    found = _DONE_BY.match(fact)
    form = verb_form(found["done"]) if found else None
    clause = parse(before.split())
    if form is None or "part" not in form.forms or clause is None or clause.is_past:
        return ""
    person = core(clause.subject) in {"i", "we", "she", "he", "you"}
    it = "they are" if is_plural(clause.subject) else "it is"
    return "" if person else f"{it} {fact}"


def then_did(fact: str, brief: Brief) -> str:
    """Gives "half the dates are wrong, and she owned up to it too"."""
    found = _THEN_DID.match(fact)
    if found is None or _OF_A_PERSON.search(fact):
        return ""
    clause = parse(found["what"].split())
    whole = clause is not None and clause.verb in {"is", "are", "was", "were", "has", "have"}
    if not whole or not begins_with_deed(found["did"]) or parse(found["did"].split()):
        return ""
    return f"{found['what']}, and {reader_called(brief)} {found['did']}"


def reader_called(brief: Brief) -> str:
    """How the facts call the reader: "she", "he", else by their name."""
    found = re.search(r"\b(?:she|he|her|his|him)\b", " ".join(brief.facts))
    if found:
        return "she" if found[0] in {"she", "her"} else "he"
    return first_name(brief.contact.name) or "she"


def with_its_doer(fact: str, brief: Brief, after: str) -> str:
    """The fact with whoever did it, where its other words tell."""
    if found := _AND_NEVER.match(fact):
        had = "had" if re.match(r"(?:I|we)(?:'d| had) ", fact) else "have"
        return f"{found['first']} but {had} {found['then']}"
    if brief.kind == "thank_you" and (found := _SHOWN.match(fact)) and " by " not in fact:
        form = verb_form(found["done"])
        way = f" {found['way']}" if found["way"] else ""
        did = past(form.base) if form else found["done"]
        return f"{reader_called(brief)} {did} me{way} {found['rest']}"
    if _is_theirs(fact, brief):
        return f"{reader_called(brief)} {fact}"
    return f"I {fact}" if _is_mine(fact, brief, after) else fact


def _is_theirs(fact: str, brief: Brief) -> bool:
    """True for "spoke to our class", for what they wrote, and for "hung my plates" in thanks."""
    wrote = brief.kind == "introduction" and _WROTE.match(fact)
    for_me = brief.kind == "thank_you" and _WITH_MINE.match(fact)
    return bool(_TO_OURS.match(fact) or wrote or for_me)


def _is_mine(fact: str, brief: Brief, after: str) -> bool:
    """True for "was shown round", "nicked the idea", and for what I did with them."""
    if (_SHOWN.match(fact) and not fact.startswith("I ")) or _TAKEN_UP.match(fact):
        return True
    done = begins_with_deed(fact) and not _ME.search(fact)
    if done and _WITH_THEM.search(fact) and brief.kind in _TALKING:
        return True
    return done and brief.kind in {"follow_up", "check_in", "closing"} and _did_it(after, brief)


def _did_it(after: str, brief: Brief) -> bool:
    """True where the next fact tells what they did with it: "Gail had it in a box"."""
    words = after.split()
    if not words or not _HAD_IT.search(after):
        return False
    who = {"she", "he", (first_name(brief.contact.name) or "").lower()}
    said = core(words[1]) if words[1:] else ""
    return core(words[0]) in who and said not in {"said", "says", "told", "thinks", "asked"}
