"""What a fact tells beside the matter: who sent me, promises, the last letter."""

import re
from datetime import date
from functools import cache

from drafting.brief import Brief, Promise
from drafting.composing.english.days import drop_iso, find_iso
from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.turning import Turner
from drafting.composing.noting.topics import is_bare_topic
from drafting.composing.people.name_parts import clean_name
from drafting.composing.people.names import Called
from drafting.composing.telling.my_word import is_wish, says_to_report
from prompts.calendar import MONTHS
from prompts.grammar import load_grammar

_ASIDE = re.compile(
    r"\bno contact since\b|\btoday is\b|"
    r"^(?:[^,]{3,40}, )?(?:in )?(?:\d+|ten|twenty|thirty|forty|sixty) (?:seconds|secs)$|"
    r"^(?:in )?(?:\d+|ten|twenty|thirty|forty|sixty) (?:seconds|secs)\b|"
    r"^(?:(?:in|about|around|roughly|under|max|at most|no more than|only|just|up to),? )+"
    r"(?:\d+|ten|twenty|thirty|forty|sixty|an?|one|two) (?:seconds?|secs?|minutes?)"
    r"(?:,? (?:at most|max|or so|only|in all))?$|"
    r"^(?:\d+|ten|twenty|thirty|forty|sixty|an?|one|two) (?:seconds?|secs?|minutes?)"
    r",? (?:at most|max|or so|only|in all)$|"
    r"\bI am writing (?:on|this)\b|"
    r"\bagreed to be named\b|"
    r"\bhas agreed\b|\bwe (?:did not|didn't|have not|haven't) (?:speak|spoken|meet|met)\b|"
    r"^(?:we|I)(?:'ve| have)? never (?:met|spoken|spoke|talked)\b|"
    r"^(?:(?:I|we) )?(?:have |had )?not (?:yet )?met "
    r"(?:yet|(?:her|him|them|[A-Z][\w'-]+)(?: yet)?)$|"
    r"\b(?:don't|do not|can't|cannot) remember\b|\bbusiness cards?\b|\bmore people to meet\b|"
    r"^(?:we |I )?last "
    r"(?:wrote|spoke|talked|texted|emailed|called|heard|in touch|contact|message|saw)\b|"
    r"^I(?:'d| would) (?:like|love|be glad|hope) to (?:meet|hear|see|speak|talk)\b|"
    r"\bhalf a minute\b|"
    r"^(?:it|this)(?: is|'s) (?:(?:said|told|meant) )?(?:to|for) [\w ,']+,? (?:\w+) seconds?$|"
    r"^(?:said )?to (?:one|an?|the) [\w', -]+$|"
    r"^(?:(?:family|last|first|given)[ -]?name|surname)"
    r"(?: (?:is|first|comes first))?:? [^,;]{2,30}$|"
    r"^(?:note|keep|remember|do not|don't|please)\b|\bwas not (?:told|asked)\b|"
    # "never mention the fee" is an order to the writer, and "never mentioned it" a kindness.
    r"^never (?!(?:once )?(?:[a-z]+ed|said|told|took|let|lost|left|made|gave|forgot|came|went|"
    r"had|was|spoke|wrote|kept|got|did|stood)\b)",
    re.IGNORECASE,
)
SENT_BY = re.compile(
    r"^(?:(?P<whose>(?:[Mm]y|[Oo]ur|[Hh]er|[Hh]is|[Tt]heir|[A-Z]\w+'s) (?:[a-z]+ )?[a-z]+,?) |"
    r"[Aa]n? (?:[a-z-]+ ){0,4}[a-z-]+,? )?"
    r"(?P<who>(?!(?:She|He|They|I|We)\b)[A-Z][\w'\u2019.-]+(?:\s+(?:[a-z]{1,3}\s+)?[A-Z][\w'\u2019.-]+){0,3}),?\s+"
    r"(?P<of>(?:(?:at|from|in|of|on) (?:the |my |our |your )?[\w' -]{2,30}?|"
    r"(?:the|an?|my|our|her|his|their) [\w' -]{3,30}?,|"
    r"who [\w' -]{3,30}?|who [\w' -]{3,30}?,|next door|upstairs|downstairs),?\s+)?"
    r"(?:has\s+)?(?:kindly\s+)?"
    r"(?:suggested|recommended|told me to (?:get in touch|look you|"
    # "Hal told me to write the date first" is advice, and sends me to nobody.
    r"(?:write|contact|e-?mail|mail|call|ask|ring)(?=$|[,.;]| (?:to )?(?:you|her|him|them|[A-Z])))|"
    r"said (?:that )?I (?:should|could|might|may|can)\b|"
    r"told me (?:that )?I (?:could|might|may|can)\b|"
    r"lets? me (?:use|mention|give|name)|"
    r"(?:allowed|allows) me to (?:use|mention|refer|name|give|say)|"
    r"thought (?:that )?(?:I|we)\b|"
    r"gave me (?:your|her|his|their)|"
    r"told me about (?:you|her|him|your|his)\b|"
    r"passed me|put me in touch|pointed me|referred me|sent me|"
    r"encouraged me|advised me|mentioned (?:(?:you|your|her|his|their) name|her|him|you|them)\b|"
    r"said to (?:write|contact|get in touch|say))\b"
)
# Captain Roy said I may use his name: whose name opens the letter.
_LENDS_NAME = re.compile(
    r"\b(?:said|told me|lets?|allow(?:ed|s)) .*?\b(?:(?:use|mention|give|drop|say) "
    r"(?P<whose>his|her|their) name|(?:mention|name|refer to|quote) (?P<whom>him|her|them)|"
    r"say (?:that )?(?P<who>s?he|they) sent me)$"
)
_GAVE_NAME = re.compile(
    r"\bgave me (?:her|his|their|your) (?P<what>name|number|address|email|card)\b"
)
_OWN = {"him": "his", "her": "her", "them": "their", "he": "his", "she": "her", "they": "their"}
# That they may be named is said to the writer, and not to the reader.
_MAY_BE_NAMED = re.compile(
    r"[,;.(]?\s*(?:and |but |so )?(?:(?:s?he|they|it)(?:'s|'re| is| are)? )?(?:has |have )?"
    r"\b(?:(?:is |are )?(?:fine|happy|ok|okay|glad|pleased|content|all right|alright|good)\b"
    r".{0,20}\b(?:named|mentioned|name|mention|with it|with that)|"
    r"(?:doesn't|does not|don't|wouldn't|would not) mind\b.*|agreed\b.*|"
    r"(?<=, )s?he knows?(?: (?:about )?(?:it|this|that))?$|"
    r"sa(?:id|ys) (?:that )?I (?:may|can|could) (?:say so|(?:use|mention|give|drop) .*)|"
    r"sa(?:id|ys) (?:that )?(?:that's|it's|that is|it is|this is) (?:fine|ok(?:ay)?|all ?right)|"
    r"(?:told|tells) (?:her|him|them|me|us) (?:that )?(?:s?he|they|I) (?:may|can|could)|"
    r"(?:with |by |(?:has|have|had|gave|gives) (?:me |us )?)(?:his|her|their) "
    r"(?:yes|leave|permission|blessing|consent|ok)|"
    r"may be (?:named|mentioned)|can be (?:named|mentioned))\b.*$"
)
# The crew told me about him: those who sent me have no one name.
_GROUP_SENT = re.compile(
    r"^(?P<who>(?:the|our|my|a|an|some) (?!book|paper|article|film|letter)[a-z' -]{3,40}?) "
    r"(?P<did>(?:told (?:me|us) about (?:him|her|them|you)|gave (?:me|us) (?:his|her|their|your) "
    r"(?:name|number|address|card)|sent (?:me|us) to (?:him|her|them|you)|"
    r"pointed (?:me|us) to (?:him|her|them|you)))\b(?! [a-z]+ing)"
)
_UNNAMED = re.compile(
    r"(?:not|n't) (?:want |wish |like )?(?:to )?(?:be )?(?:named|mentioned)|"
    r"don't (?:name|mention)|keep .{0,20}out",
    re.IGNORECASE,
)
_HANDED = "send|lend|bring|show|share|give|email|mail|forward|pass|introduce|invite|print|copy"
PROMISED = re.compile(
    r"^(?P<who>I|we|she|he|they|(?-i:[A-Z])[\w'.-]+)\s+(?:(?:also|have|has)\s+)?"
    r"(?:(?P<word>promised|offered|agreed)|will|'ll|"
    r"said (?:I|we|s?he|they)(?:'d| would| will|'ll))\s+"
    r"(?:(?:me|us|her|him|them|(?-i:[A-Z])[\w'.-]+)\s+)?(?:to\s+)?"
    rf"(?P<what>(?:{_HANDED}|(?(word)(?:the|a|an|our|my|her|his|their)|(?!)))\b.+)$",
    re.IGNORECASE,
)
# What I said that I would do is promised, whatever it is.
_SAID_ID = re.compile(
    r"^I (?:said|told (?:her|him|them|[A-Z][\w'-]+)) (?:that )?I(?:'d| would|'ll| will) "
    r"(?P<what>(?!be\b|have\b)[a-z].+)$"
)
_SHARED = re.compile(
    r"^(?:(?:thanks|thank you|yes|sure|ok|okay|great|no problem)\b[\w ,]*?\b)?(?:and )?"
    r"(?:that )?I(?:'d| would|'ll| will) (?:also )?"
    rf"(?P<what>(?:{_HANDED}|ask|tell|call|phone|ring|text|come|check|look|find|help|try|bring|buy|"
    r"make|put|write|let|keep|get|drop|pick)\b .+)$",
    re.IGNORECASE,
)
_COUNTED_DAY = re.compile(
    r",?\s+(?:tomorrow|tonight|today|(?:on |by |next |this )(?:\w+day|week|weekend|month))"
    r"(?: (?:morning|afternoon|evening|night))?$",
    re.IGNORECASE,
)
CURIOUS = re.compile(
    r"^(?:I(?:'m| am| would| ?'d)? |(?=curious|wonder))(?:like to (?:know|learn|hear|"
    r"understand)|curious(?: about)?|wonder(?:s|ing)?|"
    r"want to (?:know|learn|hear)|interested in)\s+(?P<what>.+)$",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"^(?:we |I )?last "
    r"(?:wrote|spoke|talked|texted|emailed|called|heard|in touch|contact|message|saw|met)\b",
    re.IGNORECASE,
)
_SUGGESTED = re.compile(
    r"suggested|recommended|told me to|said|thought|encouraged|advised", re.IGNORECASE
)
_BRIEFLY = 14


def is_aside(text: str) -> bool:
    """True for what is said to the writer and not to be passed on."""
    return bool(_ASIDE.search(tidy(text))) or is_wish(text) or says_to_report(text)


def last_told(facts: tuple[str, ...], today: date) -> date | None:
    """The day of "last wrote in February", its month's first where only the month is told."""
    for fact in facts:
        if not _LAST.match(tidy(fact)):
            continue
        if day := find_iso(fact):
            return day
        month = next((n for n, name in enumerate(MONTHS, 1) if name.lower() in fact.lower()), None)
        if month:
            return date(today.year - (month > today.month), month, 1)
    return None


def last_way(facts: tuple[str, ...]) -> str:
    """Gives "last wrote" or "last spoke" as the note has it, else "were last in touch"."""
    told = next((found[0].lower() for fact in facts if (found := _LAST.match(tidy(fact)))), "")
    if told.endswith(("wrote", "emailed", "texted", "message")):
        return "last wrote"
    return "last spoke" if told.endswith(("spoke", "talked")) else "were last in touch"


def is_last_alone(fact: str) -> bool:
    """True for "last contact 2026-01-04", which names no place where the two met."""
    found = _LAST.match(tidy(fact))
    return found is not None and not drop_iso(tidy(fact)[found.end() :]).strip(" ,:on")


def is_of_another_year(facts: list[str], today: date) -> bool:
    """True where the facts themselves name a year gone by."""
    years = {int(year) for year in re.findall(r"\bin (20\d\d)\b", " ".join(facts))}
    return any(year < today.year for year in years)


# "I promised my sister to see the quilts": nothing that the reader waits for.
_TO_ANOTHER = re.compile(r"(?:my|our|the|a) [a-z]+ (?:to|that|I'd) [a-z]")


def told_promises(facts: list[str]) -> list[Promise]:
    """The promises that stand among the facts, mine and theirs."""
    found: list[Promise] = []
    for fact in facts:
        match = PROMISED.match(tidy(fact))
        if says_to_report(fact):
            continue  # The message itself is what I promised.
        if match and not _TO_ANOTHER.match(match["what"]):
            mine = match["who"].lower() in {"i", "we"}
            found.append(Promise(who="me" if mine else "them", what=match["what"]))
        elif own := _SAID_ID.match(tidy(fact)):
            found.append(Promise(who="me", what=own["what"]))
    return found


def shared_promises(shared: tuple[str, ...]) -> list[Promise]:
    """The promises among what I told: "thanks and that I'd send sizes tomorrow".

    The day goes: it was counted from the day of the note.
    """
    matches = [_SHARED.match(tidy(text)) for text in shared]
    told = [match["what"] for match in matches if match]
    return [Promise(who="me", what=_COUNTED_DAY.sub("", what)) for what in told]


def further_promises(brief: Brief) -> list[Promise]:
    """Promises in other places: mine in what I told, theirs in an offer "me a desk for a week"."""
    offer = brief.offer.what if brief.offer else ""
    to_me = core(offer.split(" ", 1)[0]) in {"me", "us"}
    theirs = [Promise(who="them", what=offer)] if to_me else []
    return [*shared_promises(brief.share), *theirs]


_FIRST_WORDS = frozenset({"pitch", "my_news"})


def is_no_share(text: str, kind: str) -> bool:
    """True for a promise of mine, and for a topic in thirty seconds about me: I do not do it."""
    topic = kind == "pitch" and is_bare_topic(tidy(text), mine=True)
    told = _hardly_known().fullmatch(tidy(text).rstrip(". ")) if kind not in _FIRST_WORDS else None
    return topic or told is not None or bool(shared_promises((text,)))


@cache
def _hardly_known() -> re.Pattern[str]:
    text = load_grammar("plainly.en")["hardly_known"].replace("\n", "")
    return re.compile(text, re.IGNORECASE)


def find_introducer(facts: list[str], called: Called) -> str | None:
    """Who suggested that I write, unless they asked not to be named."""
    for fact in facts:
        match = SENT_BY.match(tidy(fact))
        own = match and any(name[-1:] == (core(match["who"]),) for name in called.forms)
        suggested = match and _SUGGESTED.search(match[0])
        lent = _LENDS_NAME.search(tidy(fact))
        if match and suggested and not (own or lent) and not _UNNAMED.search(fact):
            name = clean_name(match["who"])
            theirs = _yours(match["whose"] or "").startswith(("your ", "my ", "our "))
            return (f"{_yours(match['whose'])} {name}" if theirs else name) if name else None
    return None


def _yours(who: str) -> str:
    """Gives "your sister Greta" for "Theo's sister Greta", who is the reader's."""
    return re.sub(r"^(?:[Hh]er|[Hh]is|[Tt]heir|[A-Z]\w+'s) (?=[a-z])", "your ", who)


def find_sender(facts: list[str], called: Called) -> tuple[str, ...]:
    """Gives "Councillor Finch gave me your number": how I come to write, where it is a deed."""
    for fact in facts:
        match = SENT_BY.match(tidy(fact))
        lent = _LENDS_NAME.search(tidy(fact))
        if match and lent and not _UNNAMED.search(fact):
            gave = _GAVE_NAME.search(tidy(fact))
            if gave:  # That they may be named goes without saying.
                who = (
                    f"{_yours(match['whose'] or '').rstrip(',')} {clean_name(match['who'])}".strip()
                )
                return (
                    f"{who} gave me your {gave['what']}",
                    f"I have your {gave['what']} from {who}",
                )
            return _lent_name(match, lent)
        if match and not _UNNAMED.search(fact) and not _SUGGESTED.search(match[0]):
            begins = match.start("whose") if match["whose"] else match.start("who")
            told = re.sub(r"\s*\([^)]*\)", "", _MAY_BE_NAMED.sub("", tidy(fact)[begins:]))
            turner = Turner(called.forms, mine=True)
            who = f"{match['whose'] or ''} {match['who']}".strip()
            known = told[len(who) :].lstrip(" ,")
            of = _yours(match["of"] or "")  # Whose cousin they are does not change who "her" is.
            rest = [*of.split(), *turner.turn(known[len(match["of"] or "") :].split())]
            # Who else they are stands between two commas: "Ian, the head, told me".
            beside = "," if (match["of"] or "").rstrip().endswith(",") else ""
            text = " ".join((_yours(who) + beside, *rest))
            also = f"it was {_yours(who)} who{text[len(_yours(who)) :]}"
            also = text if match["of"] else also
            return () if turner.left or len(told.split()) > _BRIEFLY else (text, also)
    return _sent_by_group(facts, called)


def _lent_name(sent: re.Match[str], lent: re.Match[str]) -> tuple[str, ...]:
    """Gives "Captain Roy said that I may use his name" for each way of noting it."""
    whose = lent["whose"] or _OWN[lent["whom"] or lent["who"]]
    who = f"{_yours(sent['whose'] or '').rstrip(',')} {clean_name(sent['who'])}".strip()
    return (f"{who} said that I may use {whose} name", f"{who} kindly let me use {whose} name")


def _sent_by_group(facts: list[str], called: Called) -> tuple[str, ...]:
    """Gives "the outreach crew told me about you" for those who have no one name."""
    for fact in facts:
        found = _GROUP_SENT.match(tidy(fact))
        if found and not _UNNAMED.search(fact):
            turner = Turner(called.forms, mine=True)
            text = " ".join((found["who"], *turner.turn(found["did"].split())))
            return () if turner.left else (text,)
    return ()


def find_curious(facts: list[str]) -> str | None:
    """Gives "what has changed in school labs": what I said I would like to know."""
    for fact in facts:
        match = CURIOUS.match(tidy(fact))
        if match:
            return tidy(match["what"])
    return None
