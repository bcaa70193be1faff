"""A brief's facts in another language, each in its place: theirs, mine, the meeting, my gift."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from string import Template

from drafting.abroad.confiding import gives_away, may_be_said, unquoted
from drafting.abroad.days import find_iso, speak_dates
from drafting.abroad.foreign import is_foreign
from drafting.abroad.giving import Giving
from drafting.abroad.meeting import find_meeting
from drafting.abroad.naming import Called, sex_of
from drafting.abroad.places import (
    Meeting,
    bare_place,
    day_of,
    days_told,
    is_meeting,
    month_of,
    name_place,
)
from drafting.abroad.terse import say_whole
from drafting.abroad.tokens import find_who, lines, pattern, words
from drafting.abroad.told import Told, Voice
from drafting.abroad.tongue import TONGUES, Tongue
from drafting.brief import Brief
from prompts.grammar import load_grammar

_LAST_DAY = re.compile(r",\s*\d{4}-\d{2}-\d{2}\.?$")
# An occasion with its day, and what was noted behind a comma.
_HEAD = re.compile(
    r"(?P<head>[^,]+(?:,\s*(?:\w{2,3} )?\d{4}-\d{2}-\d{2})?)\s*[,;:]\s+(?P<tail>\D.+)", re.DOTALL
)
# A report of their very words: "er sagte: ...".
_QUOTE = re.compile(r"[^:\"„«“]{2,40}:\s*[\"„«“]\s*(?P<words>[^\"“”»]+?)\s*[\"“”»][.,]?")
_LONGEST_PLACE = 9


@dataclass(frozen=True)
class Matter:
    """Everything a draft in another language may be made from."""

    brief: Brief
    code: str
    today: date
    called: Called
    voice: Voice
    meeting: Meeting = field(default_factory=Meeting)
    theirs: tuple[Told, ...] = ()
    mine: tuple[Told, ...] = ()
    give: str | None = None
    gift: str | None = None
    promises: tuple[str, ...] = ()
    awaited: tuple[str, ...] = ()
    whether: str | None = None
    could: str | None = None
    introducer: str | None = None
    forgotten: bool = False
    card: bool = False
    days: frozenset[date] = frozenset()
    places: tuple[str, ...] = ()
    foreign: tuple[str, ...] = field(default=())


def sort_out(brief: Brief, code: str, today: date, called: Called, voice: Voice) -> Matter:
    """The brief's facts sorted; what may not be said, or cannot be said well, is left behind."""
    return _Sorter(brief, code, today, called, voice).matter()


@dataclass
class _Sorter:
    brief: Brief
    code: str
    today: date
    called: Called
    voice: Voice
    theirs: list[Told] = field(default_factory=list)
    mine: list[Told] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    gifts: list[str] = field(default_factory=list)
    vowed: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    introducer: str | None = None
    forgotten: bool = False

    @property
    def tongue(self) -> Tongue:
        """The grammar of the language."""
        return TONGUES[self.code]

    def matter(self) -> Matter:
        """Everything in its place."""
        for path, text in self._texts():
            for part in self._parts(path, say_whole(unquoted(text), self.code)):
                self._place(path, part)
        if not self.theirs and self.foreign:
            self.mine.clear()
        brief = self.brief
        giving = Giving(brief, self.code, self.today, self.voice, self.gifts, self.vowed)
        (give, gift), whether = giving.offer(), giving.ask()
        promises, awaited = tuple(giving.promised("me")), tuple(giving.promised("them"))
        return Matter(
            brief, self.code, self.today, self.called, self.voice,
            meeting=self._meeting(),
            theirs=tuple(self.theirs),
            mine=tuple(self.mine),
            give=give,
            gift=gift,
            promises=promises,
            awaited=awaited,
            whether=whether,
            could=whether and self.tongue.ask_plainly(whether),
            introducer=self.introducer,
            forgotten=self.forgotten,
            card=any(pattern(self.code, "card").search(fact) for fact in brief.facts),
            days=days_told(brief, self.places),
            places=tuple(self.places),
            foreign=(*self.foreign, *giving.foreign),
        )  # fmt: skip

    def _texts(self) -> Iterator[tuple[str, str]]:
        brief = self.brief
        for path, texts in (
            ("they_said", brief.they_said),
            ("facts", brief.facts),
            ("share", brief.share),
        ):
            for text in texts:
                if may_be_said(text, self.brief, self.today):
                    yield path, text

    def _parts(self, path: str, text: str) -> Iterator[str]:
        """An occasion parted from what was noted behind it: "Messe am 8.11., Kaffee getrunken"."""
        found = _HEAD.fullmatch(text) if path == "facts" else None
        if found is None or not self._is_head(found["head"], found["tail"]):
            yield text
            return
        yield found["head"]
        tail = found["tail"]
        told = None if self._is_mine(tail) else self.tongue.turn(tail, self.voice)
        if told and told.thing is None:
            yield tail

    def _is_head(self, head: str, tail: str) -> bool:
        """True where an occasion comes first, or a name behind which the two are said to meet."""
        if month_of(tail, self.today, self.code) or re.fullmatch(r"[A-ZÀ-Ý][\w-]+", tail):
            return False
        if find_iso(tail) or day_of(tail, self.today, self.code):
            return False
        dated = find_iso(head) or self.tongue.is_occasion(head)
        if dated and self._is_occasion(head) and not self._is_mine(head):
            return True
        name = name_place(bare_place(head, self.today, self.code), self.code)
        return name is not None and bool(pattern(self.code, "met_tails").search(tail))

    def _place(self, path: str, text: str) -> None:
        """One fact to where it belongs."""
        code = self.code
        if pattern(code, "forgotten").search(text):
            self.forgotten = True
            return
        if self._is_heard_only(text) or self._is_another(text):
            return
        sent = find_who(code, "introducers", text)
        if sent:
            self.introducer = self.introducer or sent
            return
        text = self._without_teller(text)
        occasion = path == "facts" and (self._is_occasion(text) or self._is_named(text))
        aside = pattern(code, "asides").search(text) or pattern(code, "asked_me").search(text)
        heard = path == "facts" and not occasion and pattern(code, "heard_of").match(text)
        if heard or (aside and not (occasion and pattern(code, "apart").search(text))):
            return
        if occasion:
            self.places.append(text)
        elif is_foreign(text, code):
            self.foreign.append(text)
        else:
            self._tell(path, speak_dates(_LAST_DAY.sub("", text), code))

    def _without_teller(self, text: str) -> str:
        """Gives "canta al amanecer" for what whoever sent me told of the reader."""
        if not self.introducer:
            return text
        first = re.escape(self.introducer.split()[0])
        for way in lines(self.code, "told_by_another"):
            if found := re.match(rf"{first}(?: [\w\u2019'-]+)?,? {way}", text):
                return text[found.end() :].strip()
        return text

    def _is_heard_only(self, text: str) -> bool:
        """True for how they address each other, for what is done already, and for nothing."""
        plain = text.replace("\u2019", "'")
        ways = ("asks_familiar", "asks_formal", "done_already", "vague")
        return any(pattern(self.code, way).search(plain) for way in ways)

    def _is_another(self, text: str) -> bool:
        """True for "ella huele la niebla" where the reader is a man: another is told of."""
        grammar, word = load_grammar(self.code), text.split(" ", 1)[0].casefold()
        sex = sex_of(self.brief, self.called, self.code)
        other = {"f": grammar["he"], "m": grammar["she"]}.get(sex)
        if word != other:
            return False
        impersonal = words(self.code, "impersonal") | {"y", "n'y", "ne"}
        following = text.casefold().split()[1:2]
        return bool(following) and following[0] not in impersonal

    def _tell(self, path: str, spoken: str) -> None:
        """A fact in words that can be said: what we talked about, mine, or theirs."""
        plain = spoken.replace("\u2019", "'")
        talk = pattern(self.code, "talked").fullmatch(plain)
        promised = pattern(self.code, "promised").fullmatch(plain) if path == "facts" else None
        if talk:
            self._add_talk(talk["what"])
        elif self.foreign and pattern(self.code, "pointing_back").match(spoken):
            return  # "Das hilft ihr": what it points to was left out.
        elif promised:
            self.vowed += [what for what in promised.groupdict().values() if what][:1]
        elif self._is_gift(path, spoken):
            self.gifts += [spoken] if self.brief.offer is None else []
        elif path == "share" or (path == "facts" and self._is_mine(spoken)):
            told = self.tongue.turn_mine(spoken, self.voice)
            self.mine += [told] if told else []
        else:
            self._tell_theirs(path, spoken)

    def _tell_theirs(self, path: str, spoken: str) -> None:
        """What they said or did; what only tells of others may be news of mine."""
        quoted = _QUOTE.fullmatch(spoken)
        if quoted and len(quoted["words"].split()) > len(("ein", "Wort")):
            self.theirs.append(Told(quote=quoted["words"].rstrip(".,"), is_report=True))
            return
        told = self.tongue.turn(spoken, self.voice)
        if told and path == "facts" and told.said and not told.is_report:
            if any(pattern(self.code, way).search(told.said) for way in ("with_me", "now_so")):
                self.mine.append(Told(mine_that=told.said))  # News of mine, and no word of theirs.
                return
            told = replace(told, that=told.said, said=None)  # Seen, not heard from them.
        if told and told.values():
            self.theirs.append(told)

    def _is_gift(self, path: str, text: str) -> bool:
        """True for what I mean to bring or lend them: "ich bringe ihm Kreide mit"."""
        brief = self.brief
        none = brief.offer is not None or not any(p.who == "me" for p in brief.promises)
        return path == "facts" and none and bool(pattern(self.code, "gifts").match(text))

    def _add_talk(self, what: str) -> None:
        """What the two talked about, as a thing: "unser Gespräch über Milchpreise"."""
        said = Template(load_grammar(self.code)["our_talk"]).substitute(what=what)
        if self.code == "es":
            said = said.replace(" de las ", " sobre las ", 1).replace(" de los ", " sobre los ", 1)
            said = said.replace(" del ", " sobre el ", 1) if " sobre " not in said else said
        self.theirs.append(
            Told(talked=said.replace("propos sur", "propos de").replace("'", "\u2019"))
        )

    def _is_mine(self, text: str) -> bool:
        if text.split(" ", 1)[0].strip(".,").casefold() in self.called.names:
            return False  # "Leo" is their name, and "I read" in Spanish.
        return bool(pattern(self.code, "is_mine").search(text)) or self.tongue.is_mine(text)

    def _is_named(self, text: str) -> bool:
        """True for a name with its day or year: "JavaLand 2026"."""
        year = re.search(r"\b20\d\d\b", text)
        bare = bare_place(text, self.today, self.code)
        return bool(year) and name_place(bare, self.code) is not None

    def _is_occasion(self, text: str) -> bool:
        if pattern(self.code, "wants_to_know").match(text):
            return False
        if is_meeting(text, self.code):
            return True
        place = bare_place(text, self.today, self.code)
        if not place or self._is_mine(place) or len(place.split()) > _LONGEST_PLACE:
            return not place
        if find_iso(text) and (self.tongue.is_occasion(place) or " " not in place):
            return True
        told = self.tongue.turn(place, self.voice)
        if told is not None and told.thing is None:
            return False
        return find_iso(text) is not None or self.tongue.find_place(place, self.voice) is not None

    def _meeting(self) -> Meeting:
        met = self.brief.met
        texts = [text for text in (met.where, met.how, *self.places) if text]
        plain = tuple(unquoted(t) for t in texts if not gives_away(t, self.brief, self.today))
        return find_meeting(self.brief, self.code, self.today, self.voice, (plain, self.places))


def is_small(word: str, code: str) -> bool:
    """True for a word with which a sentence goes on in small letters after a greeting."""
    return word.lower().replace("\u2019", "'") in words(code, "small_after_greeting")
