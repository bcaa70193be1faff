"""One fact of the brief, turned to the person it is for and taken apart."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from drafting.composing.english.clause import Clause, parse
from drafting.composing.english.days import speak_dates
from drafting.composing.english.hearing import (
    ADVICE,
    LEAD,
    NOTHING_WANTED,
    PLACED_LEAD,
    QUOTED_AND_MORE,
    RULE,
    SAID,
    SAID_AFTER,
    SENTENCES,
    SUPERLATIVE,
    TALKED,
    THEY_ARE_OTHERS,
    as_their_words,
    held_together,
    in_their_words,
    reported_by,
    told_to,
    unquoted,
    without_its_end,
)
from drafting.composing.english.spelling import mend
from drafting.composing.english.splices import unspliced, without_their_deed
from drafting.composing.english.tokens import core, is_speakable, lower_start, tidy
from drafting.composing.english.turning import Turner
from drafting.composing.english.words import verb_form, words_of
from drafting.composing.noting.filling_in import STATES, expand, orders, with_subject
from drafting.composing.noting.leaning import (
    ME_TOO,
    is_about_us,
    is_my_deed,
    lacks_its_doer,
    leans_back,
    thing_of,
)
from drafting.composing.noting.loose import Loose, read_loose, with_lead
from drafting.composing.people.said_of_me import said_of_me
from drafting.composing.telling.since import told_until_now
from drafting.composing.telling.wholeness import whole_only

Whose = Literal["theirs", "mine", "ours", "world"]

_SOME_OF_OURS = re.compile(
    r"(?:one|two|three|four|five|some|most|half|all|none|both|several|many|neither|each) of "
    r"(?:my|our|mine|ours|us)\b|"
    # "every lesson of mine"
    r"(?:every|each|all|some|most|no|an?|that|this|these|those|the) [a-z -]{2,20} "
    r"of (?:mine|ours)\b"
)
_AND_IT = re.compile(
    r"^(?P<deed>[^,;:]+), and (?P<more>(?:it|that|this|they|nobody|no one|everybody|everyone) .+)$"
)
_ASKS = re.compile(
    r"(?:what|why|how|who|where|when|which|would|could|can|may|is|are|was|were|does|do|did|will|should|"
    r"maybe|has|have)\b.*\?$",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\b(?:so|so that|because|when|until|although) (?:[\w']+ ){1,3}?(?:had|was|were|did)\b"
)
_BEING = words_of("prepositions") | STATES
_FIRST = frozenset(
    {
        "i",
        "we",
        "my",
        "our",
        "we'd",
        "we'll",
        "i'm",
        "i've",
        "i'd",
        "i'll",
        "we're",
        "we've",
        "me",
        "mine",
        "ours",
    }
)

_INDIRECT = re.compile(
    r"^(?:s?he|they|[A-Z][\w'-]+) (?:said|says|told me|mentioned|reckons|thinks)\b(?! ?[:,\"'])",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Statement:
    """A fact ready to be said: ``clause`` where it is a sentence, ``noun`` where it is a thing."""

    source: str
    raw: str
    whose: Whose
    quoted: bool
    clause: Clause | None
    noun: str | None
    left: bool
    lead: str = ""
    leans: bool = False
    loose: Loose | None = None

    @property
    def place(self) -> int:
        """Where the fact stands in its list."""
        return int(self.source.partition("[")[2].rstrip("]") or 0)

    @property
    def is_offer(self) -> bool:
        """True for what they offered to do for me."""
        return self.loose is not None and self.loose.sort == "offered"

    @property
    def usable(self) -> bool:
        """True where something can be said of it."""
        if self.loose is not None:
            return self.loose.sort != "none"
        return self.clause is not None or self.noun is not None


@dataclass(frozen=True)
class Ear:
    """What is needed to hear a fact: what the person is called, and the day."""

    names: tuple[tuple[str, ...], ...]
    known: tuple[str, ...]
    today: date
    alone: bool = False
    single: bool = False

    def hear(self, raw: str, source: str, *, others: bool = True) -> list[Statement]:
        """The statements in one fact; a fact of two sentences gives two.

        ``others`` says that "they" may be people who were named before.
        """
        if not self.single and not self.alone and THEY_ARE_OTHERS.match(tidy(raw)):
            return replace(self, single=True).hear(raw, source)
        if self.single and not others:
            return replace(self, single=False).hear(raw, source)
        if not is_speakable(speak_dates(tidy(raw), self.today)):
            return []
        mine = source.startswith("share")
        if source.startswith("facts") and _ASKS.match(raw.strip()) and not self.alone:
            return []  # What I should like to know is nothing that I can tell.
        plain = without_their_deed(tidy(raw)) if mine else tidy(raw)
        pieces = held_together(SENTENCES.split(plain))
        pieces = [part for piece in pieces for part in ([piece] if mine else unspliced(piece))]
        told = [
            self._hear_loose(piece, source, raw) or self._hear_one(piece, source, raw)
            for piece in pieces
        ]
        return whole_only([part for s in told if s for part in _deed_and_more(s)], raw)

    def _hear_loose(self, piece: str, source: str, raw: str) -> Statement | None:
        """A topic, a request or an offer of theirs, which are no sentences of theirs."""
        field = source.split("[", 1)[0]
        if self.alone or field not in {"they_said", "share"}:
            return None
        text = mend(speak_dates(tidy(piece), self.today))
        text = unquoted(re.sub(r"\s*\([^)]*\)", "", text).strip(" ,-:"))
        text = lower_start(text, keep=self.known)
        mine = field == "share"
        loose = read_loose(text, self.names, single=self.single, mine=mine) if text else None
        if loose is None:
            return None
        return Statement(source, raw, "theirs", not mine, None, None, left=False, loose=loose)

    def _hear_one(self, piece: str, source: str, raw: str) -> Statement | None:
        text = mend(speak_dates(tidy(piece), self.today))
        text = SUPERLATIVE.sub(r"the \1", text)
        text = NOTHING_WANTED.sub("I need nothing from you", text)
        text = unquoted(re.sub(r"\s*\([^)]*\)", "", text).strip(" ,-:"))
        if not self.alone and (told := said_of_me(text, self.names, single=self.single)):
            said = Loose("outright", told)
            return Statement(source, raw, "theirs", True, None, None, left=False, loose=said)
        if not self.alone and (words := as_their_words(text, self.names)):
            said = Loose("outright", words)
            return Statement(source, raw, "theirs", True, None, None, left=False, loose=said)
        ruled = RULE.match(text)
        text = f"{ruled['whose']} is '{ruled['rule']}'" if ruled else text
        field = source.split("[", 1)[0]
        text = in_their_words(ADVICE.sub(told_to, text))
        talked = TALKED.match(text)
        whole = QUOTED_AND_MORE.match(text) is not None
        reported, own = reported_by(text, None if whole else SAID.match(text), self.names)
        reported = talked or reported
        closing = SAID_AFTER.search(text)
        if reported:
            text = unquoted(text[reported.end() :].strip(" :,"))
        elif closing:
            reported, text = closing, unquoted(text[: closing.start()].strip(" :,"))
        text = re.sub(r"\s+instead$", "", text)
        led = LEAD.match(text) or (PLACED_LEAD.match(text) if field != "they_said" else None)
        ours = led.groupdict().get("ours") if led else None
        lead = (ours or led["lead"]).strip() if led else ""
        lead = lead[:1].lower() + lead[1:]
        text = text[led.end() :] if led else text
        if not text:
            return None
        own = own or talked is not None or closing is not None
        quoted = field in {"they_said", "they_wrote"} or (reported is not None and own)
        heard = self._turned(text, source, raw, quoted=quoted, talked=talked is not None)
        if quoted and field == "facts" and heard.whose == "mine" and heard.clause:
            heard = replace(heard, whose="world")  # "he said my cheese is shy" is his word
        if heard.left and (cut := without_its_end(text)):
            # "her own gran sold buns and washed her hands": what is of somebody else goes.
            less = self._turned(cut, source, raw, quoted=quoted, talked=talked is not None)
            heard = heard if less.left else less
        if ours and heard.whose == "world":
            heard = replace(heard, whose="mine")
        hangs = lead.endswith("why") or lead in {"but", "so"}
        return replace(heard, lead=lead, leans=heard.leans or hangs)

    def _turned(self, text: str, source: str, raw: str, *, quoted: bool, talked: bool) -> Statement:
        tokens = lower_start(text, keep=self.known).split()
        mine = self._is_mine(tokens, source)
        if mine and core(tokens[0]) == "both" and len(tokens) > 1:
            tokens = ["we", *(["are"] if core(tokens[1]) in _BEING else []), *tokens]
        if source.startswith("facts") and not mine and is_about_us(tokens, self.names):
            mine = True
        if source.startswith("facts") and not mine and is_my_deed(tokens):
            tokens, mine = ["I", *tokens], True
        mine = mine or self.alone
        turner = Turner(self.names, mine=mine, single=self.single)
        # In "he told me that I should" it is I who should; in their own words, it is they.
        own_words = source.startswith("they_said") or '"' in raw or ": " in raw
        spoken = own_words and not _tells_of_me(raw, tokens)
        turner.quoting = quoted and not mine and spoken and self._quotes(tokens, turner)
        # In thirty seconds about myself nobody is "you".
        turned = expand(tokens if self.alone else turner.turn(tokens))
        led = turned if mine or talked or self.alone else with_lead(turned)
        added = led is not turned
        turned = led
        if not (mine or talked or added):
            turned, added = with_subject(turned, quoted=quoted)
        unsaid = (talked and core(turned[0]) not in {"you", "how"}) or orders(turned)
        clause = None if unsaid else parse(turned)
        if clause and _is_told_past(tokens, self.names):
            clause = replace(clause, told_past=True)
        clause = clause and told_until_now(clause)
        # "you have to leave slack in the corners" is said of anybody, where the reader is "he".
        of_all = self.single and source.startswith("facts") and core(tokens[0]) == "you"
        of_all = of_all and not (clause and clause.is_past)  # "you asked us twice" is of them.
        of_all = of_all and not _FIRST & {core(token) for token in tokens}  # "you rang me back"
        clause = None if clause and lacks_its_doer(clause) else clause
        theirs = turner.turned or added
        return Statement(
            source=source,
            raw=raw,
            whose=_whose(clause, mine=mine, theirs=theirs, quoted=quoted),
            quoted=quoted,
            clause=clause,
            noun=None if clause else thing_of(turned),
            left=turner.left or (of_all and not quoted),
            leans=leans_back(turned, clause),
        )

    @staticmethod
    def _is_mine(tokens: list[str], source: str) -> bool:
        if source.startswith("share"):
            return True
        first = core(tokens[0])
        if _SOME_OF_OURS.match(" ".join(map(core, tokens[:5]))):
            return source.startswith("facts")
        if " ".join(core(token) for token in tokens) in ME_TOO:
            return True
        return source.startswith("facts") and (
            first in _FIRST or (len(tokens) > 1 and first == "both")
        )

    def _quotes(self, tokens: list[str], turner: Turner) -> bool:
        """True for "I wish our forms were shorter": their own words, as they were spoken."""
        words = {core(token) for token in tokens}
        third = {"he", "she", "his", "her", "him", "he's", "she's", "their", "they"}
        named = any(name[0] in words for name in turner.names)
        form = verb_form(core(tokens[0]))
        subjectless = form is not None and core(tokens[0]) not in _FIRST
        return bool(words & _FIRST) and not (words & third or named or subjectless)


def _tells_of_me(raw: str, tokens: list[str]) -> bool:
    """True for "she said the client still asks for me": they ask for whoever noted it."""
    first = {core(token) for token in tokens} & _FIRST
    return _INDIRECT.match(raw) is not None and first <= {"me", "my", "mine"}


def _deed_and_more(told: Statement) -> list[Statement]:
    """Gives "you opened my van" and "it took four minutes", so that thanks go to the deed alone."""
    clause = told.clause
    did = clause is not None and clause.person == "you" and clause.acts and clause.is_past
    found = _AND_IT.match(clause.rest) if clause and did and not told.quoted else None
    more = parse(found["more"].split()) if found else None
    if clause is None or found is None or more is None:
        return [told]
    deed = replace(told, clause=replace(clause, rest=found["deed"]))
    return [deed, replace(told, clause=more, whose="world", leans=True, lead="")]


def _is_told_past(tokens: list[str], names: tuple[tuple[str, ...], ...]) -> bool:
    """True for "she let me ride": now it would be "lets"."""
    first = core(tokens[0])
    if first == "you" and _THEN.search(" ".join(tokens)):
        first = "she"  # "you set it down so that nobody had to stand": the rest says when.
    if first not in {"she", "he"} and not any(first == name[0] for name in names):
        return False
    rest = [core(token) for token in tokens[1:4] if core(token) not in words_of("adverbs")]
    form = verb_form(rest[0]) if rest else None
    return form is not None and {"base", "past"} <= form.forms


def _whose(clause: Clause | None, *, mine: bool, theirs: bool, quoted: bool) -> Whose:
    if mine:
        both = clause and re.match(r"we both\b", f"{clause.subject} {clause.adverb}")
        return "ours" if both else "mine"
    if clause and clause.person == "you":
        return "theirs"
    if clause and clause.subject.lower().startswith("your "):
        return "theirs"
    return "theirs" if theirs and not quoted and clause is None else "world"
