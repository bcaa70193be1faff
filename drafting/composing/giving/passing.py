"""What is passed on, and the one question that is asked."""

import re
from dataclasses import replace
from functools import cache

from drafting.composing.answers.questions import straight
from drafting.composing.bygone.endings import is_over
from drafting.composing.english.clause import Clause
from drafting.composing.english.tokens import bare, core, join, tidy
from drafting.composing.english.words import HAVE, may_be_noun, verb_form, words_of
from drafting.composing.giving.asked_plainly import as_noted
from drafting.composing.giving.asks import read_ask
from drafting.composing.giving.offers import Deed
from drafting.composing.giving.troubles import WHAT_NEXT, find_trouble
from drafting.composing.material import Material
from drafting.composing.noting.help_notes import is_kind_deed
from drafting.composing.telling.as_it_is import found_ways
from drafting.composing.telling.statement import Statement
from drafting.composing.titles import fit_title
from prompts.grammar import load_grammar

_MY_QUESTION = re.compile(
    r"^(?:my |the |one |a )?(?:small )?question(?: is| for (?:her|him|them))?:?\s+(?P<what>.+)$|"
    r"^(?:I ?|we ?)?(?:(?:(?:would|'d) )?like to|want(?:ed)? to|wish to|hope to|meant to|will|to)"
    r"\s+ask"
    r"(?: (?:her|him|them|[A-Z][\w'.-]+))?:?\s+(?P<asked>.+)$|"
    r"^(?:I ?|we ?)?(?:would(?: like to| love to)|'d (?:like|love) to|want(?:ed)? to|need to|"
    r"am trying to|hope to) "
    r"(?:know|learn|find out|understand|hear)\s+(?P<known>.+)$|"
    r"^(?:I(?:'m| am) |we(?:'re| are) )?(?:curious|wondering|unsure|not sure)(?: about)?\s+"
    r"(?P<curious>.+)$|^(?:I |we )?wonder(?:ed)?\s+(?P<wonder>.+)$"
)
_JOB = re.compile(
    r"\b(?:cvs?|r[eé]sum[eé]|jobs?|hire|hiring|vacanc\w+|reference|recommend (?:me|us)|good word|"
    r"openings?|(?:put|pull) .*\b(?:in a word|strings))\b",
    re.IGNORECASE,
)
_HEARD_THEM = re.compile(
    r"^(?:I )?(?:heard|saw|listened to) (?:her|him|them|you|[A-Z]\w+)(?: speak| talk)? "
    r"(?:at|on|in|during) |"
    # "watched her lesson on 3 May": where I saw how it is done.
    r"^(?:I )?(?:watched|saw|sat in on|observed|followed) (?:her|his|their|your) (?:[a-z]+ ){0,2}"
    r"(?:lesson|class|rehearsal|round|shift|match|demonstration|demo|training|service|tour|set)\b"
)
_PART = re.compile(r"^(?:page|chapter|section|part|slide|figure|table) \d", re.IGNORECASE)
_MY_THING = re.compile(r"^(?:my|our)\b|\b(?:it|them)$")
_SHORT_WORD = _MY_OWN = 3
_FEW, _STEM = 2, 5
_WHAT_I_DO = frozenset({"run", "work", "teach", "drive", "manage", "live", "be", "am"})
_BIG = (
    "I left your ask out: a question about work can feel like a request for a job. "
    "Ask one thing that they know and can answer in a minute."
)


def sort_share(material: Material) -> Material:
    """What is passed on, apart from why it made me think of them."""
    found = _found(material)
    more: dict[str, tuple[str, ...]] = {}
    titles: list[str | None] = []
    if found and found.clause:
        more["found"] = found_ways(found)
        titles += [_title_of(found)]
    elif found and found.noun:
        more["thing"] = (found.noun,)
        titles += [fit_title(found.noun)]
    if material.offer and material.offer.thing and not _MY_THING.search(material.offer.thing):
        titles.insert(0, fit_title(material.offer.thing))
    about = [s for s in material.theirs if _is_about_it(s, found)]
    mine = [*(s for s in material.mine if s is not found), *about]
    over = is_over(material.brief.facts, material.today)
    return replace(
        material,
        theirs=tuple(s for s in material.theirs if s is not found and s not in about),
        mine=tuple(sorted(mine, key=_apart)),
        ask=as_noted(material.ask),
        more=more,
        warnings=(*material.warnings, *([over] if over else ())),
        titles=tuple(title for title in titles if title),
    )


def _is_about_it(statement: Statement, found: Statement | None) -> bool:
    """True for "one boot still has its spurs", noted behind the show of boots."""
    after = found is not None and statement.source.startswith("facts")
    clause = statement.clause
    if not after or found is None or clause is None or statement.quoted or statement.left:
        return False
    return statement.whose == "world" and statement.place > found.place


def _is_deed_of_mine(statement: Statement) -> bool:
    return statement.clause is not None and statement.clause.person in {"i", "we"}


def _bears_on(statement: Statement, about: set[str] | frozenset[str]) -> bool:
    """True for what speaks of the same matter, and for what I have been wondering."""
    return bool(_telling(statement.raw) & about) or "wondering" in statement.raw


def _apart(statement: Statement) -> bool:
    """False for "mine did the same", which belongs right behind what they told me."""
    clause = statement.clause
    return clause is None or clause.subject.lower() not in {"mine", "ours"}


def _found(material: Material) -> Statement | None:
    """The fact that tells of the thing: what I came upon, then a thing, then what is so."""
    able = [s for s in material.heard if (s.clause or s.noun) and not s.left and not s.quoted]
    ranked = [(rank, s) for s in able if (rank := _rank(s)) is not None]
    if material.offer and any(s.quoted for s in material.theirs):
        # What they told me is the reason, and what I offer is the thing.
        ranked = [(rank, s) for rank, s in ranked if rank < _MY_OWN or not _is_deed_of_mine(s)]
    return min(ranked, key=lambda pair: pair[0])[1] if ranked else None


def _rank(statement: Statement) -> int | None:
    clause = statement.clause
    if clause is not None and clause.subject.lower().startswith(("its ", "their ", "it ", "they ")):
        return None  # What it is of was told in another fact.
    if clause is None:
        return 1 if statement.whose != "theirs" else None
    if statement.whose in {"mine", "ours"}:
        does = clause.base in _WHAT_I_DO and clause.person in {"i", "we"}
        leans = statement.leans and clause.person in {"i", "we"}
        if does or leans or clause.subject.lower() in {"mine", "ours"}:
            return None  # "I run the night desk" is nothing to pass on.
        return 0 if _deed_of(clause) in _list("comes_upon") else 3
    if _PART.match(clause.subject):
        return None  # "page 6 has the form": of what was read.
    return 2 if statement.whose == "world" else None


def _deed_of(clause: Clause) -> str:
    """Gives "read" for "I read a report" and for "I have just read a report"."""
    if clause.verb.lower() not in HAVE:
        return clause.base
    words = (core(word) for word in clause.rest.split())
    form = verb_form(next((word for word in words if word not in words_of("adverbs")), ""))
    return form.base if form and "part" in form.forms else clause.base


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(load_grammar("kinds.en")[name].split())


def _title_of(statement: Statement) -> str | None:
    """Gives "A piece on old walls" for "I read a piece on old walls in the county paper"."""
    clause = statement.clause
    words = clause.rest.split() if clause else []
    lead = words[0].lower() if words else ""
    return fit_title(join(words)) if lead in {"a", "an", "the"} else None


def sort_offer_help(material: Material) -> Material:
    """An offer is enough: nothing is asked beside it; what they once did for me comes first."""
    kind = next((s for s in material.theirs if is_kind_deed(s)), None)
    theirs = [s for s in material.theirs if s is not kind]
    known = [s for s in theirs if s.whose == "theirs" or s.quoted or _is_plight(s)]
    if kind is None or kind.clause is None or not known:
        offer = _whole_offer(material.offer)
        return replace(
            material,
            ask=as_noted(material.ask),
            offer=offer,
            theirs=tuple(known or material.theirs),
        )
    return replace(
        material,
        ask=as_noted(material.ask),
        theirs=tuple(known),
        offer=_whole_offer(material.offer),
        more={**material.more, "kind": (kind.clause.text,)},
    )


def _is_plight(statement: Statement) -> bool:
    """True for "the boiler gave up on Sunday": what happened to them, noted as it is."""
    clause = statement.clause
    first = clause.subject.lower().split()[0] if clause and clause.subject else ""
    return statement.whose == "world" and first in {"the", "three", "two", "half", "nobody"}


def _whole_offer(offer: Deed | None) -> Deed | None:
    """The offer as a deed where it holds two: "you're welcome to the van" would lose the second."""
    two = offer is not None and any(
        (form := verb_form(core(word))) and "base" in form.forms and not may_be_noun(core(word))
        for word in re.findall(r" and (\w+)", offer.do[0])
    )
    return replace(offer, thing=None) if offer is not None and two else offer


def sort_ask_advice(material: Material) -> Material:
    """The one question, from the ask or from a fact; a question about work is left out."""
    brief = material.brief
    used: str | None = None
    ask = material.ask
    job = bool(brief.ask and _JOB.search(brief.ask))
    if job:
        ask = None
    for text in (*brief.facts, *brief.share):
        question = _my_question(text)
        if question is None or ask is not None:
            continue
        if _JOB.search(question):
            job = True
            continue
        ask = read_ask(straight(question), material.called.forms, material.today)
        used = text if ask else None
    trouble = (
        None if ask or job or not material.theirs else find_trouble(material.mine, material.theirs)
    )
    ask = read_ask(WHAT_NEXT, material.called.forms, material.today) if trouble else ask
    theirs = [s for s in material.theirs if s.raw != used]
    mine = [s for s in material.mine if s.raw != used and _my_question(s.raw) is None]
    heard = next((s for s in mine if s.clause and _HEARD_THEM.match(s.raw)), None)
    mine = [s for s in mine if s is not heard]
    asked = _telling(" ".join((*(ask or ()), brief.ask or "")))
    theirs.sort(key=lambda s: not _stems(_telling(s.raw)) & _stems(asked))
    about = (
        asked
        | _telling(" ".join(s.raw for s in theirs))
        | _telling(" ".join(s.raw for s in mine[:1]))
    )
    return replace(
        material,
        ask=ask,
        curious=None,
        theirs=tuple(theirs),
        mine=tuple(
            s
            for at, s in enumerate(mine)
            if at < _FEW or _telling(s.raw) & about or "wondering" in s.raw
        ),
        warnings=(_BIG,) if job else (),
        more={"heard_you": (_dated(heard.clause.text),)} if heard and heard.clause else {},
        titles=(),
    )


def _dated(text: str) -> str:
    """Gives "I heard you at the open day on 3 May"."""
    return re.sub(r", (?=\d{1,2} [A-Z][a-z]+$)", " on ", text)


def _stems(words: set[str]) -> set[str]:
    """The beginnings by which "paper" and "paperwork" are alike."""
    return {word[:_STEM] for word in words}


def _telling(text: str) -> set[str]:
    """The words by which two facts can be told to speak of one thing."""
    return {word.removesuffix("s") for word in bare(text).split() if len(word) > _SHORT_WORD}


def _my_question(text: str) -> str | None:
    found = _MY_QUESTION.match(tidy(text))
    if not found:
        return None
    what = next((part for part in found.groups() if part), None)
    return what if what and len(bare(what).split()) > 1 else None
