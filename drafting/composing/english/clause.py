"""A statement taken apart: who, what they do, and the rest."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from drafting.composing.english.tokens import core, ends_phrase, join, swap
from drafting.composing.english.verbs import find_verb, is_adverb, is_plural, weak_fits
from drafting.composing.english.words import (
    BE,
    HAVE,
    MODALS,
    base_of_unknown,
    gerund,
    is_state,
    may_be_noun,
    shift_back,
    verb_form,
    words_of,
)

_TWO = 2
_AND_MORE = re.compile(
    r"[,;:]\s|\b(?:and|but|so) (?:it|this|there|they|we|you|I|nobody|then)\b|\b(?:and|but) that\b"
)
# "and the auditor is coming", "but everyone at home was glad".
_AND_THE = re.compile(
    r",? (?:and|but|so) (?=(?:the|an?|my|our|your|his|her|their|everyone|everybody|no one|each|"
    r"every|all|most|some) [a-z])"
)
_FINITE = re.compile(
    r"^(?:[\w'-]+ ){1,6}(?:is|are|was|were|has|have|had|can|can't|will|won't|does|did|doesn't|"
    r"didn't|isn't|wasn't|would|could)(?: |$)"
)
_AS_A_HABIT = re.compile(
    r"^(?:with|by|from)\b|\b(?:every|each|all|any|first|before|when|whenever|until|once|twice|"
    r"at (?:\d|one|two|four|five|six|noon|dawn|night)|(?:on|in) \w+(?:days|nights|mornings))\b"
)
_WITHIN = re.compile(r"\b(?:that|who|which|what|how|when|where|if|whether|because|to)\b")
_BETWEEN = frozenset(
    {"still", "then", "even", "also", "just", "simply", "only", "quietly", "never"}
)
# Behind "to" these are things: "came to work and made tea".
_NO_DEEDS = frozenset({"work", "school", "bed", "me", "us", "lunch", "dinner", "mass"})
_LINKED = frozenset({"it", "this", "they", "we", "you", "i", "he", "she"})


@dataclass(frozen=True)
class Clause:
    """``subject`` ``adverb`` ``verb`` ``rest``, each as written; all four make the sentence."""

    subject: str
    adverb: str
    verb: str
    rest: str
    told_past: bool = False

    @property
    def person(self) -> str:
        """One of "you", "i", "we" or "other"."""
        word = self.subject.lower()
        return word if word in {"you", "i", "we"} else "other"

    @property
    def base(self) -> str:
        """The base of the (first) verb."""
        form = verb_form(self.verb)
        if self.verb.lower() == "lay" and not _lies(self.rest):
            return "lay"  # "you lay paper in the shoe"; who lay in bed was lying there.
        return form.base if form else base_of_unknown(self.verb.lower())

    @property
    def text(self) -> str:
        """The whole clause."""
        return join((self.subject, self.adverb, self.verb, self.rest))

    @property
    def is_negative(self) -> bool:
        """True for "does not", "never" and the like."""
        words = {core(w) for w in (self.adverb + " " + self.verb + " " + self.rest).split()[:3]}
        return bool(words & {"not", "never"}) or self.verb.lower().endswith("n't")

    @property
    def is_past(self) -> bool:
        """True where the first verb is told as past; "she let" is, and "they let" may not be."""
        if self.told_past:
            return True
        word = self.verb.lower()
        if word in {"was", "were", "had", "did", "could", "would"}:
            return True
        form = verb_form(word)
        if form is None:
            return base_of_unknown(word) != word
        return "past" in form.forms and "base" not in form.forms

    @property
    def compound(self) -> bool:
        """True where more than one thing is said: "you met a man, and it went on from there"."""
        return bool(_AND_MORE.search(self.rest)) or _has_second_doer(self.rest)

    @property
    def turns_past(self) -> bool:
        """True for "you iron your own shirts and taught us to": a habit, and then a deed."""
        return not self.is_past and _turns_past(self.rest)

    @property
    def ongoing(self) -> bool:
        """True for what goes on or is to come: "are piloting", "want to", "start in May"."""
        first = core(self.rest.split(" ", 1)[0]) if self.rest else ""
        if self.verb.lower() in BE:
            return _is_doing(first) or first == "about"
        if self.base in {"try", "start", "begin", "launch"}:
            # "you try every tool left-handed first" is their way of doing it.
            return not (self.adverb or _AS_A_HABIT.search(self.rest))
        return self.base in {"want", "plan", "hope", "will"}

    @property
    def acts(self) -> bool:
        """True for something done, false for a state such as "know" or "are short of"."""
        word = self.verb.lower()
        if word in BE:
            first = core(self.rest.split(" ", 1)[0]) if self.rest else ""
            return _is_doing(first)
        if word in HAVE | MODALS or word.endswith("n't") or self.is_negative:
            return False
        if word in {"do", "did"}:
            return self._does_a_thing()
        return not is_state(self.base)

    def gerund(self) -> str | None:
        """The doing without the doer, "walking the floor at 5 am"; None where there is none."""
        word = self.verb.lower()
        helps = word in {"do", "did"} and not self._does_a_thing()
        if helps or word in MODALS or word.endswith("n't") or self.is_negative:
            return None
        first = core(self.rest.split(" ", 1)[0]) if self.rest else ""
        again = self.base in {"stop", "start", "begin", "keep"} and first.endswith("ing")
        if again or (self.base == "use" and first == "to"):
            return None
        if word in BE:
            return self._being(first)
        if word in HAVE and (form := verb_form(first)) and "part" in form.forms:
            return join(("having", self.rest))
        if self.turns_past:
            return None
        rest = _linked_gerunds(self.rest, past=self.is_past)
        return join((self.adverb if self.adverb.endswith("ly") else "", gerund(self.base), rest))

    def _does_a_thing(self) -> bool:
        """True for "did the whole of Christmas for us", where "did" helps no other verb."""
        first = core(self.rest.split(" ", 1)[0]) if self.rest else ""
        return first in words_of("determiners") - {"that", "this"} or first[:1].isdigit()

    def _being(self, first: str) -> str | None:
        if first in {"going", "about"}:
            return None
        return self.rest if _is_doing(first) else join(("being", self.rest))

    def told_back(self) -> "Clause":
        """The same, told as past, for what may no longer be so."""
        form = verb_form(core(self.rest.split(" ", 1)[0])) if self.rest else None
        done = self.verb.lower() in HAVE and form is not None and "part" in form.forms
        if self.is_past or done:
            return self
        plural = self.person in {"you", "we"} or is_plural(self.subject)
        return replace(self, verb=shift_back(self.verb, plural=plural))


def _lies(rest: str) -> bool:
    """True where nothing is laid: "in bed", "down", "awake"."""
    first = core(rest.split(" ", 1)[0]) if rest else ""
    return not first or first in words_of("prepositions") | words_of("adverbs") | {"awake", "still"}


def _has_second_doer(rest: str) -> bool:
    """True for "in three boxes and the auditor is coming": somebody else does something."""
    for tail in _AND_THE.split(rest)[1:]:
        found = _FINITE.search(tail)
        if found and not _WITHIN.search(tail[: found.start()]):
            return True
    return False


def _is_doing(word: str) -> bool:
    """True for "piloting", also of a verb that we have never met."""
    form = verb_form(word)
    return "ing" in form.forms if form else word.endswith("ing") and len(word) > 5


def _turns_past(rest: str) -> bool:
    """True where a verb after an "and" can only be past."""
    words = [core(word) for word in rest.split()]
    forms = [verb_form(two) for one, two in pairwise(words) if one in {"and", "but", "then"}]
    return any(form and "past" in form.forms and "base" not in form.forms for form in forms)


def _linked_gerunds(rest: str, *, past: bool) -> str:
    """The rest of "running mock codes and teaching nights", whose verbs go along with the first."""
    tokens = rest.split()
    for at in range(1, len(tokens)):
        word = core(tokens[at])
        form = verb_form(word)
        refused = word in {"wouldn't", "didn't", "couldn't"}
        before = core(tokens[at - 1])
        if before in _BETWEEN and at > _TWO - 1:
            before = core(tokens[at - 2])
        if before not in {"and", "or", "but", "then"}:
            continue
        if form is None and not refused:
            continue
        if refused and at + 1 < len(tokens):
            # "and wouldn't take money" goes on as "and not taking money".
            done = verb_form(core(tokens[at + 1]))
            tokens[at : at + 2] = ["not", gerund(done.base)] if done else tokens[at : at + 2]
            break
        if word in {"did", "do", "does"} and core(" ".join(tokens[at + 1 : at + 2])) == "not":
            # "and did not touch my hands" goes on as "and not touching my hands".
            done = verb_form(core(" ".join(tokens[at + 2 : at + 3])))
            tokens[at : at + 3] = ["not", gerund(done.base)] if done else tokens[at : at + 3]
            break
        fits = form is not None and ("past" if past else "base") in form.forms
        if form and "base" in form.forms and _is_to_do(tokens[:at]):
            continue  # "telling me to take it out and put it on top": both are mine to do.
        if form and fits and (not may_be_noun(word) or weak_fits(tokens, at)):
            tokens[at] = swap(tokens[at], gerund(form.base))
    return join(tokens)


def _is_to_do(tokens: list[str]) -> bool:
    """True behind "me to take it out": what somebody is told to do, and goes on to do."""
    pairs = pairwise(map(core, tokens))
    forms = [verb_form(two) for one, two in pairs if one == "to" and two not in _NO_DEEDS]
    return any(form and "base" in form.forms for form in forms)


def parse(tokens: list[str]) -> Clause | None:
    """The clause that these words make, or None where no verb can be found for sure."""
    at = find_verb(tokens) if tokens else None
    if at is None or at == 0:
        return None
    if core(tokens[at]) == "am" and core(tokens[at - 1])[:1].isdigit():
        return None  # "4 am"
    if core(tokens[0]) in {"still", "just", "also", "only"}:
        return None  # A sentence without its subject.
    if at + 1 == len(tokens) and core(tokens[at - 1]) == "one" and may_be_noun(core(tokens[at])):
        return None  # "600 children for one nurse"
    if at == 1 and _may_be_done_to(tokens):
        return None
    at = _verb_before_link(tokens, at)
    start = at
    while start > 1 and is_adverb(tokens[start - 1]):
        start -= 1
    # Two sentences that only a comma joins have no one subject.
    spliced = any(map(ends_phrase, tokens[:start])) and {*map(core, tokens[1:start])} & _LINKED
    ended = ends_phrase(tokens[at]) and at + 1 < len(tokens)
    return None if spliced or ended else _made(tokens, start, at)


def _may_be_done_to(tokens: list[str]) -> bool:
    """True for "studies sleep in shift workers", which somebody does if it is not what they do."""
    first, second = core(tokens[0]), core(tokens[1])
    form, after = verb_form(first), core(tokens[2]) if len(tokens) > _TWO else ""
    deed = first.endswith("s") and form is not None and "s" in form.forms
    return deed and may_be_noun(second) and after in words_of("prepositions")


def _verb_before_link(tokens: list[str], at: int) -> int:
    """The "shares" of "your team shares one radio and they take turns", not the "take"."""
    links = [n for n in range(2, at) if core(tokens[n]) in {"and", "but", "so"}]
    linked = [n for n in links if core(tokens[n + 1]) in _LINKED]
    if not linked:
        return at
    forms = [(n, verb_form(core(tokens[n]))) for n in range(1, linked[0])]
    found = [
        n
        for n, form in forms
        if (form and form.forms & {"s", "past"}) or (not form and core(tokens[n]).endswith("ed"))
    ]
    return found[0] if found else at


def _made(tokens: list[str], start: int, at: int) -> Clause:
    return Clause(
        subject=join(tokens[:start]),
        adverb=join(tokens[start:at]),
        verb=swap(tokens[at], core(tokens[at])),
        rest=join(tokens[at + 1 :]),
    )
