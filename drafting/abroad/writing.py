"""Writes a draft in Spanish, French or German from a brief alone, by the language's own files."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from drafting.abroad.choosing import Chooser
from drafting.abroad.days import drop_iso, find_iso
from drafting.abroad.form import SHORT, Form
from drafting.abroad.gone_days import put_in_time
from drafting.abroad.laying_out import lay_out
from drafting.abroad.naming import call, choose_register, clean
from drafting.abroad.noting import hear_abroad
from drafting.abroad.plan import Plan
from drafting.abroad.questions import find_questions
from drafting.abroad.sorting import Matter, sort_out
from drafting.abroad.tokens import pattern
from drafting.abroad.told import Voice
from drafting.abroad.written_out import write_out
from drafting.answers import Composition
from drafting.brief import Brief
from drafting.composing.asking.notes import Heard
from drafting.composing.dressing.room import room
from drafting.composing.english.tokens import bare
from drafting.composing.picking import Manner, Piece, sentences_to_avoid
from drafting.composing.proof import copied_facts, likeness
from drafting.habits import NO_HABITS, Habits
from prompts.kind import Kind
from prompts.kinds import load_kinds
from prompts.tongues import load_letter

_TRIES = 14
# So many characters hold one fact, and after so many tries the place gives way to the gift.
_NARROW, _AT_EASE = 200, 4
# From this try on only the shortest sentences are taken there.
_TERSE = 8
_MAIL_MOST = 120
# So many sentences may only say that it was good to say the others.
_MOST_WAYS = 2
# An introduction names its writer in its body and below.
_BODY_AND_END = 2
_SHORTER = (0.75, 0.88, 0.97)
_A_LITTLE = 0.92
_ENOUGH_THANKS, _NO_THANKS = 2, 5
_SHORT_WORD = 3
_MOST = 12
# Stand in other sentences as well, and tell of no gift.
_NO_GIFT = frozenset(
    {"ihnen", "unser", "unsere", "unseren", "eine", "einen", "dich", "vous", "notre", "nuestra"}
)
_WEIGHT = {
    "who": 12, "opening": 9, "listening": 11, "promise": 10, "mine": 5, "weave": 11, "second": 7,
    "offer": 8, "ask": 5, "awaited": 4, "closing": 6, "more": 3, "way": 1,
}  # fmt: skip
_LEFT_OUT = (
    "Some of your notes are in another language than this message, so I left them out. "
    "Say them in the language of the message where they matter."
)


def compose_abroad(
    brief: Brief,
    kind: Kind,
    code: str,
    *,
    today: date,
    seed: int,
    manner: Manner,
    habits: Habits = NO_HABITS,
    below: int | None = None,
) -> Composition:
    """A draft in the language ``code``, or what has to be asked first."""
    if brief.kind == "closing" and brief.channel != "spoken":
        # A goodbye in writing thanks for the time and looks ahead, as what follows a talk does.
        kind = load_kinds().get("follow_up") or kind
        brief = brief.model_copy(update={"kind": "follow_up"})
    brief, passed = put_in_time(brief, code, today)
    called = call(brief, code)
    voice = Voice(choose_register(brief, called, load_letter(code), code), called.names)
    brief = write_out(brief, code, called.names)
    matter = sort_out(brief, code, today, called, voice)
    heard = hear_abroad(brief, code)
    warnings = (*heard.warnings, *passed, *((_LEFT_OUT,) if matter.foreign else ()))
    questions = find_questions(matter)
    if questions:
        return Composition(status="ask", questions=questions, warnings=warnings)
    desk = _Desk(kind, matter, heard, manner, habits=habits, below=below)
    text = desk.best(seed)
    if text is None:
        return Composition(
            status="ask", questions=find_questions(matter, lost=True), warnings=warnings
        )
    subject = desk.subject(seed) if brief.channel == "email" else None
    return Composition(status="draft", subject=subject, text=text, warnings=warnings)


@dataclass(frozen=True)
class _Desk:
    """What lies ready before the first try."""

    kind: Kind
    matter: Matter
    heard: Heard
    manner: Manner
    most: int | None = None
    habits: Habits = NO_HABITS
    lenient: bool = False
    below: int | None = None

    def best(self, seed: int) -> str | None:
        """The draft for a seed; a shorter one is shorter than the one that it comes after."""
        if self.manner != "shorter" or self.most is not None:
            return self._as_used(seed)
        whole = replace(self, manner="as_is").soundest(seed)
        if whole is None:
            return None
        count = len(whole.split())
        for share in _SHORTER:
            most = int(min(count, self.below or count) * share)
            text = replace(self, most=most).soundest(seed)
            if text is not None and not self._is_poorer(text, whole):
                return text
        return whole

    def _as_used(self, seed: int) -> str | None:
        """The draft, shorter where the sender always shortens and nothing that counts is lost."""
        whole = self.soundest(seed)
        share = self.habits.share(self.matter.brief.channel)
        if whole is None or share >= 1 or self.manner != "as_is":
            return whole
        least, _ = self._band()
        count = len(whole.split())
        for part in (share, (1 + share) / 2, _A_LITTLE):
            most = max(least, round(count * part))
            text = replace(self, most=most).soundest(seed) if most < count else None
            if text is not None and len(text.split()) < count and not self._is_poorer(text, whole):
                return text
        return whole

    def _is_poorer(self, text: str, whole: str) -> bool:
        """True for a shorter draft that has lost the thanks, the offer or the promise."""
        if self._thanks.search(whole) and not self._thanks.search(text):
            return True
        return self._has_lost_gift(text) and not self._has_lost_gift(whole)

    def _has_lost_gift(self, text: str) -> bool:
        """True where there is an offer or a promise, and the text holds nothing of it."""
        gift = (*self.matter.promises, self.matter.give or "", self.matter.gift or "")
        words = {word for word in bare(" ".join(gift)).split() if len(word) > _SHORT_WORD}
        words -= _NO_GIFT
        return bool(words) and not words & set(bare(text).split())

    def subject(self, seed: int) -> str | None:
        """A subject of three to five words, or two where the language has no longer one."""
        chooser = self._chooser(seed, 0)
        plan = Plan(self.matter, chooser)
        piece = chooser.pick("subject", plan.values())
        return piece.text.rstrip(".") if piece else None

    def soundest(self, seed: int) -> str | None:
        """The soundest draft; one that has run out of new sentences may say some once more."""
        text = self.search(seed)
        if text is None or not self.matter.brief.avoid or not self._is_bare(text):
            return text
        return replace(self, lenient=True).search(seed) or text

    def _is_bare(self, text: str) -> bool:
        """True for a draft that is too short, or has no thanks where they are due."""
        least, _ = self._band()
        me = clean(self.matter.brief.sender.name)
        unknown = self.matter.brief.kind == "introduction" and text.count(me) < _BODY_AND_END
        bare_of_thanks = self._is_thankful and not self._thanks.search(text)
        return len(text.split()) < least or bare_of_thanks or (unknown and not self._brisk)

    @property
    def _is_narrow(self) -> bool:
        """True where few characters fit."""
        _, chars = room(self.matter.brief)
        return chars is not None and chars <= _NARROW

    @property
    def _brisk(self) -> bool:
        return self.matter.brief.channel in SHORT

    def search(self, seed: int) -> str | None:
        """The first draft without a blemish, else the one with the fewest."""
        found: list[tuple[int, str]] = []
        for attempt in range(_TRIES):
            text = self._write(seed, attempt)
            if text is None:
                continue
            blemishes = self._blemishes(text)
            if not blemishes:
                return text
            found.append((blemishes, text))
        return min(found, key=lambda pair: pair[0])[1] if found else None

    def _blemishes(self, text: str) -> int:
        least, most = self._band()
        count = len(text.split())
        off = max(0, least - count, count - most)
        thanks = len(self._thanks.findall(text))
        lacks = _NO_THANKS if self._is_thankful and not thanks else 0
        many = 2 * max(0, thanks - _ENOUGH_THANKS)
        many += self._is_thankful and self._has_lost_gift(text)
        return off + lacks + many + likeness(text, self.matter.brief.avoid)

    @property
    def _is_thankful(self) -> bool:
        return self.matter.brief.kind in {"thank_you", "follow_up"}

    def _band(self) -> tuple[int, int]:
        brief = self.matter.brief
        least, most = self.kind.words[brief.channel]
        allowed, _ = room(brief)
        for bound in (allowed, self.most, _MAIL_MOST if brief.channel == "email" else None):
            most = min(most, bound) if bound else most
        return min(least, most), most

    def _chooser(self, seed: int, attempt: int) -> Chooser:
        brief = self.matter.brief
        two = f"{brief.salt or ''}|{brief.sender.name}|{brief.contact.name}"
        key = f"{two}|{brief.kind}|{brief.channel}|{attempt}"
        return Chooser(
            blocks=self.kind.blocks(self.matter.code),
            register=self.matter.voice.register,
            manner=self.manner,
            key=hashlib.sha1(key.encode("utf-8", "replace"), usedforsecurity=False).hexdigest(),
            turn=seed,
            code=self.matter.code,
            brisk=self._brisk or self.manner == "shorter",
            terse=self._is_narrow and attempt >= _TERSE,
            copied=self._copied(),
            unwanted=(
                *self.heard.quiet,
                *(bare(item) for item in brief.private if bare(item)),
                *map(bare, self.habits.struck(self.matter.code)),
            ),
            avoided=frozenset() if self.lenient else sentences_to_avoid(brief.avoid),
        )

    def _copied(self) -> tuple[str, ...]:
        """Every fact that must not stand word for word; a place without its date may."""
        dated = {bare(drop_iso(place)) for place in self.matter.places if find_iso(place)}
        return tuple(fact for fact in copied_facts(self.matter.brief) if fact not in dated)

    def _write(self, seed: int, attempt: int) -> str | None:
        narrow = self._is_narrow
        plan = Plan(
            self.matter,
            self._chooser(seed, attempt),
            turn=seed + attempt,
            narrow=narrow,
            tight=narrow and attempt >= _AT_EASE,
        )
        lay_out(plan)
        form = Form(self.matter, load_letter(self.matter.code), self.manner, seed, self.habits)
        if not (plan.told() or self.matter.forgotten or self.matter.introducer):
            return None
        text = self._fit(form, plan.pieces)
        least, _ = self._band()
        for _ in range(_MOST_WAYS):
            if text is None or len(text.split()) >= least or not plan.add("way"):
                break
            text = self._fit(form, plan.pieces)
        return text

    def _fit(self, form: Form, pieces: Sequence[Piece]) -> str | None:
        """The text, with the lightest sentences let go until it fits; None where it never does."""
        _, most = self._band()
        _, chars = room(self.matter.brief)
        left = list(pieces)
        while left:
            text = form.dress(left)
            if len(text.split()) <= most and (chars is None or len(text) <= chars):
                return text
            loose = [piece for piece in left if piece.move not in {"who", "listening", "weave"}]
            if not loose or len(left) == 1:
                return None
            left.remove(min(loose, key=lambda piece: self._weight(piece, left)))
        return None

    def _weight(self, piece: Piece, pieces: Sequence[Piece]) -> tuple[int, int]:
        """How much a piece counts; the only thanks of a message count most."""
        thanks = [p for p in pieces if self._thanks.search(p.text)]
        own = _WEIGHT.get(piece.move, 3)
        return (_MOST if thanks == [piece] else own, -len(piece.text))

    @property
    def _thanks(self) -> re.Pattern[str]:
        return pattern(self.matter.code, "thanks")
