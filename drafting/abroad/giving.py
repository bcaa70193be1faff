"""What is offered, promised and asked in another language, each ready behind its small words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from drafting.abroad.confiding import may_be_said, unquoted
from drafting.abroad.days import say_day, speak_dates
from drafting.abroad.foreign import is_foreign
from drafting.abroad.terse import say_whole
from drafting.abroad.tokens import pattern
from drafting.abroad.told import Voice
from drafting.abroad.tongue import TONGUES, Tongue
from drafting.brief import Brief, iso_day

_LONGEST_ASK = 18


@dataclass
class Giving:
    """My offer, the promises of both, and my question; ``foreign`` gathers what was left out.

    ``gifts`` and ``vowed`` are what the facts tell of my own gifts and promises.
    """

    brief: Brief
    code: str
    today: date
    voice: Voice
    gifts: Sequence[str] = ()
    vowed: Sequence[str] = ()
    foreign: list[str] = field(default_factory=list)

    @property
    def tongue(self) -> Tongue:
        """The grammar of the language."""
        return TONGUES[self.code]

    def offer(self) -> tuple[str | None, str | None]:
        """What I offer: a deed, or else a thing."""
        offer = self.brief.offer
        if offer is None and self.gifts:
            return self.tongue.give(self.gifts[0], self.voice)
        if offer is None or not may_be_said(offer.what, self.brief, self.today):
            return None, None
        text = speak_dates(say_whole(unquoted(offer.what), self.code), self.code)
        if is_foreign(text, self.code):
            self.foreign.append(text)
            return None, None
        return self.tongue.give(text, self.voice)

    def promised(self, who: str) -> Iterator[str]:
        """What I promised them, or they me."""
        if who == "me" and self.vowed:
            yield from self._vows()
        for promise in self.brief.promises:
            text = speak_dates(unquoted(promise.what), self.code)
            if promise.who != who or not may_be_said(promise.what, self.brief, self.today):
                continue
            if is_foreign(text, self.code):
                self.foreign.append(text)
                continue
            if who == "them":
                done = self.tongue.awaited(text, self.voice)
            else:
                done, thing = self.tongue.give(text, self.voice)
                done = done or (thing and self.tongue.give_thing(thing, self.voice))
            if done:
                yield self._with_due(done, promise.due) if who == "me" else done

    def _vows(self) -> Iterator[str]:
        """What the facts say that I promised; an offer of the same says it better."""
        offered = self.offer()[0] if self.brief.offer else None
        if offered:
            yield offered
            return
        for vow in self.vowed:
            done, thing = self.tongue.give(vow, self.voice) if vow else (None, None)
            done = done or (thing and self.tongue.give_thing(thing, self.voice))
            if done:
                yield done

    def _with_due(self, done: str, due: str | None) -> str:
        day = iso_day(due)
        if day is None or day < self.today or re.search(r"\d", done):
            return done
        return self.tongue.with_due(done, say_day(day, self.today, self.code, "by"))

    def ask(self) -> str | None:
        """My question, turned to the reader."""
        ask = unquoted(self.brief.ask or "")
        asks = pattern(self.code, "asks").match(ask)
        if not asks or len(ask.split()) > _LONGEST_ASK or is_foreign(ask, self.code):
            return None
        return (
            self.tongue.turn_ask(ask, self.voice)
            if may_be_said(ask, self.brief, self.today)
            else None
        )
