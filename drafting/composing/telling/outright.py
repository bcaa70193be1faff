"""What they said to others, or at another time, told plainly: "you told the kids that …"."""

import re

from drafting.composing.english.clause import Clause, parse
from drafting.composing.english.day_patterns import MONTH, WEEKDAY
from drafting.composing.english.words import plain_words
from drafting.composing.telling.counsel import counsel_ways

_LEAD = (
    rf"(?:(?:in|on|at|during|after|before|back in|last|this|one|every|\w+) "
    rf"(?:{MONTH}|{WEEKDAY}|(?:the )?week|month|year|night|spring|summer|autumn|winter|Christmas|"
    r"(?:years?|months?|weeks?|days?) ago|(?:the|our|your|my|a) [\w' -]{3,30}?)"
    r"(?: at (?:the|our|your|my|a) [\w' -]{3,25}?)?,? )"
)
_OFTEN = r"(?:(?:always|once|also|often|never|even|used to|would) )?"
_SAID = re.compile(
    rf"^(?P<lead>{_LEAD})?you(?P<had>'d| had| have)? (?P<often>{_OFTEN})"
    r"(?P<verb>said|say|wrote|write|told|tell|mentioned|explained|warned|joked|admitted) "
    r"(?P<rest>.+)$"
)
# "you told me" and "you asked us" are heard elsewhere; "you said yes" is a deed.
_NOT_SO = re.compile(r"^(?:me|us|to me|to us|yes|no|so|it|hello|goodbye|sorry|thank)\b")
_OTHERS = r"(?:(?:the|your|our|my|a|every|each|all the|all your) )?[\w'-]+(?: [\w'-]+)?"
_CLAUSE = r"(?:you|they|it|nobody|there|we|everyone|you'd|you'll|you've|you're)\b"
_TOLD = re.compile(rf"^(?P<whom>{_OTHERS}) (?:(?P<that>that|to|about|how|what) |(?={_CLAUSE}))")
_COUNSEL = re.compile(r"^(?:me|us) (?:(?:never|always) )?to (?P<do>.+)$")
_HOW_OFTEN = re.compile(r"^(?:me|us) (never|always) to ")
_GOES_ON = re.compile(r"^(?:that|to|about|how|what|why|which|where|when|whether|in|on|at|'|\")")


def say_outright(text: str, *, quoted: bool) -> str | None:
    """The fact with its own "you said"; None where it has none."""
    found = _SAID.match(text)
    if found is None or not (quoted or found["lead"]) or _NOT_SO.match(found["rest"]):
        return None
    verb, rest = found["verb"], found["rest"]
    if verb in {"write", "wrote"}:
        return _told(found, _as_yours(rest)) if rest.startswith("that ") else None
    if verb in {"tell", "told", "warned"}:
        whom = _TOLD.match(rest)
        if whom is None:
            return None
        linked = whom["that"] or rest[whom.end("whom") + 1 :].startswith("that ")
        rest = rest if linked else f"{whom['whom']} that {rest[whom.end('whom') + 1 :]}"
        return _told(found, rest)
    short = "'" in rest.split()[0]  # "you'd paint it"
    if not (short or _GOES_ON.match(rest)) and parse(rest.split()) is None:
        return None  # "you say nothing for five minutes" and "you say a prayer" are deeds.
    return _told(found, rest if _GOES_ON.match(rest) else f"that {rest}")


def as_counsel(clause: Clause | None) -> tuple[str, ...]:
    """Gives "you said to start with the ankles" for what they told all who listened, not me."""
    do = _counsel_in(clause)
    if do is None:
        return ()
    of_all = re.sub(r"\bmy\b", "your", do)
    often = _HOW_OFTEN.match(clause.rest) if clause else None
    if often:
        return (f"you said {often[1]} to {of_all}", f"your advice was {often[1]} to {of_all}")
    doing = _doing(of_all)
    leads = ("you said", "your advice was")
    ways = [f"{lead} to {way}" for way in (of_all, *counsel_ways(of_all)) for lead in leads]
    return (*ways, f"you recommended {doing}") if doing else tuple(ways)


def counsel_of(clause: Clause) -> dict[str, tuple[str, ...]]:
    """The slots of "you told me to start with the ankles", also in words that copy no note."""
    do = _counsel_in(clause)
    if do is None or clause.adverb or not re.match(r"(?:me|us) ", clause.rest):
        return {}
    # "Never to trust it" has a wording of its own, and "trusting it" would be the opposite.
    doing = None if _HOW_OFTEN.match(clause.rest) else _doing(do)
    gave = clause.gerund()
    told = (clause.text, *([f"you recommended {doing}"] if doing else []))
    tips = [f"the advice about {doing}", f"the tip about {doing}"] if doing else []
    return {"gave": (*([gave] if gave else []), *tips), "you": told, "did": told}


def _counsel_in(clause: Clause | None) -> str | None:
    found = _COUNSEL.match(clause.rest) if clause and clause.base == "tell" else None
    return found["do"] if found and clause and clause.person == "you" else None


def _doing(do: str) -> str | None:
    """Gives "starting with the ankles" for "start with the ankles"."""
    told = parse(["you", *do.split()])
    plain = told is not None and told.person == "you" and not told.adverb
    return told.gerund() if told and plain else None


def parts_from(clause: Clause, *, of_us: bool = False) -> bool:
    """True for "you left us for the north" and "you retired": nothing to give thanks for."""
    if of_us and not re.match(r"(?:me|us)\b", clause.rest):
        return False
    given = re.match(r"(?:me|us) (?:your|the|a|an|some|all|two|this|that)\b", clause.rest)
    given = given or re.match(
        # "a basket for us", "a sack of grit at our door"
        r"(?:an?|the|some|two|three|half|your|\d+) .*\b(?:for (?:me|us)|(?:at|on|by|in|outside) "
        r"(?:my|our) (?:door|doorstep|steps?|gate|desk|bench|porch|table|locker|bed|bag))\b",
        clause.rest,
    )
    return clause.base in plain_words("parts_from") and not given


def _told(found: re.Match[str], rest: str) -> str:
    lead, had = found["lead"] or "", found["had"] or ""
    return f"{lead}you{had} {found['often']}{found['verb']} {rest}"


def _as_yours(rest: str) -> str:
    """Gives "that you gave them up" for what the writer is called "they" in."""
    return re.sub(r"^that they\b", "that you", rest)
