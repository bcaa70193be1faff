"""What others do to me, told the other way round: "after a fall I was picked up by a crew"."""

import re

from drafting.composing.english.clause import Clause
from drafting.composing.english.tokens import core, join
from drafting.composing.english.words import participle, plain_words, words_of

_ME = re.compile(
    r"^(?P<who>me|us)(?: (?P<up>up|out|in|on|over|off|back|home)"
    r"(?=$| (?:after|on|at|when|last|in|from|one)\b))?(?: (?P<rest>.+))?$"
)
_MINE = re.compile(r"^(?:me|us|my|our)\b")
_AFTER = re.compile(r"^(?:after|on|in|one|at|when|last) (?:(?!\band\b)[\w' -])+$")
_LONGEST = 5


def done_to_me(clause: Clause) -> tuple[str, ...]:
    """The clause with me in front, or with the weight that it has on me; nothing for others."""
    if clause.adverb or clause.compound or not _is_named(clause):
        return ()
    if clause.base in plain_words("weighs_on_me") and _MINE.match(clause.rest):
        return (join((clause.subject, "really", clause.verb, clause.rest)),)
    found = _ME.match(clause.rest)
    if found is None or not clause.is_past or clause.base not in plain_words("done_to_somebody"):
        return ()
    me, was = ("I", "was") if found["who"] == "me" else ("we", "were")
    rest = found["rest"] or ""
    away = rest.startswith(("from ", "out of ", "off "))  # "rescued from a lake by a stranger"
    done = join((participle(clause.base), found["up"] or "", rest if away else ""))
    told = join((me, was, done, "by", clause.subject))
    rest = "" if away else rest
    first = (f"{rest} {told}",) if _AFTER.match(rest) else ()
    return (*first, join((told, rest)))


def _is_named(clause: Clause) -> bool:
    """True for "loud rooms" and "a crew": a pronoun stays where it is."""
    words = [core(word) for word in clause.subject.split()]
    return len(words) < _LONGEST and not set(words) & words_of("pronouns") and words[0] != "that"
