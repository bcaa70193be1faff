"""One noted fact as whole sentences: spliced ones are parted or joined, afterthoughts left out."""

import re

from drafting.composing.english.clause import parse
from drafting.composing.english.hearing import NOTHING_WANTED, SAID
from drafting.composing.english.splices import is_order
from drafting.composing.english.tokens import core
from drafting.composing.english.words import may_be_noun, plain_words, verb_form, words_of
from drafting.composing.noting.abridged import is_done_by
from drafting.composing.noting.tails import (
    HELD,
    PEOPLE,
    SMALL,
    doer,
    holds_sentence,
    is_clause,
    is_deed,
    is_doing,
    is_done_to_me,
    is_listed,
    is_loose,
    is_one_thought,
    is_whole,
    owner_of,
)

_COMMA = re.compile(r",\s+|\s+[-\u2013\u2014]\s+")
_TRY = re.compile(
    r"^(?:(?:at|on) (?:the )?)?(?P<n>first|second|third|fourth|fifth|sixth|last) "
    r"(?P<what>try|attempt|go|time)$",
    re.IGNORECASE,
)
_LEAN = frozenset(
    {"it", "they", "nobody", "everybody", "anyone", "anybody", "everyone", "this", "that", "there"}
    | {"nothing", "people", "somebody", "someone", "it's", "that's", "there's", "usually"}
)
_THE_NEXT = re.compile(r"^the (?:next|other|others|rest|last|first|second|same)\b")
_POINTS_BACK = re.compile(r"^(?:I|we)\b.*\b(?:that|it|so|them|this)$")
_COUNTED = words_of("doubts_counted")
_SHORT_TAIL = 9
# "read a paper from Lund, pears smell of fish": what it says.
_PUBLISHED = re.compile(
    r"^(?:I |we )?(?:just )?(?:read|heard|saw|found) (?:an?|the) "
    r"(?:\w+ )?(?:paper|article|study|report|piece|talk|programme|podcast|book|post|lecture|film)\b"
)
_IS_ON = re.compile(r"^(?:it's|it is|that's|that is) (?:on )?(?P<day>the \d{1,2}(?:st|nd|rd|th))$")
_TOOK = re.compile(r"^took (?:me |us )?(?P<n>\w+) (?P<unit>[a-z]+)$")
_TOOK_THEM = re.compile(r"^(?:and )?took (?:him|her|them|me|us)\b")
# "they paint the buoys, number them and put them back": no number that puts anything back
_DOES_TO_THEM = re.compile(r"^[a-z]+ (?:it|them) ")
_LONG = re.compile(r"^(?P<n>[a-z\d]+) (?P<unit>years|months|weeks)$")
_OWNERS = frozenset({"his", "hers", "mine", "ours", "theirs", "yours"})
_TO_COME = re.compile(
    r"^(?:was|were|is|are) (?!going|being)\w+ing\b|"
    r"^(?:was|were|is|are) (?:going|about|planning|hoping|due|meant) to\b|"
    r"^(?:wants|wanted|hopes|hoped|plans|planned|would (?:like|love)) to\b"
)
_TOLD_TO = re.compile(r"\b(?:told|advised|taught) (?:me|us) (?:never |not |always )?to\b")
_FEW, _SHORT, _BREATH, _LONGEST = 2, 3, 17, 40
_MARKS = re.compile(r"[\"();?]|(?<!s):|\d, \d| '|' ")
_A_COUNT = re.compile(r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) [a-z]+s\b")
# "forty km out of his way", "three floors", "once aloud": how far, how high, how often.
_A_WAY = re.compile(
    r"(?:once|twice) [a-z]+$|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"fifteen|twenty|thirty|forty|fifty|sixty|a hundred) (?:km|kilometres|miles|floors|storeys|"
    r"steps|stairs|flights|metres|stops|streets)\b"
)
# What stands before the matter, and is no sentence of its own.
_AGO = re.compile(r"^(?:\w+|an?) (?:years?|months?|weeks?|days?) ago$", re.IGNORECASE)


def part(text: str, *, together: bool = False) -> list[str]:
    """The sentences of a fact: "it runs hot, he cools it" in two or with an "and" between.

    ``together`` keeps two short ones of mine in one sentence.
    """
    if "," not in text and " - " not in text and " \u2013 " not in text and " \u2014 " not in text:
        return [text]
    if _MARKS.search(text) or (SAID.match(text.partition(":")[0]) and ":" in text):
        return [text]
    if len(text.split()) > _LONGEST:
        return [text]
    pieces = [piece for piece in map(str.strip, _COMMA.split(text)) if core(piece)]
    if not pieces or (_TOLD_TO.search(pieces[0]) and all(map(_is_bare_deed, pieces[1:]))):
        return [text]
    if _AGO.match(pieces[0]) and len(pieces) > 1 and is_clause(pieces[1]):
        pieces = pieces[1:]
    head, tails = _head(pieces)
    if head is None:
        return _about_it(pieces) or [text]
    return _Joined(head, together=together).take(tails) if tails else [head]


def _is_bare_deed(piece: str) -> bool:
    """True for the "walk away and measure it again" of what somebody told me to do."""
    words = [core(word) for word in piece.split()]
    words = words[1:] if words[:1] in (["and"], ["then"]) else words
    form = verb_form(words[0]) if words else None
    return form is not None and "base" in form.forms and "past" not in form.forms


def _head(pieces: list[str]) -> tuple[str | None, list[str]]:
    """The first whole sentence, with what leads up to it, and what follows; None for none."""
    for at in range(1, len(pieces) + 1):
        text = ", ".join(pieces[:at])
        led = core(text.split()[0]) in HELD if text.split() else True
        if (led and at < _FEW and holds_sentence(text)) or (not led and is_whole(text)):
            return text, pieces[at:]
        if led and at > 1 and is_whole(pieces[at - 1]):
            return text, pieces[at:]
    return None, []


def _about_it(pieces: list[str]) -> list[str]:
    """Gives "my evenings are promised to the release" for "release, my evenings are … to it"."""
    if len(pieces) != _FEW or not is_clause(pieces[1]):
        return []
    thing, told = pieces
    first = core(thing.split()[0])
    named = first in words_of("determiners") or first.endswith("s")
    thing = thing if named else f"the {thing}"
    found = re.sub(r"\b(?:it|them|that)$", thing, told)
    return [found] if found != told else []


def _is_done_to_it(words: list[str]) -> bool:
    """True for "announced on 3 June" behind a prize: a deed that wants a thing, and has none."""
    first, after = core(words[0]) if words else "", core(words[1]) if len(words) > 1 else ""
    timed = after in words_of("prepositions") | {"last", "this", "today", "yesterday"}
    return first in plain_words("done_to_it") and (not after or timed or after[:1].isdigit())


class _Joined:
    """The sentences found so far; what comes behind a comma is joined, begun anew or dropped."""

    def __init__(self, head: str, *, together: bool) -> None:
        self.together = together
        self.done: list[str] = []
        self.now = head
        self.lost = False
        self.listed: list[str] = []
        self.deeds: list[str] = []

    def take(self, tails: list[str]) -> list[str]:
        """All of them, each tail in its place."""
        for at, tail in enumerate(tails):
            if is_order(tail):
                break
            if not self._add(tail, last=at == len(tails) - 1):
                break
        self._end_list()
        return [*self.done, self.now]

    def _add(self, tail: str, *, last: bool) -> bool:
        """Puts one tail in its place; False where it and all that follows is left out."""
        words = tail.split()
        first = core(words[0]) if words else ""
        if is_done_to_me(words, self.now) or _TOOK_THEM.match(tail) or is_done_by(tail):
            return True
        if found := _TRY.match(tail):
            self._go_on(f" on the {found['n'].lower()} {found['what'].lower()}")
        elif first in HELD and not (self.listed and first in {"and", "or"}):
            if is_loose(words) and last:
                return False
            self._go_on(f", {tail}")
        elif first not in PEOPLE and SAID.match(tail):
            self._begin(f"{doer(self.now)} {tail}".strip())
        elif said := self._of_its_own(tail):
            self._go_on(said) if said[0] in " ," else self._begin(said)
        elif is_clause(tail) and not (_DOES_TO_THEM.match(tail) and is_deed(words, self.now)):
            self._clause(tail, first)
        else:
            self._add_part(tail, words)
        return True

    def _of_its_own(self, tail: str) -> str | None:
        """A sentence begun anew, or with a space before it what goes on: " on the 14th"."""
        return self._lasting(tail) or self._with_its_doer(tail)

    def _lasting(self, tail: str) -> str | None:
        """Gives " after two years" for "took two years"."""
        if found := _IS_ON.match(tail):
            return f" on {found['day']}"
        if (found := _TOOK.match(tail)) and found["n"] not in {"a", "an", "the", "some", "one"}:
            long = found["unit"].startswith(("year", "month", "week", "day", "hour"))
            return f" after {found['n']} {found['unit']}" if long else f", and it {tail}"
        clause = parse(self.now.split())
        past = clause is not None and clause.is_past
        past = past and clause is not None and clause.verb not in {"was", "were"}
        if past and (found := _LONG.match(tail)):
            return f" after {found['n']} {found['unit']}"
        return None

    def _with_its_doer(self, tail: str) -> str | None:
        """Gives "she thinks it is the fuse" behind a sentence of her oven."""
        first, clause = core(tail.split(maxsplit=1)[0]), parse(self.now.split())
        owner = owner_of(self.now)
        if owner and first in plain_words("in_the_mind"):
            return f"{owner} {tail}"
        leans = {"it", "them"} & set(tail.lower().split())
        done = verb_form(first)
        then = done is not None and "past" in done.forms and "base" not in done.forms
        now = clause is not None and clause.person == "i" and not clause.is_past
        if then and now and not leans and not self.deeds:
            return f"I {tail}"  # "I freeze on air, tried it once"
        if _TO_COME.match(tail) and doer(self.now) and not leans:
            return f"{doer(self.now)} {tail}"
        return None

    def _add_part(self, tail: str, words: list[str]) -> None:
        """A deed, a thing of a list, or a word beside the matter, which may fall away."""
        first = core(words[0]) if words else ""
        small = len(words) > 1 and core(words[1]) in SMALL
        denied = small and first in {"not", "only", "just", "never"}
        # "she counts doors, not signs", where nothing in between was lost
        lost = self.lost or bool(self.listed)
        denied = denied or (first in {"not", "never"} and 1 < len(words) <= _SHORT + 1 and not lost)
        # "she carried it down, 212 steps" counts, where "two jars, 3 tins" is a list.
        counted = re.match(r"\d+ [a-z]", tail) is not None or _A_WAY.match(tail) is not None
        counted = counted and _A_COUNT.search(self.now) is None
        if _is_done_to_it(words) or counted:
            self._go_on(f", {tail}")
        elif not denied and is_deed(words, self.now):
            self.deeds.append(tail)
        elif not denied and is_listed(words, self.now, first=not self.listed):
            self.listed.append(tail)
        elif denied or first in words_of("determiners") or first[:1].isdigit() or is_doing(first):
            self._go_on(f", {tail}")
        else:
            self.lost = True

    def _go_on(self, words: str) -> None:
        self._end_list()
        self.now = f"{self.now}{words}"

    def _clause(self, tail: str, first: str) -> None:
        """A sentence of its own; one that leans on the words before it is joined with an "and"."""
        self._end_list()
        if NOTHING_WANTED.match(tail):
            self._begin(tail)
            return
        if first in _OWNERS and len(tail.split()) <= _FEW:
            self.now = f"{self.now}, {tail}"  # "ours is locked, his isn't"
            return
        leans = first in _LEAN or tail.lower().startswith("no one ")
        leans = leans or bool(_THE_NEXT.match(tail) or _POINTS_BACK.match(tail))
        leans = leans or self._fits(tail)
        alike = core(self.now.split(maxsplit=1)[0]) in _COUNTED
        if first in _COUNTED:
            leans = alike  # "four are for it, two don't mind"
        elif _PUBLISHED.search(self.now) and ": " not in self.now:
            self.now = f"{self.now}: {tail}"
            return
        else:
            short = first == owner_of(self.now) and len(tail.split()) < _SHORT_TAIL
            leans = leans or (short and parse(f"{self.now}, and {tail}".split()) is not None)
        if leans and ", and " not in self.now and len(f"{self.now} {tail}".split()) < _LONGEST:
            self.now = f"{self.now}, and {tail}"
        else:
            self._begin(tail)

    def _fits(self, tail: str) -> bool:
        """True for two short sentences that go well in one breath."""
        words = len(f"{self.now} {tail}".split())
        plain = (self.together or is_one_thought(self.now, tail)) and not tail.startswith(
            "nothing "
        )
        return plain and words <= _BREATH and " and " not in f"{self.now} {tail}"

    def _begin(self, text: str) -> None:
        self._end_list()
        self.done.append(self.now)
        self.now = text

    def _end_list(self) -> None:
        """Gives "potters, bakers and plumbers" where the list had no "and"; one word is dropped."""
        self._end_deeds(after_list=self._close_list())

    def _end_deeds(self, *, after_list: bool) -> None:
        """Gives "he retired in May and was going to build a shed" for two deeds of one doer."""
        deeds, self.deeds = self.deeds, []
        if not deeds or ", and " in self.now:
            return
        many = after_list or " and " in self.now or len(deeds) > 1
        *most, last = deeds
        noun = may_be_noun(core(last.split(maxsplit=1)[0])) and doer(self.now)[:1].isupper()
        many = many or noun
        if (after_list or noun) and len(deeds) == 1:
            last = f"{doer(self.now)} {last}".strip()
        self.now = f"{', '.join((self.now, *most))}{',' if many else ''} and {last}"

    def _close_list(self) -> bool:
        listed, self.listed = self.listed, []
        if not listed:
            return False
        ended = any(re.search(r"\b(?:and|or)\b", item) for item in listed)
        if ended:
            self.now = ", ".join((self.now, *listed))
        elif len(listed) > 1 or (listed[0].endswith("s") and self.now.endswith("s")):
            self.now = f"{', '.join((self.now, *listed[:-1]))} and {listed[-1]}"
        return True
