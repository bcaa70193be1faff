"""What had better stay out of a message: trifles, and facts of which half went astray."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from drafting.brief import Brief
from drafting.composing.english.clause import Clause, parse
from drafting.composing.english.tokens import bare, core, tidy
from drafting.composing.english.words import (
    HAVE,
    may_be_noun,
    plain_phrases,
    plain_words,
    verb_form,
    words_of,
)
from drafting.composing.telling.saying import is_person_like
from drafting.composing.telling.statement import Statement
from prompts.grammar import load_grammar

# "She will decide by the 15th", told back to her, is a reminder that nobody asked for.
_TO_DECIDE = re.compile(
    r"^(?:[Ss]he|[Hh]e|[Tt]hey|[A-Z][\w'-]+)(?:'ll| will| would| is going to| has to| wants to) "
    r"(?:decide|choose|make up (?:her|his|their) mind)\b.*"
    r"\b(?:next (?:week|month|year|\w+day)|(?:by|on|until|before|in) (?:the )?(?:\d|end\b|\w+day\b|"
    r"(?:Jan|Febr|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)))"
)
_NO_HURRY = frozenset({"follow_up", "thank_you", "check_in", "closing"})
_TWO, _FEW, _SHORT = 2, 3, 5
_HANDED_ON = frozenset({"give", "send", "hand", "pass", "put", "donate"})
_DONE_TO = frozenset(
    {"ask", "tell", "show", "give", "send", "call", "let", "help", "find", "get", "post"}
)
_HANDED_TO = re.compile(
    r"^(?:send|give|bring|lend|show|mail|email|text|post|forward|get|lend) (?P<who>[A-Z][a-z]+) "
    r"(?:the|a|an|my|our|his|her|their|some)\b"
)
_SHE, _HE = "she|her|she's", "he|his|him|he's"
# "a new pump ask around": a thing and a deed that do not go together.
_NO_THING = re.compile(
    r"\b(?:draft|ask|find|look|bring|make|get|sort|check) (?:one|it|them|around|out)\b"
)
_FINITE = frozenset({"is", "are", "was", "were", "has", "will", "am"})
_LED_ON = frozenset({"that", "which", "who", "how", "what", "where", "when", "why", "if"})


@cache
def _trifles() -> re.Pattern[str]:
    told = load_grammar("plainly.en")["trifles"].replace("\n", "")
    return re.compile(rf"^(?:{told})$", re.IGNORECASE)


def is_trifle(text: str) -> bool:
    """True for "he gave me his card" and "we swapped numbers": nothing to write about."""
    return _trifles().match(tidy(text).rstrip(" .;,")) is not None


def is_broken(text: str) -> bool:
    """True for "taxi driver who took me home, used to teach": a person and no sentence."""
    if core(tidy(text).split()[-1]) in plain_words("never_last") if tidy(text) else False:
        return True  # "she bins roses and would rather": the rest of it went astray.
    head, _, tail = tidy(text).partition(" who ")
    words = [core(word) for word in head.split()]
    bare = bool(tail) and 0 < len(words) <= _FEW and words[0] not in words_of("determiners")
    return bare and "," in tail and (words[-1] in words_of("people") or is_person_like(words))


def told_safely(statement: Statement) -> Statement | None:
    """The statement; without a second deed that a thing cannot have done; None for no sentence."""
    clause = statement.clause
    if clause is None:
        return statement
    bare = not clause.rest and may_be_noun(clause.verb) and statement.whose == "mine"
    if bare and clause.verb.endswith("s") and len(clause.subject.split()) > 1:
        return None  # "our weight charts" is a thing, and nobody charts.
    return _without_minds_deed(statement, clause)


def _without_minds_deed(statement: Statement, clause: Clause) -> Statement:
    """Gives "soup is too salty" for "soup is too salty and has asked the kitchen to taste it"."""
    head, linked, tail = clause.rest.partition(" and ")
    subject = clause.subject.split()
    if not linked or clause.person != "other" or is_person_like(subject) or not head:
        return statement
    words = [core(word) for word in tail.split()]
    words = words[1:] if words[0] in HAVE | {"is", "also"} and len(words) > 1 else words
    form = verb_form(words[0])
    minds = form is not None and form.base in plain_words("minds_deeds")
    people = core(subject[-1]).endswith("s") or core(subject[0]) in {"nobody", "everybody", "your"}
    if not minds or people or form is None or "base" in form.forms:
        return statement
    less = parse([*subject, *clause.adverb.split(), clause.verb, *head.split()])
    return statement if less is None else replace(statement, clause=less)


def without_stray(statements: Sequence[Statement]) -> list[Statement]:
    """All but a first thing they said that leans on what nobody told, where there is another.

    Beside whole facts, two words alone are left out: "blue watch" need not be what was spoken of.
    """
    statements = _without_labels(statements)
    said = [s for s in statements if s.source.startswith("they_said")]
    first = said[0] if said else None
    if first is not None and first.leans and first.place:
        return [s for s in statements if s is not first]  # What it leaned on could not be heard.
    whole = [s for s in said if not s.leans]
    if first is None or not (first.leans or _hangs(first)) or first.place or not whole:
        return list(statements)
    rest = [s for s in statements if s is not first]
    return rest if any(s.source.startswith("they_said") for s in rest) else list(statements)


def _without_labels(statements: Sequence[Statement]) -> list[Statement]:
    whole = any(s.clause and s.source.startswith("they_said") for s in statements)
    return [s for s in statements if not (whole and _is_label(s))]


def _is_label(statement: Statement) -> bool:
    loose = statement.loose
    few = loose is not None and loose.sort == "topic" and len(loose.said.split()) <= _TWO
    return few and not statement.raw.lower().startswith(("talked", "spoke", "chatted", "discussed"))


def _hangs(statement: Statement) -> bool:
    """True for "you have driven it for 19 years": what it is, nobody said before."""
    clause = statement.clause
    if clause is None or clause.person != "you" or clause.verb.lower() not in HAVE:
        return False
    words = [core(word) for word in clause.rest.split()]
    form = verb_form(words[0]) if words else None
    return form is not None and "part" in form.forms and words[1:2] in (["it"], ["them"])


def is_empty_promise(what: str) -> bool:
    """True for "ask you" and for "our day room is free find out": nothing that can be promised."""
    words = [core(word) for word in what.split()]
    if words[:1] and words[0] in _HANDED_ON and words[1:3] == ["you", "to"]:
        return True  # "give them to a ward": they are things
    if len(words) <= 2 and words[0] in _DONE_TO and words[-1] == "you":
        return words[0] not in {"call", "help"}
    if words[:1] and words[0] in words_of("determiners") | {"send"} and _NO_THING.search(what):
        return True
    at = next((n for n, word in enumerate(words) if word in _FINITE), None)
    return at is not None and not set(words[:at]) & _LED_ON


def is_no_deed(what: str, who: str) -> bool:
    """True for "nobody fills in the app" as a promise: somebody else does it, or nobody."""
    first = core(what.split(maxsplit=1)[0]) if what.split() else ""
    others = {"nobody", "everybody", "everyone", "people", "they", "it", "there", "most"}
    return first in others or (who == "them" and first in _LED_ON)


def is_left_out(text: str, source: str, brief: Brief) -> bool:
    """True for a note of which nothing should be told: a trifle, a half, an answer alone."""
    if only_says_so(text) and (brief.kind == "pitch" or len(brief.they_said) > 1):
        return True
    if brief.kind in _NO_HURRY and _TO_DECIDE.match(text):
        return True
    shared = source.startswith("share")
    if shared and ((brief.kind == "pitch" and answers(text)) or is_of_mine(text, brief)):
        return True
    return is_trifle(text) or (source.startswith("they_said") and is_broken(text))


def is_of_mine(text: str, brief: Brief) -> bool:
    """True for "I'd love to bring her" beside "my mother is scared": she is not the reader."""
    words = {core(word) for word in text.split()}
    rest = " ".join(each for each in brief.share if each != text).lower().split()
    kin = any(core(word).removesuffix("'s") in words_of("kin") for word in rest)
    own = any(word.removesuffix("'s") in words_of("kin") for word in words)
    return kin and not own and bool(words & {"she", "he", "her", "him", "his"})


def only_says_so(text: str) -> bool:
    """True for "we do": it hangs on what was said just before."""
    words = bare(text).split()
    ends = words[-1:] and words[-1] in {"do", "does", "did", "too", "either", "has", "have", "was"}
    if words[:1] == ["i"] and len(words) == 1 + 1:
        return True  # "I laughed": at what, only the fact before it says.
    return bare(text) in plain_phrases("says_only_so") or bool(ends and len(words) <= _SHORT)


def is_of_another(what: str, brief: Brief) -> bool:
    """True for "ask what he charges" where the reader is a she, and for "ask her" after my sister.

    Nobody can tell then whom the promise means, and it is no promise to the reader.
    """
    told = " ".join((*brief.they_said, *brief.facts, *brief.share)).lower().split()
    words = [core(word) for word in what.split()]
    theirs = " ".join((*brief.they_said, *brief.facts)).lower()
    she, he = (len(re.findall(rf"\b(?:{sex})\b", theirs)) for sex in (_SHE, _HE))
    alone = ({"he", "him", "his"}, {"she", "her"})
    other = alone[0] if she and not he else alone[1] if he and not she else set()
    kin = any(core(word).removesuffix("'s") in words_of("kin") for word in told)
    asked = words[:1] in (["ask"], ["tell"]) or " on to " in f" {what} "
    handed = _HANDED_TO.match(what)
    if handed and handed["who"].lower() not in bare(brief.contact.name or "").split():
        return True  # "send Tom the link" is promised to Tom.
    return bool(set(words) & other) or (kin and asked and bool({"him", "her"} & set(words)))


def answers(text: str) -> bool:
    """True for "I do the same" and "my cousin runs coaches": alone it says nothing of me."""
    words = [core(word) for word in tidy(text).split()]
    hangs = {"same", "too", "either", "also", "those", "that", "it", "them", "neither", "so"}
    own = words[:1] in (["my"], ["our"]) and len(words) > 1
    return bool(set(words) & hangs) or (own and words[1] in words_of("people") | words_of("kin"))
