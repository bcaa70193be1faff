"""What I came upon, as a whole sentence: where it is, until when, and what was to be seen there."""

import re
from datetime import date

from drafting.brief import Brief, Offer
from drafting.composing.bygone.endings import ending_of
from drafting.composing.english.clause import Clause, parse
from drafting.composing.english.day_patterns import MONTH
from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import plain_words, verb_form, words_of
from drafting.composing.giving.notices import place_notice
from drafting.composing.giving.welcomes import tells_something

_WENT = re.compile(r"^(?:I|we) (?:went|was there|were there)(?: there)?,? (?:and )?(?P<more>.+)$")
_THERE_IS = re.compile(r"^there(?:'s| is| are| was| were) (?P<what>(?:one|an?|two|some)\b.+)$")
_ONE_IS = re.compile(r"^(?P<what>one(?: of them)?|an? [a-z]+) (?P<be>is|was|has|had) (?P<how>.+)$")
_MEDIUM = re.compile(
    r"^(?:I |we )?(?P<did>heard|read|saw|watched|found) (?P<what>an? [^:]+?): "
    r"(?P<told>(?:an?|one|the|two) .+)$"
)
_SOMEWHERE = re.compile(
    r"^(?:I |we )?(?P<did>heard|read|saw) (?P<where>(?:on|in|at|from|over) [^:]+): (?P<told>.+)$"
)
_SOMEBODY = re.compile(r": (?:an?|one|the) (?P<who>[a-z]+) ")
_SAYS = re.compile(r"^(?P<who>he|she) (?P<verb>says|said|finds|found|thinks|told) ")
# "read that a school puts a grape there": I read of a school.
_READ_THAT = re.compile(r"^(?:I |we )?(?P<did>read|heard|learnt|learned) that (?P<told>\w.+)$")
# "it says keep the trays apart", noted behind what I found.
_IT_SAYS = re.compile(
    r"^(?:it|this|that|the (?P<what>[a-z]+)) (?P<says>says|said|tells you|advises)"
    r"(?: that| to)?:? (?P<told>.+)$"
)
_FOUND = re.compile(
    r"^(?:I |we )?(?:just )?(?:found|read|saw|came across|have|got) (?P<what>an? .+)$"
)
# On these, what a guide says in it does not fit beside the offer to send it.
_SHORT = frozenset({"sms", "linkedin_note"})
_FEW = 3
# A title, its month or number, and behind a colon what stands there.
_PRINTED = re.compile(
    rf"^(?P<title>(?:the |The )?[A-Z][\w'&-]+(?: (?:[A-Z][\w'&-]+|of|the|and|for|in|on)){{0,6}})"
    rf"(?:,? \(?(?P<when>{MONTH}(?: \d{{4}})?|(?:spring|summer|autumn|winter) \d{{4}})\)?)?"
    r"(?:,? \(?(?P<number>(?:issue|no\.?|number|page|p\.) ?\d+)\)?)?: (?P<told>.+)$"
)
_HEARSAY = re.compile(r", (?:so )?(?:they|people) say$|, apparently$|, I hear$")
_WHOSE = re.compile(r"\b(?:his|her|their)\b")


def place_find(brief: Brief) -> Brief:
    """The brief with what I came upon in whole sentences."""
    brief = _with_what_it_says(place_notice(_offer_as_told(brief)))
    gone = any(end.is_over(brief.today) for end in map(ending_of, brief.facts) if end)
    who = next((found["who"] for f in brief.facts if (found := _SOMEBODY.search(f))), "")
    reader = next(
        (
            core(f.split()[0])
            for f in brief.facts
            if f.split()[:1] and core(f.split()[0]) in {"he", "she"}
        ),
        "",
    )
    facts: list[str] = []
    for fact in brief.facts:
        says = _SAYS.match(tidy(fact))
        if who and says and reader and says["who"] != reader:
            facts.append(f"the {who}{tidy(fact)[len(says['who']) :]}")
        else:
            facts.append(_told(tidy(fact), brief.today, gone=gone) or fact)
    return (
        brief if tuple(facts) == brief.facts else brief.model_copy(update={"facts": tuple(facts)})
    )


def _offer_as_told(brief: Brief) -> Brief:
    """What is passed on as a whole sentence is told, and not sent along."""
    offer = brief.offer
    if offer is None or not tells_something(tidy(offer.what)):
        return brief
    rest = Offer.model_validate({"what": "this page", "link": offer.link}) if offer.link else None
    return brief.model_copy(update={"facts": (tidy(offer.what), *brief.facts), "offer": rest})


def _with_what_it_says(brief: Brief) -> Brief:
    """The brief with "it says keep the trays apart" told of the guide that was noted before it."""
    facts: list[str] = []
    roomy = brief.channel not in _SHORT
    for fact in brief.facts:
        text = tidy(fact)
        says = _IT_SAYS.match(text)
        found = _FOUND.match(facts[-1]) if facts and says else None
        named = says and (says["what"] is None or says["what"] in facts[-1].split())
        if roomy and says and found and named and "," not in facts[-1]:
            facts[-1] = f"{facts[-1]} that {_says(says['told'])}"
        else:
            facts.append(_read_of(text) or fact)
    if tuple(facts) == brief.facts:
        return brief
    return brief.model_copy(update={"facts": tuple(facts)})


def _read_of(text: str) -> str | None:
    """Gives "I read about a school that puts a grape there" for "read that a school puts …"."""
    found = _READ_THAT.match(text)
    clause = parse(found["told"].split()) if found else None
    if found is None or clause is None:
        return None
    some = core(clause.subject.split()[0]) in {"a", "an", "one", "some", "two"}
    if not some or clause.adverb or clause.compound or found["did"].startswith("learn"):
        return f"I {found['did']} that {found['told']}"
    alive = core(clause.subject.split()[-1]) in words_of("people")
    who = "who" if alive else "that"
    of = "of" if found["did"] == "heard" else "about"
    return f"I {found['did']} {of} {clause.subject} {who} {clause.verb} {clause.rest}"


def _says(told: str) -> str:
    """Gives "says to keep the trays apart" for an order, "says that …" for a sentence."""
    first = core(told.split(maxsplit=1)[0])
    ordered = first in plain_words("advised") or (verb_form(first) and parse(told.split()) is None)
    return f"says {'to' if ordered else 'that'} {told}"


def _told(text: str, today: date | None, *, gone: bool) -> str | None:
    """The note as a sentence, or nothing where it is one."""
    if found := _WENT.match(text):
        return _seen(found["more"])
    if (found := _MEDIUM.match(text)) and parse(found["told"].split()) is not None:
        return f"I {found['did']} {found['what']} in which {_the(found['told'])}"
    if (found := _SOMEWHERE.match(text)) and parse(found["told"].split()) is not None:
        return f"I {found['did']} {found['where']} that {found['told']}"
    if (found := _PRINTED.match(text)) and (told := _read_there(found)):
        return told
    said = with_the(_HEARSAY.sub("", re.sub(r"^there's ", "there is ", text)))
    if ending := ending_of(said):
        return ending.told(as_past=gone and ending.is_over(today))
    said = re.sub(r", then (?=[a-z]+(?: |$))", " and then ", said)
    return None if said == text else said


def _read_there(found: re.Match[str]) -> str | None:
    """Gives "I read in Station Notes for October that a station hangs its radios by the door"."""
    title, number = found["title"], found["number"]
    known = core(title.split()[-1]) in plain_words("is_printed") or found["when"] or number
    if not known:
        return None
    where = f"{title} for {found['when']}" if found["when"] else title
    where = f"{number} of {where}" if number else where
    told = found["told"]
    linked = "that" if parse(told.split()) is not None else "about"
    plain = linked == "that" or core(told.split()[0]) in words_of("determiners")
    return f"I read in {where} {linked} {told}" if plain else None


def _seen(more: str) -> str | None:
    """Gives "I went and saw one that is bright green"."""
    if found := _THERE_IS.match(more):
        return f"I went and saw {found['what']}"
    found = _ONE_IS.match(more)
    if not found:
        return None
    what = "one" if found["what"].startswith("one") else found["what"]
    linked = "with" if found["be"] in {"has", "had"} else f"that {found['be']}"
    return f"I went and saw {what} {linked} {found['how']}"


def _the(told: str) -> str:
    """Gives "a pilot lowers the voice": it is neither the reader's nor mine."""
    return _WHOSE.sub("the", told)


def with_the(text: str) -> str:
    """Gives "the rail museum shows a wall of tins" for what was noted without its article."""
    clause = parse(text.split()) if text else None
    numbered = clause is not None and any(char.isdigit() for char in clause.subject)
    did = text.split()[:1] == ["saw"]  # "saw glove clips": I did, and no saw clips.
    if clause is None or numbered or did or not _is_bare(clause, text):
        return text  # "page 6 has the form"
    return f"{'a' if text.startswith(('new ', 'small ', 'local ')) else 'the'} {text}"


def _is_bare(clause: Clause, text: str) -> bool:
    words = [core(word) for word in clause.subject.split()]
    form = verb_form(clause.verb)
    lists = ("determiners", "pronouns", "prepositions", "adverbs", "conjunctions", "auxiliaries")
    small = {word for name in lists for word in words_of(name)} | plain_words("no_article_for")
    plain = bool(words) and text[:1].islower() and words[0].isalpha() and words[0] not in small
    past_only = form is not None and "past" in form.forms and "base" not in form.forms
    single = past_only or (form is not None and "s" in form.forms)
    single = single or clause.verb in {"is", "has", "was"}
    named = plain and not is_plural(clause.subject) and not words[-1].endswith(("ing", "'s"))
    return bool(named and single and len(words) <= _FEW and not set(words) & small)
