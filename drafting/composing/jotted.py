"""Facts with what haste puts behind a comma: "seven people", "says hi", "we still do it"."""

import re
from functools import cache

from drafting.brief import Brief
from drafting.composing.days import MONTHS, WEEKDAYS
from drafting.composing.handed import in_full
from drafting.composing.names import first_name
from drafting.composing.tokens import tidy
from drafting.composing.words import participle, past, plain_words, verb_form
from prompts.grammar import load_grammar

_NUMBER = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty)"
_COUNTED = re.compile(
    rf"^(?P<told>(?:I|we|she|he|they)\b[^,;:]{{8,}}?), (?P<n>{_NUMBER}) (?P<what>[a-z]+)$"
)
_GREETS = re.compile(
    r",? (?:and )?(?:says|sends|said|sent) (?:hi|hello|(?:his|her|their|best|kind) regards|"
    r"(?:his|her|their) (?:love|best))$"
)
# "she taught me the towel exercise, we still do it": theirs, and what I have made of it.
_STILL = re.compile(
    r"^(?P<theirs>(?:she|he|they) [a-z]+ (?:me|us) [^,;]{4,}?),? (?:and )?"
    r"(?P<mine>(?:I|we)(?:'ve| have)? (?:still|now|always|often|use|used|do|never)\b[^,]*)$"
)
# "his leeks are fine, I watered them"
_AND_MINE = re.compile(
    r"^(?P<theirs>(?:she|he|they|his|her|their) (?!said|says|told|asked|thinks|thought|wrote)"
    r"[^,;:\"']{6,}), (?P<mine>(?:I|we) (?!(?:think|guess|hope|believe|know|said)\b)[a-z' ]+)$"
)
# "a book with notes isn't damaged, it's been read": one thought, and no two.
_NOT_BUT = re.compile(
    r"(?P<no>\b(?:isn't|aren't|is not|are not|wasn't|weren't|don't|doesn't) [^,;:]{2,40}?), "
    r"(?P<but>(?:it|they|that)(?:'s|'re| is| are| was| were) )"
)
# "my boss was taught by him": what he did.
_BY_THEM = re.compile(
    r"^(?P<whom>(?:my|our) [^,;]{2,40}?) (?:was|were) (?:once )?(?P<done>[a-z]+) by "
    r"(?P<who>her|him|them)$"
)
# "her letter in the alumni paper, June 2026": I read it.
_WRITTEN = re.compile(
    r"^(?P<what>(?:her|his|their) (?:[a-z]+ ){0,2}?(?:letter|article|piece|column|post|essay|paper|"
    r"interview|chapter|review|poem|recipe|thread|story|report)\b[^,;:]*?)"
    r"(?:,? (?:(?:on|from|of|in) )?(?P<when>\d{4}-\d{2}-\d{2}|(?:(?:January|February|March|April|"
    r"May|June|July|August|September|October|November|December)|last \w+|this \w+)(?: \d{4})?))?$"
)
_LAST_DAY = re.compile(
    r"^(?:the )?last (?:day|evening|night|session) of (?P<what>(?:the|our|my|her|his) [a-z' -]+?)"
    r"(?P<day>,? (?:today|tonight|\d{4}-\d{2}-\d{2}))?$"
)
_WANTS = re.compile(
    r"^(?P<told>.{8,}?)[,;] (?:and |so )?(?:I(?:'d)? |we(?:'d)? )?"
    r"(?P<ask>(?:want(?:ed)? to|would like to|like to|hope to|meant to) (?:know|ask|hear)\b.+)$"
)
_WOULD_ASK = re.compile(
    r"^(?:I |we )?(?:would like|'d like|want|wanted|would love|hope) to (?:ask|know|hear)"
    r"(?: (?:her|him|them))? (?P<what>(?:which|what|how|whether|why|where|when|who|if)\b.+)$"
)
# "she eats up there so she needn't climb down": what for, and not what came of it.
_SO_THAT = re.compile(
    r"(?<!,) so (?P<who>she|he|they|it|nobody|no one|people|we|I) "
    r"(?P<can>needn't|need not|doesn't have to|don't have to|won't|can|could|wouldn't)\b"
)
_SAID_THERE = re.compile(
    r"^(?P<said>(?:she|he|they) (?:told (?:me|us)|said|mentioned))(?: \b)?(?P<where>(?:at|in|on|during|after) "
    r"(?:the |our |a )?[\w' -]{3,25}?),? (?=(?:she|he|they|her|his|it|nobody|there|the)\b(?:'s|'d)? )"
)
# "he says the first week you only carry things"
_THE_FIRST = re.compile(
    r"^(?P<said>(?:she|he|they) (?:said|says|told me|told us)(?: that)? )(?P<when>(?:the|your|her|his) "
    r"(?:first|last|second) (?:week|day|month|year|hour|winter|summer|season)),? "
    r"(?P<what>(?:you|they|people|nobody|everybody|it)\b.+)$"
)
# "we have the opposite, damp and salt"
_NAMELY = re.compile(
    r"\b(the opposite|the same trouble|the same problem|(?:one|two|three) (?:more )?(?:things|kinds|sorts|"
    r"rules|reasons|questions|words)), (?=[a-z]+(?: [a-z]+)? and )"
)
_DONE_AS_SAID = re.compile(
    r"^I (?:said|promised) (?:that )?I(?:'d| would) (?P<do>[a-z]+)(?P<rest> [^,]+?),? and (?:I )?(?:now )?"
    r"(?:have|did|I've done it)(?: (?:so|now|it))?$"
)
_NO_HARM = re.compile(r", no (?P<what>[a-z]+(?: [a-z]+)?) since(?: then)?$")
_CAN_DO = re.compile(
    r"^(?:(?:yes|sure|ok)[, ]+)?(?:I |we )?(?:can|will) do\b(?! (?:it|that|so|the|a)\b)"
)
_YES = re.compile(r"^(yes|no) (?=(?:it|you|we|I|they|that|there|she|he)\b)", re.IGNORECASE)
_STILL_SO = re.compile(
    r"^(?P<what>[a-z]+(?: [a-z]+)?) still (?P<how>going|running|working|holding|standing|open|"
    r"closed|broken|missing|there|empty|in use|in place)\b(?P<more>[^,]*)(?:,.*)?$"
)
_MONTH = "|".join(name for name in MONTHS if name not in {"May", "March"})
_NAMED = re.compile(rf"\b(?:{_MONTH}|(?:{'|'.join(WEEKDAYS)})s?)\b".lower())
# "may" and "march" are words besides.
_EITHER = re.compile(
    r"(?<=\d )(?:may|march)\b(?! (?:be|have|not)\b)|"
    r"(?<=\bin )(?:may|march)(?=$|[,.;?]| (?:and|or|with|for|at|when|to|on|last|next)\b)|"
    r"\b(?:may|march)(?= (?:19|20)\d\d\b)|(?<=\bby )(?:may|march)(?=$|[,.;?])|(?<=\bof )(?:may|march)(?=$|[,.;?])|"
    r"(?<=\b(?:until|since|early) )(?:may|march)\b|"
    r"(?<=\b(?:from|till|last|next|late) )(?:may|march)\b|(?<=\bmid )(?:may|march)\b"
)

_TWO = 2
# Kinds in which what I read of theirs is how I know of them, and those with one question.
_PERSONAL = frozenset({"check_in", "thank_you", "follow_up", "closing"})
_READS = frozenset({"introduction", "ask_advice"})
_ASKS = frozenset({"introduction", "ask_advice"})


def unjotted(brief: Brief) -> Brief:
    """The brief with its facts as they would stand without the haste."""
    facts = tuple(
        part
        for fact in brief.facts
        for part in _told(_at_theirs(_named(fact, brief), brief), brief.kind)
    )
    asked = _capitals(brief.ask) if brief.ask else brief.ask
    wrote = _capitals(brief.they_wrote) if brief.they_wrote else brief.they_wrote
    offer = in_full(brief.offer) if brief.offer else None
    if (facts, asked, wrote, offer) == (brief.facts, brief.ask, brief.they_wrote, brief.offer):
        return brief
    told = {"facts": facts, "ask": asked, "they_wrote": wrote, "offer": offer}
    return brief.model_copy(update=told)


def _named(fact: str, brief: Brief) -> str:
    """Gives "Silke was testing it" for "silke was testing it"."""
    people = (brief.contact, brief.other, brief.sender)
    names = (first_name(each.name) for each in people if each is not None)
    first, space, rest = fact.partition(" ")
    known = next((name for name in names if name and name.lower() == first), None)
    return f"{known}{space}{rest}" if known else fact


def _at_theirs(fact: str, brief: Brief) -> str:
    """Gives "the pipes at your nursery" where I write to the head of a nursery."""
    role = (brief.contact.role or "").split(",")[0].lower().split()
    if len(role) < _TWO or role[-1] not in plain_words("runs_the_house"):
        return fact
    small = "at|in|of|on|by|over|near|from|into|under|beside|behind|outside"
    return re.sub(rf"\b({small}) the {re.escape(role[-2])}\b", rf"\1 your {role[-2]}", fact)


def _told(fact: str, kind: str) -> tuple[str, ...]:
    text = _capitals(tidy(fact))
    if kind == "reply":
        text = _YES.sub(r"\1, ", _CAN_DO.sub("yes", text))
    if kind == "closing" and (found := _LAST_DAY.match(text)):
        return (f"{found['what']}{found['day'] or ''}",)
    if kind in _READS and (found := _WRITTEN.match(text)):
        return (f"I read {found['what']}{_when(found['when'])}",)
    if kind in _ASKS and (found := _WANTS.match(text)):
        return (*_told(found["told"], kind), f"ask: {_asked(found['ask'])}")
    if kind == "introduction" and (found := _WOULD_ASK.match(text)):
        return (f"ask: {found['what']}",)
    text = _SAID_THERE.sub(r"\g<said> \g<where> that ", text)
    if kind == "intro_between":
        text = re.sub(r", (?:s?he|they) (?:says|said|reckons|thinks)$", "", text)
    text = _THE_FIRST.sub(r"\g<said>\g<what> in \g<when>", text)
    text = _NAMELY.sub(r"\1: ", text)
    text = _SO_THAT.sub(r" so that \g<who> \g<can>", text)
    if found := _DONE_AS_SAID.match(text):
        text = _did_as_said(found) or text
    text = _NO_HARM.sub(r", with no \g<what> since", text)
    if found := _STILL.match(text) or (_AND_MINE.match(text) if kind in _PERSONAL else None):
        return found["theirs"], found["mine"]
    text = _NOT_BUT.sub(r"\g<no>: \g<but>", text)
    if found := _BY_THEM.match(text):
        text = _did(found) or text
    text = _GREETS.sub(" and sends greetings", text)
    if found := _COUNTED.match(text):
        text = _with_number(found)
    if kind != "pitch" and (found := _STILL_SO.match(text)):
        text = f"the {found['what']} is still {found['how']}{found['more']}"
    return (fact,) if text == tidy(fact) else (text,)


def _when(when: str | None) -> str:
    if not when or when.startswith(("last ", "this ")):
        return f" {when}" if when else ""
    return f" {'on' if when[0].isdigit() else 'in'} {when}"


def _asked(ask: str) -> str:
    """Gives "what she would change" for "want to know what she would change"."""
    return re.sub(r"^\S+ (?:like )?(?:to )?(?:know|ask|hear)(?: her| him| them)? ", "", ask)


def _did_as_said(found: re.Match[str]) -> str:
    """Gives "I have read up on it, as I said I would"."""
    form = verb_form(found["do"])
    known = form is not None and "base" in form.forms
    done = participle(form.base) if known and form else ""
    return f"I have {done}{found['rest']}, as I said I would" if done else ""


def _did(found: re.Match[str]) -> str:
    """Gives "he taught my boss" for "my boss was taught by him"."""
    form = verb_form(found["done"])
    who = {"her": "she", "him": "he", "them": "they"}[found["who"]]
    known = form is not None and "part" in form.forms
    return f"{who} {past(form.base)} {found['whom']}" if known and form else ""


def _with_number(found: re.Match[str]) -> str:
    """Gives "with seven people", "on two wards"; what has no such place falls away."""
    small = _places().get(found["what"])
    if small is None:
        return found[0]
    return f"{found['told']} {small} {found['n']} {found['what']}"


@cache
def _places() -> dict[str, str]:
    """The word that leads up to what is counted: with people, on wards, in schools."""
    rows = (row.split(":") for row in load_grammar("plainly.en")["counted_in"].split(";"))
    return {word: row[0].strip() for row in rows if len(row) > 1 for word in row[1].split()}


def _capitals(text: str) -> str:
    """Gives "in March on Mondays" for "in march on mondays"; "may" only where it is the month."""

    def name(found: re.Match[str]) -> str:
        return found[0].capitalize()

    return _EITHER.sub(name, _NAMED.sub(name, text))
