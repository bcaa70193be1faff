"""A statement taken apart: who, what they do, and the rest."""

import re
from dataclasses import dataclass, replace

from drafting.composing.tokens import core, ends_phrase, join, swap
from drafting.composing.words import (
    BE,
    HAVE,
    MODALS,
    gerund,
    is_state,
    may_be_noun,
    shift_back,
    verb_form,
    words_of,
)

_PLURALS = frozenset(
    {"children", "people", "men", "women", "staff", "police", "feet", "teeth", "mice"}
)
_AND_MORE = re.compile(
    r"[,;:]\s|\b(?:and|but|so) (?:it|this|there|they|we|you|I|nobody|then)\b|\b(?:and|but) that\b"
)
_COUNTS = frozenset(
    {"two", "three", "four", "five", "six", "both", "some", "many", "most", "several", "all"}
)
_SUBJECTS = frozenset({"you", "i", "we", "it", "they", "he", "she"})


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
        return form.base if form else self.verb.lower()

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
        return form is not None and "past" in form.forms and "base" not in form.forms

    @property
    def compound(self) -> bool:
        """True where more than one thing is said: "you met a man, and it went on from there"."""
        return bool(_AND_MORE.search(self.rest))

    @property
    def ongoing(self) -> bool:
        """True for what goes on or is to come: "are piloting", "want to", "start in May"."""
        first = core(self.rest.split(" ", 1)[0]) if self.rest else ""
        if self.verb.lower() in BE:
            return _is_doing(first) or first == "about"
        return self.base in {"try", "want", "plan", "hope", "start", "begin", "will", "launch"}

    @property
    def acts(self) -> bool:
        """True for something done, false for a state such as "know" or "are short of"."""
        word = self.verb.lower()
        if word in BE:
            first = core(self.rest.split(" ", 1)[0]) if self.rest else ""
            return _is_doing(first)
        if word in HAVE | MODALS or word.endswith("n't") or self.is_negative:
            return False
        return not is_state(self.base)

    def gerund(self) -> str | None:
        """The doing without the doer, "walking the floor at 5 am"; None where there is none."""
        word = self.verb.lower()
        if word in MODALS or word.endswith("n't") or self.is_negative or word in {"do", "did"}:
            return None
        first = core(self.rest.split(" ", 1)[0]) if self.rest else ""
        again = self.base in {"stop", "start", "begin", "keep"} and first.endswith("ing")
        if again or (self.base == "use" and first == "to"):
            return None
        if word in BE:
            return self._being(first)
        if word in HAVE and (form := verb_form(first)) and "part" in form.forms:
            return join(("having", self.rest))
        rest = _linked_gerunds(self.rest, past=self.is_past)
        return join((self.adverb if self.adverb.endswith("ly") else "", gerund(self.base), rest))

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


def _is_doing(word: str) -> bool:
    """True for "piloting", also of a verb that we have never met."""
    form = verb_form(word)
    return "ing" in form.forms if form else word.endswith("ing") and len(word) > 5


def _linked_gerunds(rest: str, *, past: bool) -> str:
    """The rest of "running mock codes and teaching nights", whose verbs go along with the first."""
    tokens = rest.split()
    for at in range(1, len(tokens)):
        word = core(tokens[at])
        form = verb_form(word)
        if core(tokens[at - 1]) not in {"and", "or", "but", "then"} or form is None:
            continue
        if word in {"did", "do", "does"} and core(" ".join(tokens[at + 1 : at + 2])) == "not":
            # "and did not touch my hands" goes on as "and not touching my hands".
            done = verb_form(core(" ".join(tokens[at + 2 : at + 3])))
            tokens[at : at + 3] = ["not", gerund(done.base)] if done else tokens[at : at + 3]
            break
        fits = ("past" in form.forms) if past else ("base" in form.forms)
        if fits and (not may_be_noun(word) or _weak_fits(tokens, at)):
            tokens[at] = swap(tokens[at], gerund(form.base))
    return join(tokens)


def is_plural(subject: str) -> bool:
    """True where the head of a subject is plural: "new graduates", "people on nights"."""
    words = [core(word) for word in subject.split()]
    if "and" in words or (len(words) > 2 and words[0] in _COUNTS and words[1] == "of"):
        return True
    for at, word in enumerate(words):
        if at and (word in words_of("prepositions") or word in {"that", "who", "which"}):
            words = words[:at]
            break
    head = words[-1] if words else ""
    return head in _PLURALS or (head.endswith("s") and not head.endswith(("ss", "us", "is", "'s")))


def parse(tokens: list[str]) -> Clause | None:
    """The clause that these words make, or None where no verb can be found for sure."""
    at = _find_verb(tokens)
    if at is None or at == 0:
        return None
    start = at
    while start > 1 and _is_adverb(tokens[start - 1]):
        start -= 1
    verb = tokens[at]
    if ends_phrase(verb):
        return None if at + 1 < len(tokens) else _made(tokens, start, at)
    return _made(tokens, start, at)


def _made(tokens: list[str], start: int, at: int) -> Clause:
    return Clause(
        subject=join(tokens[:start]),
        adverb=join(tokens[start:at]),
        verb=swap(tokens[at], core(tokens[at])),
        rest=join(tokens[at + 1 :]),
    )


def _is_adverb(token: str) -> bool:
    word = core(token)
    return word in words_of("adverbs") or (word.endswith("ly") and len(word) > 4)


def _find_verb(tokens: list[str]) -> int | None:
    if core(tokens[0]) in _SUBJECTS:
        at = 1
        while at < len(tokens) and (_is_adverb(tokens[at]) or core(tokens[at]) in {"both", "all"}):
            at += 1
        return at if at < len(tokens) and _can_follow_pronoun(core(tokens[at])) else None
    return _verb_after_noun(tokens)


def _can_follow_pronoun(word: str) -> bool:
    if word.removesuffix("n't") in words_of("auxiliaries") or word in {"won't", "can't"}:
        return True
    form = verb_form(word)
    if form:
        return bool(form.forms & {"base", "s", "past"})
    small = ("prepositions", "determiners", "conjunctions", "pronouns")
    return word.isalpha() and not any(word in words_of(name) for name in small)


def _verb_after_noun(tokens: list[str]) -> int | None:
    """The first word that must be the verb of "crews on nights lose 12 minutes"."""
    if core(tokens[0]) in words_of("conjunctions") - words_of("determiners"):
        return None
    skip = 0
    weak: int | None = None
    loose: int | None = None
    for at in range(1, len(tokens)):
        word, before = core(tokens[at]), core(tokens[at - 1])
        if word in {"that", "who", "which"} or (word in _SUBJECTS and before not in {"and", "or"}):
            # "the book that we sewed" holds one other verb, not two.
            skip += before not in {"that", "who", "which"}
            continue
        if ends_phrase(tokens[at - 1]) and not skip:
            break
        if word in words_of("conjunctions") and word not in {"and", "or", "as", "before", "after"}:
            break
        if not _can_be_verb(tokens, at, word, before, relative=skip > 0):
            continue
        if skip:
            skip -= 1
            continue
        if word in words_of("auxiliaries") or not may_be_noun(word):
            # "your group drills shallow cores and leaves no flags": the first of the two.
            linked = before in {"and", "or"} and loose is not None
            return loose if linked else at
        if weak is None and _weak_fits(tokens, at):
            weak = at
        loose = at if loose is None else loose
    return next((at for at in (weak, loose) if at is not None), None) or _unknown_verb(tokens)


def _unknown_verb(tokens: list[str]) -> int | None:
    """A verb that we have never met, known by its ending and its place: "our road subsides too"."""
    found = [at for at in range(1, len(tokens)) if _looks_like_verb(tokens, at)]
    return found[0] if len(found) == 1 and not ends_phrase(tokens[found[0] - 1]) else None


def _looks_like_verb(tokens: list[str], at: int) -> bool:
    word, before = core(tokens[at]), core(tokens[at - 1])
    after = core(tokens[at + 1]) if at + 1 < len(tokens) else ""
    closed = words_of("determiners") | words_of("prepositions") | words_of("conjunctions")
    if before in closed or before.endswith(("'s", "ed")) or verb_form(word) or len(word) < 4:
        return False
    goes_on = closed | words_of("adverbs") | words_of("particles")
    singular = not is_plural(join(tokens[:at]))
    third = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and singular
    return (
        (third or word.endswith("ed"))
        and after in goes_on
        and core(tokens[0]) in (words_of("determiners"))
    )


def _can_be_verb(
    tokens: list[str], at: int, word: str, before: str, *, relative: bool = False
) -> bool:
    month = word == "may" and (tokens[at][:1] == "M" or before in words_of("prepositions"))
    if word.removesuffix("n't") in words_of("auxiliaries") or word in {"won't", "can't"}:
        return not month
    closed = words_of("determiners") | words_of("prepositions")
    loose = {"this", "that", "these", "those", "all", "some", "many", "most", "both"}
    # "the last one closed", "your team of six covers"
    lone = at > 1 and (before == "one" or core(tokens[at - 2]) == "of")
    if (before in closed - loose and not lone) or before.endswith("'s"):
        return False
    form = verb_form(word)
    if form is None or not form.forms & {"base", "s", "past"}:
        return False
    if "part" in form.forms and before in BE | HAVE | {"get", "gets", "got"}:
        return False
    if may_be_noun(word) and not relative and _runs_into_verb(tokens, at):
        return False
    plural = is_plural(join(tokens[:at])) or before in {"all", "some", "many", "most", "both"}
    # "Year 9 write the endings": a class of pupils is many.
    plural = plural or (before.isdigit() and core(tokens[0]) in {"year", "class", "grade"})
    if "past" in form.forms:
        return "base" not in form.forms or plural or not _names_next(tokens, at)
    many = plural or (_is_collective(tokens[:at]) and not may_be_noun(word))
    return ("base" in form.forms and many) or ("s" in form.forms and not plural)


def _is_collective(tokens: list[str]) -> bool:
    """True for "my crew still", which can go with "talk" as with "talks"."""
    words = [core(token) for token in tokens]
    while len(words) > 1 and words[-1] in words_of("adverbs"):
        words = words[:-1]
    return words[-1] in words_of("collectives")


def _names_next(tokens: list[str], at: int) -> bool:
    after = core(tokens[at + 1]) if at + 1 < len(tokens) else ""
    return bool(after) and after not in words_of("determiners") | words_of("prepositions")


def _runs_into_verb(tokens: list[str], at: int) -> bool:
    """True for the "results" of "test results come late": the verb is yet to come."""
    if at + 1 >= len(tokens) or ends_phrase(tokens[at]):
        return False
    after = core(tokens[at + 1])
    if after in words_of("auxiliaries"):
        return True
    form = verb_form(after)
    return bool(form and form.forms & {"past", "base", "s"} and not may_be_noun(after)) and (
        after not in words_of("prepositions") and after not in words_of("adverbs")
    )


def _weak_fits(tokens: list[str], at: int) -> bool:
    if at + 1 >= len(tokens):
        return False
    after = core(tokens[at + 1])
    lists = ("determiners", "prepositions", "adverbs", "pronouns", "particles", "conjunctions")
    return (
        any(after in words_of(name) for name in lists)
        or after[:1].isdigit()
        or after.endswith(("s", "ed", "ly"))
    )
