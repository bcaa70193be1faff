"""What they asked of me or wrote to me: the ground of a no and of an answer."""

import re
from dataclasses import dataclass, replace

from drafting.composing.answers.questions import said_to_me
from drafting.composing.answers.wanted import read_wanted
from drafting.composing.english.days import speak_dates
from drafting.composing.english.spelling import mend
from drafting.composing.english.tokens import bare, core, is_speakable, join, tidy
from drafting.composing.english.turning import Turner
from drafting.composing.english.words import gerund, verb_form, words_of
from drafting.composing.material import Material
from drafting.composing.noting.consented import has_agreed
from drafting.composing.telling.as_it_is import own_people
from drafting.composing.telling.statement import Statement
from drafting.composing.titles import fit_title
from prompts.grammar import load_grammar

_WHO = r"(?:(?P<who>s?he|they|[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){0,2})\s+)?"
_REQUEST = re.compile(
    rf"^{_WHO}(?:has |have |had |also |just |kindly |now |is |was )*"
    r"(?P<verb>ask(?:ed|s|ing)|invit(?:ed|es|ing)|wants?|wanted|offer(?:ed|s)|nominated|proposed|"
    r"would like|would love|hopes? for|requested|begged|urged|needs?)\s+"
    r"(?:(?P<me>me|us)\s+)?(?P<rest>.+)$"
)
_LABEL = re.compile(
    r"^(?:(?:an?|the|her|his|their)\s+)?(?:invitation|request|offer)(?: (?:came|is|was))?:?\s+"
    r"(?P<rest>(?:to|for)\s.+)$",
    re.IGNORECASE,
)
_WHETHER = re.compile(
    r"^(?:if|whether) (?:I|we)(?:'d| would| could| can| will| might| want(?:ed)? to)"
    r"(?: be (?:able|willing|free|happy) to| like to| please)? (?P<do>.+)$"
)
_QUESTIONS = frozenset({"whether", "if", "how", "what", "when", "where", "why", "who", "which"})
# What they have not been asked about yet is no promise.
_MAYBE = re.compile(r"\bif (?:she|he|they|you|[A-Z]\w+)(?:'d)? (?:wants?|likes?|needs?)\b")
_MOST = 22
_SUGGEST = re.compile(
    r"^(?:I (?:can|could) |can |could )?(?:suggest|recommend|propose|name) "
    r"(?P<who>[A-Z].+|(?:my|our|a|an|another) .+)$"
)
# "Samir Haddad from our lab agreed that Raymond may ask him": somebody is willing in my place.
_WILLING = re.compile(
    r"^(?P<who>[A-Z][\w'.-]+(?: [A-Z][\w'.-]+)*(?:,? (?:my|our|from|in|at|of) [\w' -]+?)?),? "
    r"(?:has |have )?(?:agreed|said|says|is happy|is fine)(?: that| with it that)? "
    r"(?P<reader>[\w'.-]+(?: [A-Z][\w'.-]+)?) (?:may|can|could) "
    r"(?P<do>ask|call|ring|contact|email|write to|approach|try) (?:him|her|them)\b"
)
_NAMED = 4
_KNOWN = frozenset({"the", "your", "our", "my"})
_NAMING = frozenset({"nominated", "proposed"})
# "I can't make it" is the no itself; "I can't count" is why.
_NOT_ABLE = re.compile(r"\b(?:can't|cannot|can not|unable to) (?P<do>[a-z]+)", re.IGNORECASE)
_IS_COMING = frozenset(
    {"make", "come", "do", "attend", "be", "go", "join", "help", "accept", "take", "say", "manage"}
)


@dataclass(frozen=True)
class Request:
    """What they want of me: ``asking`` it, the ``do`` and the ``no_to`` of it where it has them."""

    asking: str
    do: str | None = None
    no_to: str | None = None


def sort_decline(material: Material) -> Material:
    """The request apart from the reasons; my no is said in the kind's own words."""
    brief, asks = material.brief, dict[str, tuple[str, ...]]()
    found: Request | None = None
    used: str | None = None
    for text in (*brief.facts, *brief.they_said):
        if found is None and (found := read_request(text, material)):
            used = text
    found = found or _from_letter(material)
    if found:
        asks["asking"] = (found.asking,)
        if found.do:
            asks["not_do"] = (found.do,)
        if no_to := found.no_to or _as_doing(found.do):
            asks["no_to"] = (no_to,)
    told = [own_people(s) for s in material.heard if s.raw != used and not _is_the_no(s, found)]
    rest = [s for s in told if s is not None]
    titles = [fit_title(text) for text in asks.get("no_to", ())]
    if stand_in := _stand_in(material):
        asks["stand_in"] = (stand_in,)
    if suggested := _suggested(material):
        asks["suggest"] = (suggested,)
    return replace(
        material,
        offer=None if suggested else material.offer,
        theirs=tuple(s for s in material.theirs if s.raw != used and s.whose == "theirs"),
        mine=tuple(
            s for s in rest if is_liking(s) or (_is_reason(s) and not (suggested and _asks_them(s)))
        ),
        ask=None,
        kept=() if any(_MAYBE.search(k.deed.raw) for k in material.kept) else material.kept,
        awaited=(),
        more=asks,
        titles=tuple(title for title in titles if title),
    )


def _suggested(material: Material) -> str | None:
    """Gives "Maria Pinto, who has agreed": whom I offer to name in my place."""
    offer = material.brief.offer
    found = _SUGGEST.match(tidy(offer.what)) if offer and material.offer else None
    if not found or not is_speakable(found["who"]):
        return None
    who, comma, tail = found["who"].partition(", who")
    tail = re.sub(r" (?:him|her|them)$", "", tail)
    tail = has_agreed(f"who{tail}") if comma else ""
    tail = re.sub(r"^whom I asked and who", "whom I've asked and who", tail)
    told = f"{who}, {tail}" if tail else who
    third = re.search(r"\b(?:he|she|him|her|his|hers)\b", told)
    return None if third or len(told.split()) > _MOST else told


def _stand_in(material: Material) -> str | None:
    """Gives "ask Samir Haddad from our lab": who has agreed to be asked in my place."""
    for text in material.brief.facts:
        found = _WILLING.match(tidy(text))
        named = found is not None and found["reader"].lower() not in {"he", "she"}
        if found and named and is_speakable(found["who"]) and is_them(found["reader"], material):
            return f"{found['do']} {found['who'].rstrip(',')}"
    return None


def _asks_them(statement: Statement) -> bool:
    """True for "I asked her and she agreed", which stands beside the name already."""
    return bool({"asked", "agreed"} & set(bare(statement.raw).split()))


def read_request(text: str, material: Material) -> Request | None:
    """The request in a fact such as "asked me to speak on 12 June"; None where it is none."""
    plain = mend(speak_dates(tidy(text), material.today))
    found = _REQUEST.match(plain)
    if found and is_them(found["who"], material):
        loose = found["verb"].startswith(("ask", "request", "need", "hope"))
        rest = turned_to_them(found["rest"], material)
        thing = brief_wants(found, rest)
        if rest and thing:
            return Request(f"asking me for {rest}", no_to=rest.partition(", to ")[0])
        if rest and (found["me"] or loose):
            wanted = found["verb"].startswith("want") and core(rest.split()[0]) in {
                "on",
                "for",
                "in",
            }
            doing = "wanting" if wanted else _gerund_of(found["verb"])
            lead = join((doing, found["me"] or ""))
            return _sorted(lead, rest, loose=loose and not found["me"])
    labelled = _LABEL.match(plain)
    rest = turned_to_them(labelled["rest"], material) if labelled else None
    return _sorted("inviting me", rest, loose=False) if rest and rest.startswith("to ") else None


def brief_wants(found: re.Match[str], rest: str | None) -> bool:
    """True for "he wants twelve labels": wanted of me, without saying so."""
    first = core(rest.split()[0]) if rest else ""
    counted = first in words_of("doubts_counted") | {"a", "an", "some"} or first.isdigit()
    return found["verb"].startswith(("want", "would")) and not found["me"] and counted


def _sorted(lead: str, rest: str, *, loose: bool) -> Request | None:
    words = rest.split()
    first, after = core(words[0]), core(words[1]) if len(words) > 1 else ""
    whether = _WHETHER.match(rest)
    if whether:
        return Request(f"{lead.split(maxsplit=1)[0]} me to {whether['do']}", do=whether["do"])
    if first in _QUESTIONS or first == "about":
        return None
    rest = as_known(rest)
    words = rest.split()
    asking = f"{lead} {rest}"
    if first == "to":
        form = verb_form(after)
        deed = form is not None and "base" in form.forms and after not in words_of("determiners")
        rest = join(words[1:])
        if loose and deed:
            return Request(asking)  # "asked to borrow my van": that would be theirs to do.
        return Request(asking, do=rest) if deed else Request(asking, no_to=_the(rest))
    if first == "for":
        # What it is for is no part of what I say no to: "two evenings, to call the raffle".
        return Request(asking, no_to=join(words[1:]).partition(", to ")[0])
    thing = first in words_of("determiners")
    return Request(asking, no_to=rest if thing else None) if thing or not loose else None


def _the(thing: str) -> str:
    """Gives "the panel in Denver": by now both know which one."""
    return re.sub(r"^an? ", "the ", thing)


# A panel, a paper or a post is there before I am asked; a talk that I give is not.
_THERE = re.compile(
    r"^(?P<lead>to (?=an? )|(?:to )?(?:join|judge|review|referee|attend|chair|host|proofread|"
    r"check|assess|examine|inspect|grade|mark|edit|open|lead|run|staff|"
    r"(?:speak|read|sing|play|help|cook|talk|be) at|sit on|serve on|take part in|stand in at|"
    r"look (?:at|over)|come to|go to|"
    r"take(?= an? [\w -]*(?:post|job|shift|role|position))) |"
    r"(?=an? [\w -]*\b(?:post|job|shift|role|position|contract|seat|stall|stand)\b))an? "
    r"(?!(?:few|little|couple|second|hand|look|bit|day|week|month|year)\b)"
)


def as_known(rest: str) -> str:
    """Gives "to review the paper by 1 May": they know which paper they asked me about."""
    return _THERE.sub(r"\g<lead>the ", rest)


def _gerund_of(verb: str) -> str:
    first = verb.split(maxsplit=1)[0]
    if first == "would" or first.startswith(("want", "need")):
        return "asking"
    form = verb_form(first)
    unknown = "asking" if first not in _NAMING else f"{first.removesuffix('ed')}ing"
    return gerund(form.base) if form else unknown


def _as_doing(do: str | None) -> str | None:
    """Gives "speaking on 12 June" for "speak on 12 June"."""
    if not do:
        return None
    first, _, rest = do.partition(" ")
    form = verb_form(core(first))
    return join((gerund(form.base if form else first), rest))


def is_them(who: str | None, material: Material) -> bool:
    """True where "she", "Marta" or nobody at all stands for the reader."""
    if who is None or who.lower() in {"she", "he", "they"}:
        return True
    name = tuple(core(word) for word in who.split())
    return any(name in {form, form[-1:], form[:1]} for form in material.called.forms)


def turned_to_them(text: str, material: Material) -> str | None:
    """The words with the reader as "you"; None where somebody else stays in them."""
    if not is_speakable(text) or len(text.split()) > _MOST:
        return None
    turner = Turner(material.called.forms, mine=True)
    turned = join(turner.turn(text.split())).rstrip("?.")
    return None if turner.left else turned


def _from_letter(material: Material) -> Request | None:
    """The request in what they wrote to me."""
    if wanted := read_wanted(material.brief.they_wrote, material.today):
        return Request(*wanted)
    told = said_to_me(material.brief.they_wrote, material.today).get("asked", "")
    return (
        _sorted("asking me", told.removeprefix("me "), loose=False)
        if told[:6] == "me to "
        else None
    )


def _is_the_no(statement: Statement, request: Request | None) -> bool:
    able = _NOT_ABLE.search(statement.raw)
    asked = bare(request.do or request.asking).split() if request else []
    if able and able["do"].lower() not in {*_IS_COMING, *asked}:
        return False
    words = set(bare(statement.raw).split())
    short = len(words) <= 8 and "have no " not in bare(statement.raw)
    return (
        short
        and bool(words & set(load_grammar("kinds.en")["no_words"].split()))
        and not (words & {"because", "that", "since"})
        and statement.whose in {"mine", "ours", "world"}
        and bool(words & {"i", "we"})
    )


def is_liking(statement: Statement) -> bool:
    """True for "I liked your episode on bees": no reason for a no, and good to hear beside it."""
    clause = statement.clause
    liked = clause is not None and clause.base in {"like", "enjoy", "love", "admire"}
    mine = liked and clause is not None and clause.person == "i" and not clause.is_negative
    return mine and clause is not None and clause.rest.startswith("your ")


def _is_reason(statement: Statement) -> bool:
    clause = statement.clause
    told = clause is not None and not statement.left and not statement.quoted
    said = clause.text.removesuffix(", as you know") if clause else ""
    if clause and ", and " not in said and {"you", "your"} & {core(word) for word in said.split()}:
        return "asked" in clause.text  # "I keep quoting your point" is no reason for a no.
    return told and statement.whose in {"mine", "ours", "world"}
