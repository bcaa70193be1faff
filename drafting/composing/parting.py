"""One noted fact as whole sentences: spliced ones are parted or joined, afterthoughts left out."""

import re

from drafting.composing.clause import Clause, parse
from drafting.composing.filling_in import expand
from drafting.composing.hearing import SAID
from drafting.composing.splices import is_noted, is_order
from drafting.composing.tokens import core, join
from drafting.composing.words import HAVE, MODALS, may_be_noun, plain_words, verb_form, words_of

_COMMA = re.compile(r",\s+|\s+[-\u2013\u2014]\s+")
_TRY = re.compile(
    r"^(?:(?:at|on) (?:the )?)?(?P<n>first|second|third|fourth|fifth|sixth|last) "
    r"(?P<what>try|attempt|go|time)$",
    re.IGNORECASE,
)
_LEAN = frozenset(
    {"it", "they", "nobody", "everybody", "anyone", "anybody", "everyone", "this", "that", "there"}
    | {"people", "somebody", "someone", "it's", "that's", "there's", "usually"}
)
_THE_NEXT = re.compile(r"^the (?:next|other|others|rest|last|first|second|same)\b")
_POINTS_BACK = re.compile(r"^(?:I|we)\b.*\b(?:that|it|so|them|this)$")
_OWNERS = frozenset({"his", "hers", "mine", "ours", "theirs", "yours"})
_TO_COME = re.compile(
    r"^(?:was|were|is|are) (?:going|about|planning|hoping|due|meant) to\b|"
    r"^(?:wants|wanted|hopes|hoped|plans|planned|would (?:like|love)) to\b"
)
_PEOPLE = frozenset({"i", "we", "you", "he", "she", "they"})
_FEW, _SHORT, _BREATH, _LONGEST = 2, 3, 17, 40
_MARKS = re.compile(r"[\"();?]|(?<!s):|\d, \d| '|' ")
# What stands before the matter, and is no sentence of its own.
_AGO = re.compile(r"^(?:\w+|an?) (?:years?|months?|weeks?|days?) ago$", re.IGNORECASE)
_STATE = re.compile(r"^(?:is|are|was|were|am|'s|have been|has been)$")


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
    pieces = _COMMA.split(text)
    if _AGO.match(pieces[0]) and len(pieces) > 1 and _is_clause(pieces[1]):
        pieces = pieces[1:]
    head, tails = _head(pieces)
    if head is None:
        return _about_it(pieces) or [text]
    return _Joined(head, together=together).take(tails) if tails else [head]


def _head(pieces: list[str]) -> tuple[str | None, list[str]]:
    """The first whole sentence, with what leads up to it, and what follows; None for none."""
    for at in range(1, len(pieces) + 1):
        text = ", ".join(pieces[:at])
        led = core(text.split()[0]) in _HELD if text.split() else True
        if (led and at < _FEW and _holds_sentence(text)) or (not led and _is_whole(text)):
            return text, pieces[at:]
        if led and at > 1 and _is_whole(pieces[at - 1]):
            return text, pieces[at:]
    return None, []


def _holds_sentence(text: str) -> bool:
    """True for "on Thursday nobody took her chair", where no comma parts the day from the rest."""
    words = text.split()
    if core(words[0]) in words_of("conjunctions") - words_of("prepositions"):
        return False
    starts = plain_words("begins_a_sentence") - words_of("determiners") | {"i", "we"}
    return any(
        core(words[at]) in starts and parse(_plain(words[at:])) is not None
        for at in range(_FEW, min(len(words), _SHORT + 2))
    )


def _plain(words: list[str]) -> list[str]:
    """The words with "I'm" and "it's" written out, so that their verb can be found."""
    out = expand(words)
    first = core(out[0]) if out else ""
    if first in {"it's", "he's", "she's", "that's", "there's"}:
        return [out[0][:-2], "is", *out[1:]]
    return out


_SMALL = words_of("prepositions") | words_of("determiners")
_HELD = (words_of("conjunctions") | words_of("prepositions") | {"to"}) - {"that", "past"}


def _about_it(pieces: list[str]) -> list[str]:
    """Gives "my evenings are promised to the release" for "release, my evenings are … to it"."""
    if len(pieces) != _FEW or not _is_clause(pieces[1]):
        return []
    thing, told = pieces
    first = core(thing.split()[0])
    named = first in words_of("determiners") or first.endswith("s")
    thing = thing if named else f"the {thing}"
    found = re.sub(r"\b(?:it|them|that)$", thing, told)
    return [found] if found != told else []


class _Joined:
    """The sentences found so far; what comes behind a comma is joined, begun anew or dropped."""

    def __init__(self, head: str, *, together: bool) -> None:
        self.together = together
        self.done: list[str] = []
        self.now = head
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
        if _is_done_to_me(words, self.now):
            return True
        if found := _TRY.match(tail):
            self._go_on(f" on the {found['n'].lower()} {found['what'].lower()}")
        elif first in _HELD and not (self.listed and first in {"and", "or"}):
            if _is_loose(words) and last:
                return False
            self._go_on(f", {tail}")
        elif first not in _PEOPLE and SAID.match(tail):
            self._begin(f"{_doer(self.now)} {tail}".strip())
        elif _is_clause(tail):
            self._clause(tail, first)
        elif _TO_COME.match(tail) and _doer(self.now):
            self._begin(f"{_doer(self.now)} {tail}")
        else:
            self._add_part(tail, words)
        return True

    def _add_part(self, tail: str, words: list[str]) -> None:
        """A deed, a thing of a list, or a word beside the matter, which may fall away."""
        first = core(words[0]) if words else ""
        denied = first == "not" and len(words) > 1 and core(words[1]) in _SMALL
        if not denied and _is_deed(words, self.now):
            self.deeds.append(tail)
        elif not denied and _is_listed(words, self.now, first=not self.listed):
            self.listed.append(tail)
        elif denied or first in words_of("determiners") or first[:1].isdigit() or _is_doing(first):
            self._go_on(f", {tail}")

    def _go_on(self, words: str) -> None:
        self._end_list()
        self.now = f"{self.now}{words}"

    def _clause(self, tail: str, first: str) -> None:
        """A sentence of its own; one that leans on the words before it is joined with an "and"."""
        self._end_list()
        if first in _OWNERS and len(tail.split()) <= _FEW:
            self.now = f"{self.now}, {tail}"  # "ours is locked, his isn't"
            return
        leans = first in _LEAN or tail.lower().startswith("no one ") or _THE_NEXT.match(tail)
        leans = leans or _POINTS_BACK.match(tail) or self._fits(tail)
        if leans and ", and " not in self.now and len(f"{self.now} {tail}".split()) < _LONGEST:
            self.now = f"{self.now}, and {tail}"
        else:
            self._begin(tail)

    def _fits(self, tail: str) -> bool:
        """True for two short sentences that go well in one breath."""
        words = len(f"{self.now} {tail}".split())
        plain = self.together and not tail.startswith("nothing ")
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
        if after_list and len(deeds) == 1:
            last = f"{_doer(self.now)} {last}".strip()
        self.now = f"{', '.join((self.now, *most))}{',' if many else ''} and {last}"

    def _close_list(self) -> bool:
        listed, self.listed = self.listed, []
        if not listed:
            return False
        ended = any(re.search(r"\b(?:and|or)\b", item) for item in listed)
        if ended:
            self.now = ", ".join((self.now, *listed))
        elif len(listed) > 1 or len(listed[0].split()) == 1:
            self.now = f"{', '.join((self.now, *listed[:-1]))} and {listed[-1]}"
        return True


def _is_whole(text: str) -> bool:
    words = text.split()
    first = core(words[0]) if words else ""
    if len(words) == 1:
        form = verb_form(first)
        return form is not None and "past" in form.forms and "base" not in form.forms
    if first in {"not", "rather", "never"} and len(words) > 1:
        return verb_form(core(words[1])) is not None
    if first.endswith("ing") and verb_form(first) and len(words) > 1:
        return True
    return parse(_plain(words)) is not None or is_noted(words) or _begins_deed(words)


def _is_clause(text: str) -> bool:
    """True for a sentence with a doer of its own."""
    words = _plain(text.split())
    if len(words) > _SHORT and core(words[0]) in words_of("adverbs") - {"last"}:
        words = _plain(words[1:])
    if len(words) < _FEW or core(words[0]) in _HELD | words_of("auxiliaries"):
        return False
    if is_noted(words) and core(words[0]) not in words_of("determiners"):
        return False
    clause = parse(words)
    if clause is None:
        return False
    first, verb = core(words[0]), clause.verb.lower()
    known = first in plain_words("begins_a_sentence") | words_of("pronouns")
    sure = verb in words_of("auxiliaries") or verb.endswith("n't") or not may_be_noun(verb)
    started = words[0][:1].isupper() or first.endswith("s")
    return (known and (sure or bool(clause.rest))) or (sure and (started or bool(clause.rest)))


def _begins_deed(words: list[str]) -> bool:
    """True for "went down to 45" and "was told so": a verb that needs its doer."""
    first = core(words[0])
    form = verb_form(first)
    if first in {"was", "is", "has", "had", "can't", "couldn't", "won't", "wants"}:
        return True
    if form is None:
        return False
    return "past" in form.forms and "base" not in form.forms and len(words) > 1


def _is_deed(words: list[str], before: str) -> bool:
    """True where the words go on with what the same one does: "keeps Fridays free"."""
    first = core(words[0])
    led = first in words_of("adverbs") and len(words) > _FEW
    verb = core(words[1]) if led else first
    clause = parse(_plain(before.split()))
    doer = core(clause.subject.split()[0]) if clause else ""
    mine = doer in {"i", "we"} or clause is None
    if (verb in words_of("my_deeds") and not mine) or _is_state_of_thing(clause, before):
        return False  # "her aunt died, heard today": who heard it is not who died.
    if verb in MODALS:
        return doer in _PEOPLE or before[:1].isupper()
    helped = verb in {"is", "was", "were"} or verb in HAVE or verb.endswith("n't")
    return helped or _goes_on(words, verb, doer, named=before[:1].isupper())


def _goes_on(words: list[str], verb: str, doer: str, *, named: bool) -> bool:
    """True where the form of the verb goes with the one who does what stands before it."""
    form = verb_form(verb)
    if form is None or (verb.endswith(("ed", "en")) and " by " in f" {join(words)} "):
        return False
    after = core(words[1]) if len(words) > 1 else ""
    small = after in (_SMALL | words_of("particles")) - words_of("doubts_counted")
    if "s" in form.forms:
        person = (doer in _PEOPLE or named) and len(words) > _FEW
        return is_noted(words) or not may_be_noun(verb) or person
    if "past" in form.forms and "base" not in form.forms:
        return True
    base = "base" in form.forms and doer in {"i", "we", "you", "they"}
    fits = small and not after[:1].isdigit() if may_be_noun(verb) else bool(after)
    return base and fits and verb not in plain_words("afterthoughts")


def _is_state_of_thing(clause: Clause | None, before: str) -> bool:
    """True for "the college one is rubbish": what follows it is hardly its deed."""
    if clause is None or core(clause.subject.split()[0]) in _PEOPLE or before[:1].isupper():
        return False
    return _STATE.match(clause.verb) is not None and not clause.acts


def _is_listed(words: list[str], before: str, *, first: bool) -> bool:
    """True for the "potters" of "she knows bakers, potters, plumbers"."""
    plain = [core(word) for word in words]
    closed = words_of("pronouns") | words_of("adverbs")
    closed |= words_of("determiners") if first else frozenset()
    if len(words) > _SHORT + 1 or (plain[0] in closed and " and " not in f" {join(words)} "):
        return False
    if set(plain) & (words_of("auxiliaries") | {"not", "usually"}):
        return False
    last = core(before.rsplit(maxsplit=1)[-1])
    alike = last.endswith("s") and plain[-1].endswith("s")
    return not first or alike or len(words) <= _FEW


def _is_doing(word: str) -> bool:
    return word.endswith("ing") and verb_form(word) is not None


def _is_done_to_me(words: list[str], before: str) -> bool:
    """True for "lent me a pen" behind a fact of mine: it was no deed of my own."""
    form = verb_form(core(words[0])) if len(words) > 1 else None
    told = form is not None and "past" in form.forms and core(words[1]) in {"me", "us"}
    return told and core(before.split(maxsplit=1)[0]) in {"i", "we", "my", "our"}


def _is_loose(words: list[str]) -> bool:
    """True for "by the way" and "for now", which say nothing."""
    return " ".join(core(word) for word in words) in {"by the way", "for now", "as always"}


def _doer(text: str) -> str:
    """Who does it in a sentence, to begin the next one with; nothing where that is left open."""
    clause = parse(text.split())
    subject = clause.subject if clause else ""
    return subject if subject.lower() in _PEOPLE or subject[:1].isupper() else ""
