"""What was typed into a field for one message, as it is meant: short forms, names, things."""

import re
from functools import cache

from drafting.composing.english.clause import Clause, parse
from drafting.composing.english.spelling import mend
from drafting.composing.english.tokens import core
from drafting.composing.english.verbs import is_adverb
from drafting.composing.english.words import BE, HAVE, MODALS, may_be_noun, words_of
from prompts.grammar import load_grammar, load_rows

_BESIDE = re.compile(r"\b(?P<pair>(?:[Ss]?he|[Tt]hey|I|[Ww]e) and )(?P<who>[a-z]{3,})\b")
_LEADS = ("a", "an", "how")
_CAUSE = re.compile(r"^(?:because|since|as)\s+", re.IGNORECASE)
_LEAST = 2


def written_out(text: str) -> str:
    """Gives "I've got October's late finishes" for "Ive got octobers late finishes"."""
    for row in load_rows("typed", "en")["written_out"]:
        text = re.sub(row["find"], row["put"], text)
    return text


def with_names(text: str, names: tuple[str, ...]) -> str:
    """The text with these people's names as they are written; "tom needs a van" begins with Tom."""
    known = {word.lower(): word for name in names for word in name.split() if word[:1].isupper()}
    text = re.sub(r"\b[a-z][\w-]+\b", lambda found: known.get(found[0], found[0]), text)
    return _BESIDE.sub(_with_capital, text)


def _with_capital(found: re.Match[str]) -> str:
    """Gives "he and Kate" for "he and kate", and leaves "she and her sister"."""
    small = words_of("determiners") | words_of("pronouns") | _list("no_names")
    word = found["who"]
    return found[0] if word in small else f"{found['pair']}{word[:1].upper()}{word[1:]}"


def whoever_did(deed: str) -> str:
    """Gives "he" for "passed his test", "she" for "won her first race", else "they"."""
    words = {core(word) for word in deed.split()}
    return "he" if "his" in words else "she" if "her" in words else "they"


def with_the(text: str) -> str:
    """Gives "the canteen passed" for "canteen passed"; a name and a person of theirs stay bare."""
    words = text.split()
    clause = parse(words)
    subject = clause.subject.split() if clause else []
    small = words_of("determiners") | words_of("pronouns")
    one = bool(subject) and subject[0][:1].islower() and not subject[-1].endswith("s")
    return f"the {text}" if one and not small & {core(word) for word in subject} else text


def of_their_kin(text: str) -> str:
    """Gives "their mum died" for "mum died"."""
    kin = load_grammar("kinds.en")["men"].split() + load_grammar("kinds.en")["women"].split()
    first = core(text.split(maxsplit=1)[0]) if text.strip() else ""
    return f"their {text[:1].lower()}{text[1:]}" if first in kin else text


def is_blow(text: str) -> bool:
    """True for "his divorce", which is no thing that one loses."""
    return bool({core(word) for word in text.split()} & _list("blows"))


def without_cause(text: str) -> str:
    """The reason without its "because"."""
    return _CAUSE.sub("", text)


def is_thing(text: str) -> bool:
    """True for "the job ad" and "the council's new parking plans", which no verb holds.

    A word that may be a thing as well, such as "runs" or "plans", is a verb only where what
    follows shows it: "the union runs a course".
    """
    words = mend(text).split()
    if words[:1] and words[0].lower() in _LEADS:
        return True
    clause = parse(words)
    if clause is None:
        return True
    verb = clause.verb.lower()
    if verb in BE | HAVE | MODALS or "'" in verb:
        return False
    if _is_only_small(clause):
        return True
    return may_be_noun(verb) and not _goes_on(clause.rest)


def _is_only_small(clause: Clause) -> bool:
    """True for "my [notes] from the course": a lone "my" does nothing."""
    subject = clause.subject.lower().split()
    alone = words_of("determiners") - words_of("pronouns") - {"this", "that", "these", "those"}
    return len(subject) == 1 and subject[0] in alone | {"my", "our", "new", "old"}


def _goes_on(rest: str) -> bool:
    """True for what follows a verb: "a course", "on Fridays"."""
    words = [core(word) for word in rest.split()]
    if not words:
        return False
    timed = len(words) >= _LEAST and words[0] in {"on", "at", "in"} and _is_time(words[1])
    told = words[-1] in _list("at_a_verbs_end")
    return told or timed or words[0] in _list("after_a_verb") or is_adverb(words[0])


def _is_time(word: str) -> bool:
    return word in _list("times") or word[:1].isdigit()


def is_at_hand(text: str) -> bool:
    """True for "my old cards" and "5 spare torches": I have them, and did not come upon them."""
    words = [core(word) for word in text.split()]
    if not words:
        return False
    if words[0] in _list("mine") or words[0].isdigit() or words[0] in _list("counted"):
        return True
    return bool(set(words[:3]) & _list("spare"))


def with_occasions(text: str) -> str:
    """Gives "…, and the interview is on 9 December" for "…, interview on 9 December"."""
    many = "|".join(sorted(_list("occasions")))
    found = re.match(rf"(?P<before>.+?), (?P<what>{many}) (?P<when>(?:on|at|in) .+)$", text)
    if not found:
        return text
    return f"{found['before']}. The {found['what']} is {found['when']}"


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(load_grammar("typed.en")[name].split())
