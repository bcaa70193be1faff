"""What they said about the world, in sentences of its own: "Old walls, you said, lie"."""

import re

from drafting.composing.english.clause import Clause, parse
from drafting.composing.english.tokens import core, ends_phrase, join
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import BE, HAVE, MODALS, verb_form, words_of
from drafting.composing.telling.insets import insets, with_insets

_SHORT, _TWO, _LEAST_SAID = 4, 2, 3
_LONE = frozenset({"no one", "nobody else", "most people"})
_NOT_ALL = frozenset({"few", "half", "all", "no", "not", "every", "each"})
_SOME = frozenset({"most", "many", "some"})
_FEW = 4
_LONGEST = 4
_MOST = 5
_INSIDE = re.compile(r", (?:as )?you (?:said|told me), ")
# "or you, you told me, never will": the doer is torn from the deed.
_SPLIT_OFF = re.compile(
    r"\b(?:or|and|but|if|when|because|that) (?:you|it|they|we|I), you (?:said|told me),"
)
_NEW_THOUGHT = frozenset({"because", "so"})
_REASONS = frozenset({"because", "when", "if", "until", "unless", "whenever", "so"})
_WORKERS = ("er", "or", "ist", "ant", "man", "woman", "boss", "chief", "mate")


_RULE = re.compile(
    r"^(?=.* )(?=.*(?:\bevery|\beach|\bper|, (?:no|none|not|never))\b)"
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|every|each|same|no) "
    r"[^,;:.]+(?:, (?:no|none|not|never) [^,;:.]+)?$",
    re.IGNORECASE,
)


def a_rule_of_theirs(thing: str) -> str | None:
    """Gives "one pen per nurse and none on strings, you said" for a rule noted without a verb."""
    if not _RULE.match(thing) or len(thing.split()) <= _FEW:
        return None
    return f"{re.sub(r', (?=no |none )', ' and ', thing)}, you said"


def with_you_said(clause: Clause) -> tuple[str, ...]:
    """The clause with "you said" at its joints: "a beam tells its age, you said, when hit"."""
    tokens = clause.text.split()
    if is_unsure(clause):
        return ()
    if len(tokens) <= _FEW:
        return ()  # "The compressor, you said, leaks" sounds odd for so little.
    said = insets("told_insets")
    lone = len(clause.subject.split()) < _TWO and clause.subject.lower() not in _SOME
    short = clause.subject.lower() in _LONE or lone
    short = short or not _is_open_behind(clause)
    found = [] if short and clause.person == "other" else [*with_insets(clause, said)]
    found += _cleft(clause)
    found += [_after_subject(clause, word) for word in said if _is_named(clause) and not short]
    found = found or _before_reason(tokens, said) or _behind_one_word(clause, said)
    if not found and len(tokens) > _SHORT and not ends_phrase(tokens[-1]):
        found = [f"{join(tokens)}, you said"]
    return tuple(dict.fromkeys(way for way in found if not _SPLIT_OFF.search(way)))


def _behind_one_word(clause: Clause, said: tuple[str, ...]) -> list[str]:
    """Gives "paper, you said, remembers which way it was held"."""
    thing = clause.subject.lower()
    small = words_of("pronouns") | words_of("determiners") | words_of("conjunctions")
    named = thing.isalpha() and thing not in small | _NOT_ALL | {"there", "here"}
    long = len(clause.rest.split()) > _SHORT and clause.person == "other"
    return [_after_subject(clause, word) for word in said] if named and long else []


def _before_reason(tokens: list[str], said: tuple[str, ...]) -> list[str]:
    """Gives "dogs bark, you said, because they hear the bell"."""
    at = next((n for n, word in enumerate(tokens) if core(word) in _REASONS), 0)
    if at < _TWO or ends_phrase(tokens[at - 1]):
        return []
    return [f"{join(tokens[:at])}, {word}, {join(tokens[at:])}" for word in said]


def _is_named(clause: Clause) -> bool:
    """True for what is told of a thing that goes by several words, or by a plain name."""
    words = [core(word) for word in clause.subject.split()]
    long = len(words) > _FEW - 1 and words[0] not in words_of("pronouns") | words_of("conjunctions")
    return long or named_and_told(clause) is not None


def own_as_said(clause: Clause) -> tuple[str, ...]:
    """What they do, with "you said" where a new thought begins, and never hung on the end."""
    last = clause.subject.split()[-1]
    ways = [(way, _INSIDE.split(way)) for way in with_you_said(clause)]
    return tuple(
        way
        for way, (head, *tail) in ways
        if tail and (head.endswith(last) or _begins_anew(tail[-1].split()))
    )


def _begins_anew(words: list[str]) -> bool:
    """True for "because you did not listen", not for "after you spoke"."""
    return core(words[0]) in _NEW_THOUGHT


def _is_open_behind(clause: Clause) -> bool:
    """True where enough comes behind the subject: never "only the police, you said, came"."""
    long = len(clause.rest.split()) >= _TWO or len(clause.subject.split()) > _TWO
    return long and not clause.rest.startswith("to ")


def _after_subject(clause: Clause, words: str) -> str:
    """Gives "new nurses, you said, stop asking after the third week"."""
    return join((f"{clause.subject}, {words},", clause.adverb, clause.verb, clause.rest))


def is_unsure(clause: Clause) -> bool:
    """True for "airport runs pay worst": which of the two is the verb, the words do not tell."""
    form = verb_form(core(clause.rest.split(" ", 1)[0])) if clause.rest else None
    bare = len(clause.subject.split()) == 1 and clause.verb.endswith("s") and not clause.adverb
    aside = clause.verb.lower() in BE | HAVE | MODALS or clause.person != "other"
    return bare and not aside and form is not None and "base" in form.forms


def _cleft(clause: Clause) -> list[str]:
    """Gives "what saves the drive home, you said, is a nap of twenty minutes"."""
    words = clause.rest.split()
    subject = clause.subject.lower().split()
    plain = clause.verb.endswith("s") and clause.verb not in BE | HAVE | MODALS
    named = subject[0] in {"a", "an"} and not is_person_like(subject)
    thing = bool(words) and core(words[0]) in words_of("determiners") and len(words) <= _LONGEST
    if not (plain and named and thing) or clause.compound or clause.adverb:
        return []
    told = f"what {clause.verb} {clause.rest}"
    return [f"{told}, {said}, is {clause.subject}" for said in ("you said", "you told me")]


def is_person_like(words: list[str]) -> bool:
    """True for "your best welder": somebody, of whom one does not say "it"."""
    at = next((n for n, w in enumerate(words) if n and w in words_of("prepositions")), len(words))
    head = core(words[at - 1])
    return head in words_of("people") | words_of("my_roles") or (
        head.endswith(_WORKERS) and head not in words_of("er_things")
    )


_ANY_OF_THEM = frozenset(["every", "each", "any", "no", "most", "some", "a", "an", "half", "all"])
_MOST_OF_ALL = frozenset(["best", "worst", "first", "last", "only", "hardest", "biggest", "next"])


def named_and_told(clause: Clause) -> tuple[str, str] | None:
    """Gives ("old walls", "they lie about where they began"), to be told one after the other."""
    words = clause.subject.split()
    plain = {core(word) for word in words}
    if plain & {"their", "his", "her", "them", "it"} or is_unsure(clause):
        return None
    # "every cellar: it has its own weather", "most growers" are not what was spoken of
    of_some = core(words[0]) in _ANY_OF_THEM | _SOME | _NOT_ALL or plain & _MOST_OF_ALL
    small = words_of("pronouns") | words_of("conjunctions") | words_of("prepositions")
    closed = (plain - {"of"}) & small
    if of_some or len(words) > _MOST or closed or not clause.rest or plain & {"that", "this"}:
        return None
    many = is_plural(clause.subject) or clause.subject.split()[0].lower() in {"two", "three"}
    # A name may be somebody's.
    alive = not many and (is_person_like(words) or clause.subject.istitle())
    if alive or (not many and clause.verb.lower() not in BE and not _is_third(clause.verb)):
        return None
    if re.search(r"\b(?:they|it|them|and)\b", clause.rest):
        return None
    told = join(("they" if many else "it", clause.adverb, clause.verb, clause.rest))
    return clause.subject, told


def _is_third(verb: str) -> bool:
    form = verb_form(verb)
    return verb.endswith("s") or bool(form and "past" in form.forms)


def said_by_me(clause: Clause) -> str | None:
    """Gives "children hold still for puppets" for "I told him that children hold still"."""
    words = clause.rest.split()
    if (
        clause.person != "i"
        or clause.base not in {"tell", "say", "mention"}
        or len(words) < _LEAST_SAID
    ):
        return None
    to_them = core(words[0]) in {"you", "them"}
    if not to_them and clause.base == "tell":
        return None  # "I told people to swap" was not said to them.
    words = words[1:] if to_them else words
    words = words[1:] if core(words[0]) == "that" else words
    return join(words) if parse(words) else None
