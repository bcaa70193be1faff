"""Who acts in a fact noted like a telegram: "looks for buttons", "snapped my key"."""

import re
from functools import cache
from itertools import pairwise
from typing import Literal

from drafting.brief import Brief
from drafting.composing.english.clause import parse
from drafting.composing.english.hearing import SAID_AFTER
from drafting.composing.english.tokens import core
from drafting.composing.english.words import (
    BE,
    WordForm,
    base_of_unknown,
    may_be_noun,
    plain_words,
    verb_form,
    words_of,
)
from drafting.composing.noting.asides import is_aside
from drafting.composing.noting.done_as_told import is_done_as_told
from drafting.composing.noting.filling_in import is_told_of
from drafting.composing.people.meeting import says_met
from drafting.composing.people.occasion_words import OCCASIONS, head_of
from prompts.grammar import load_grammar

Doer = Literal["I", "they", "it"]
_ALONE = frozenset({"herself", "himself", ("her", "own"), ("his", "own")})

# In these, what is noted without its doer is mine, unless it is done to me.
_MINE = frozenset({"my_news", "reply", "pitch", "decline"})
# In these, it is told of them.
_THEIRS = frozenset({"congratulate", "condolence"})
# In these, a note without its doer is on them, unless it is a deed of those that I do after a talk.
_OF_THEM = frozenset({"check_in", "follow_up", "closing"})
# In these, what was brought to mine was brought by them.
_GIVING = frozenset({"thank_you", "follow_up", "check_in", "closing"})
_HERS = frozenset({"her", "his", "their"})
_HER = frozenset({"her", "him", "them"})
_ME = frozenset({"me", "us"})
_MY = frozenset({"my", "our"})
_NOT = frozenset(
    {"can't", "cannot", "won't", "wouldn't", "couldn't", "didn't", "hadn't", "will", "would"}
    | {"can", "could", "might", "had"}
)
_IS = frozenset({"has", "hasn't", "doesn't", "isn't", "is", "does", "wasn't"})
_ASKED = frozenset(
    {"if", "whether", "how", "why", "about", "for", "what", "which", "where", "when", "who"}
)
_LEADS = frozenset(
    {"still", "never", "just", "also", "always", "even", "once", "only", "already", "often"}
    | {"usually", "rarely", "sometimes", "almost", "nearly", "really", "secretly", "finally"}
)
_WEATHER = frozenset({"rain", "snow", "freeze", "hail", "thunder", "pour"})
_SO_THAT = re.compile(r"\b(?:so (?:that )?|for )(?:I|i|we|me|us|the|my|our)\b")
# "did it for Monday's talk", behind what I was told to do
_DONE_SO = re.compile(r"^(?:did|done|do) (?:it|this|that|so|just that|the same|exactly that)\b")
_TOLD_TO = re.compile(
    r"\b(?:told|taught|advised) (?:me|us) (?:(?:never|always|not|only|just) )?to\b"
)
_WHERE_IT_IS = frozenset({"in", "on", "under", "beside", "behind", "with", "outside"})
# What stands behind one of these is no more what the deed is done to.
_CLAUSES = frozenset({"so", "because", "when", "until", "while", "where", "if", "before", "after"})
_NEAR, _FEW, _STEM = 3, 2, 4


@cache
def telegraph_words(name: str) -> frozenset[str]:
    """One list of the file for telegraphic notes, as a set."""
    return frozenset(load_grammar("telegraph.en")[name].split())


def doer_of(text: str, brief: Brief, before: str = "") -> Doer | None:
    """Who acts in words without a subject; None where they have one, or nobody can tell.

    ``before`` is the fact that stands before them.
    """
    tokens = text.split()
    words = [core(token) for token in tokens]
    lead = 0
    while len(words) > _FEW + lead and words[lead] in _LEADS:
        lead += 1  # "never once complained"
    if len(words) <= lead or (tokens[0][:1].isupper() and words[0] not in _LEADS):
        return None
    verb, rest = words[lead], words[lead + 1 :]
    form = verb_form(verb)
    if _is_no_deed(words) or tokens[lead].rstrip(".,").endswith(("'", "\u2019", "'s")):
        return None
    if verb in _IS or (form and _is_present(form, verb, tokens[lead:])):
        return _of_now(verb, rest, brief)
    as_told: Doer | None = "I" if _DONE_SO.match(text) and _TOLD_TO.search(before) else None
    if verb == "read" and brief.kind == "thank_you" and set(rest[:1]) & _MY:
        as_told = "they"  # "read my piece twice"
    if found := as_told or _of_small_verb(verb, rest, text, brief):
        return found
    base = form.base if form else _unknown_deed(verb, rest)
    if not base or _is_known_deed(text, base, rest):
        return None
    past = form is None or _is_past(form, verb, tokens[lead:])
    own = brief.kind not in _THEIRS and is_done_as_told(base, rest, before)
    return ("I" if own else _of_deed(base, rest, brief, before)) if past else None


def _unknown_deed(verb: str, rest: list[str]) -> str:
    """Gives "rehair" for "rehaired it overnight" and "start" for "jump-started the van"."""
    last = verb.rpartition("-")[2]
    form = verb_form(last) if last != verb else None
    if form and "past" in form.forms and rest:
        return verb  # "jump-started" is a deed of its own.
    led = bool(rest) and rest[0] in words_of("determiners") | _HER | _ME | {"it"}
    return base_of_unknown(verb) if led and verb.endswith("ed") and len(verb) > _STEM else ""


def _is_no_deed(words: list[str]) -> bool:
    """True for "guided tour", "stuck for six hours" and "still doesn't wobble"."""
    named = [word for word in words if not word[:1].isdigit()]
    occasion = len(named) <= _NEAR and head_of(named) in OCCASIONS
    # "guided tour of the vaults"
    sort = set(words[1:2]) & OCCASIONS and not set(words[2:3]) & (words_of("determiners") | _HER)
    occasion = occasion or (words[0].endswith("ed") and bool(sort))
    state = words[0] in {"stuck", "stranded", "delayed"} and words[1:2] != ["to"]
    thing = words[0] == "still" and words[1:2] in (["doesn't"], ["isn't"], ["hasn't"])
    felt = words[0] in {"tastes", "smells", "sounds", "feels"} and words[1:2] in (["like"], ["of"])
    return occasion or state or thing or felt


def _of_small_verb(verb: str, rest: list[str], text: str, brief: Brief) -> Doer | None:
    """Who it is that can, has, was or used to."""
    if not rest:
        return None
    if verb in _NOT:
        return _of_refusal(verb, rest, brief)
    if verb in {"was", "were"}:
        return _of_being(rest, brief)
    if verb == "used" and rest[:1] == ["to"] and len(rest) > 1:
        return _of_habit(rest, brief)
    mine = verb in telegraph_words("my_base") and not SAID_AFTER.search(text)
    return _of_mine_now(verb, rest) if mine else None


def _is_known_deed(text: str, base: str, rest: list[str]) -> bool:
    """True for what is read elsewhere: "read her article", "wrote to him", "elected safety rep"."""
    reached = base in {"write", "mail", "email", "text", "find"} and bool(set(rest) & _HER)
    made = base in words_of("statement_made_into") and not set(rest[:1]) & words_of("determiners")
    return (
        base in words_of("my_deeds") | {"read", "hear", "see"}
        or reached
        or made
        or says_met(text)
        or is_aside(text)
    )


def _is_present(form: WordForm, verb: str, tokens: list[str]) -> bool:
    """True for "draws every letter" and "looks for buttons", not for "notes from the talk"."""
    if "s" not in form.forms or verb in BE or len(tokens) < _FEW:
        return False
    after = core(tokens[1])
    if verb == "thanks" or after in {"that", "who", "which", "of", "from", "and"}:
        return False
    if not may_be_noun(verb) and verb not in plain_words("in_the_mind"):
        return not is_told_of(["x", *tokens[1:]]) or after in words_of("determiners")
    if after in words_of("determiners") | {"me", "us", "her", "him", "it", "them", "to"}:
        # "levels two and three were made by others"
        return not (after in words_of("doubts_counted") and _has_finite(tokens[1:]))
    if after in words_of("adverbs") or after[:1].isdigit():
        return not _has_verb(tokens[2:])
    return after in words_of("prepositions") and not _has_finite(tokens[1:])


def _has_verb(tokens: list[str]) -> bool:
    forms = [verb_form(core(token)) for token in tokens]
    return any(form and form.forms & {"s", "past"} and "base" not in form.forms for form in forms)


def _has_finite(tokens: list[str]) -> bool:
    """True for "from May are in the box": the word in front was a thing."""
    finite = {"is", "are", "was", "were", "has", "have", "can", "will", "do", "does"}
    return any(core(token) in finite for token in tokens)


def _is_past(form: WordForm, verb: str, tokens: list[str]) -> bool:
    if "past" not in form.forms or verb in words_of("prepositions") or len(tokens) < _FEW:
        return False
    both = "base" in form.forms
    if may_be_noun(verb) and both:
        return False
    after = core(tokens[1])
    lists = ("determiners", "prepositions", "particles")
    led = any(after in words_of(name) for name in lists) or after[:1].isdigit()
    return led or parse(tokens) is None or after in _HER | _ME | {"it", "home"}


def _of_now(verb: str, rest: list[str], brief: Brief) -> Doer | None:
    """A verb in -s is of them, or of one of their things."""
    if brief.kind in {"pitch", "intro_between"} or not rest:
        return None
    if verb in {"is", "isn't", "wasn't"} and brief.kind in _MINE:
        return None
    return "they"


def _of_refusal(verb: str, rest: list[str], brief: Brief) -> Doer | None:
    """Gives them for "wouldn't take any money", and me for "couldn't find my coat"."""
    if verb == "had" and rest[0] in _HERS and _WHERE_IT_IS & set(rest[2:4]):
        return "they"  # "had her dog in the front seat"
    near = set(rest[:_NEAR])
    open_to_both = rest[0] in telegraph_words("shy") | {"like", "love", "be"}
    if brief.kind == "intro_between" or (open_to_both and brief.kind not in _MINE):
        return None
    if near & _ME:
        return "they"
    if set(rest[_NEAR:]) & _HER and verb == "couldn't":
        return None  # "couldn't get a word out of her": who it was is for nobody to guess
    mine = near & _HER or (near & _MY and verb in {"couldn't", "didn't", "could"})
    if brief.kind in _MINE or mine:
        return "I"
    form = verb_form(next((w for w in rest if w not in words_of("adverbs")), ""))
    return "they" if form is not None or verb in {"won't", "wouldn't", "can't"} else None


def _of_mine_now(verb: str, rest: list[str]) -> Doer | None:
    """Mine is what wants an "I": "have asked our trainer", "wish I could see it"."""
    if verb == "don't":
        return "I" if rest[0] in {"know", "have", "remember", "understand", "own"} else None
    if verb in {"haven't", "am", "wish", "want", "hope"}:
        return "I"
    if verb == "have":
        return None if rest[0] in {"you", "a"} else "I"
    small = words_of("determiners") | words_of("prepositions") | {"to"}
    return "I" if rest[0] in small or rest[0].endswith(("s", "ing")) else None


def _of_being(rest: list[str], brief: Brief) -> Doer | None:
    if not rest or brief.kind == "intro_between":
        return None
    form = verb_form(rest[0])
    doing = form is not None and form.forms == {"ing"} and rest[0] not in {"raining", "snowing"}
    if not doing and rest[0] not in telegraph_words("under_way"):
        return None
    return "I" if brief.kind in _MINE else "they"


def _of_habit(rest: list[str], brief: Brief) -> Doer | None:
    """Gives them for "used to quiz me", and me for "used to buy her bread"."""
    ends = [at for at, word in enumerate(rest) if word in _CLAUSES]
    near = set(rest[1 : ends[0] if ends else None])
    if near & (_ME | _MY):
        return "they"
    if near & (_HERS | _HER) or brief.kind in _MINE:
        return "I"
    return "they"


def _of_deed(base: str, rest: list[str], brief: Brief, before: str) -> Doer | None:
    """Who did what is told as past."""
    near = set(rest[:_NEAR])
    wrote = base == "write" and rest[0] == "that" and brief.kind not in _MINE
    if wrote or base in telegraph_words("says") | {"ask"}:
        return _of_saying(base, rest, brief)
    # What is done to me finds its doer elsewhere, and so does what I say about myself.
    if brief.kind in {"intro_between", "pitch"} or set(rest[:_FEW]) & _ME or base in _WEATHER:
        return None
    to_me = bool(set(rest) & _ME) and "i" not in rest and not set(rest) & _HER
    to_them = bool(rest) and rest[0] in _HER and not _is_owner(rest)
    # "drove them over herself", "moved her own dentist for it"
    alone = bool(_ALONE & {*rest, *pairwise(rest)})
    if to_me or to_them or alone:
        return "they" if to_me or alone else "I"
    if near & _MY:
        return _with_my(base, rest, brief)
    if set(rest) & _HERS and brief.kind not in _THEIRS:
        return _with_theirs(base, rest, brief)
    return _of_kind(base, rest, brief, before)


def _of_saying(base: str, rest: list[str], brief: Brief) -> Doer | None:
    """Gives them for "asked whether it lasts, and I said no", and me for "promised her a jar"."""
    after = rest[0] if rest else ""
    if after in _HER and not _is_owner(rest):
        return "I"
    if brief.kind in {"my_news", "pitch", "decline"} or not rest:
        return None  # What they asked for is read as such where I decline it.
    if base == "ask":
        return "they" if after in _ASKED | _ME else None
    if base in {"hope", "think", "hate", "prefer", "try"} and set(rest) & {"i", *_MY}:
        return None
    return "they"


def _is_owner(rest: list[str]) -> bool:
    """True for the "her" of "her stall"; "promised her a jar" gives it to her."""
    after = rest[1] if len(rest) > 1 else ""
    lists = ("determiners", "prepositions", "conjunctions", "pronouns")
    small = any(after in words_of(name) for name in lists) or after in words_of("adverbs")
    form = verb_form(after)
    # "her washing line" is a thing of hers, and "promised her washing" hardly said.
    doing = form is not None and not may_be_noun(after) and form.forms != {"ing"}
    return rest[0] in _HERS and bool(after) and not small and not doing and after != "to"


def _with_my(base: str, rest: list[str], brief: Brief) -> Doer | None:
    at = next(n for n, word in enumerate(rest) if word in _MY)
    behind = at > 0 and rest[at - 1] in words_of("prepositions")
    if behind:
        left = base in telegraph_words("leaves_at_mine") and brief.kind in _GIVING
        return "they" if left or base in telegraph_words("comes_to_me") else None
    if base in telegraph_words("comes_to_mine") and brief.kind in _GIVING:
        return "they"
    if base in telegraph_words("my_mishaps") or brief.kind in _MINE:
        return "I"
    mine = base in telegraph_words("mine_after") | plain_words("my_outcomes")
    if brief.kind == "thank_you" and not at and not mine:
        return "they"  # "swept our path" is what I give thanks for.
    if base in plain_words("done_for_me") and brief.kind in {"thank_you", "follow_up", "check_in"}:
        return "they"
    return None


def _with_theirs(base: str, rest: list[str], brief: Brief) -> Doer | None:
    """Gives me for "queued at her stall" and "bought his honey"; elsewhere nobody can tell."""
    at = next(n for n, word in enumerate(rest) if word in _HERS)
    behind = at > 0 and rest[at - 1] in words_of("prepositions") | {"round", "past", "through"}
    own = at + 1 < len(rest) and rest[at + 1] in words_of("kin") | words_of("people")
    first = set(rest) & {"i", "me", "my", "whose"}
    if behind and (base in telegraph_words("goes_to_them") or first):
        return "I"
    if brief.kind == "thank_you" and _is_for_me(rest):
        return "they"
    if first or (at == 0 and base in telegraph_words("uses_of_theirs") and not own):
        return "I"
    return "I" if brief.kind in _MINE else None


def _is_for_me(rest: list[str]) -> bool:
    """True for "moved her car so the crane could stand": it is done for what I was about."""
    told = " ".join(rest)
    return bool(_SO_THAT.search(told))


def _of_kind(base: str, rest: list[str], brief: Brief, before: str) -> Doer | None:
    """What is told by the kind, and by what stood before: "got it out" after my mishap."""
    if brief.kind in _THEIRS:
        return None if brief.kind == "condolence" or set(rest) & _HER else "they"
    if brief.kind in _MINE:
        return "I"
    after = rest[0] if rest else ""
    mine = base in telegraph_words("mine_after") | plain_words("my_outcomes")
    mine = mine and (base != "pass" or after not in {"round", "around", "out", "along", "on"})
    mine = mine and (base not in {"take", "bring"} or after in telegraph_words("homewards"))
    mine = mine or (after == "the" and base in telegraph_words("goes_to_see"))
    mine = mine or (brief.kind == "introduction" and base in telegraph_words("asks_around"))
    points = after in {"it", "them"} and bool(_MY & set(before.lower().split()))
    if brief.kind == "thank_you":
        if points:
            return "they"
        return "I" if mine or base in words_of("my_deeds") else "they"
    if mine or base in words_of("my_deeds") or brief.kind == "offer_help":
        return "I"  # What I did before is why I can help.
    return "they" if brief.kind in _OF_THEM else None
