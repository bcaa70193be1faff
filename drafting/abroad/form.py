"""The outer form of a message in another language: greeting, who writes, parting, name."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from string import Template

from drafting.abroad.naming import clean, is_english_role, is_woman_by_role, say_role
from drafting.abroad.sorting import Matter, is_small
from drafting.composing.english.tokens import capital, is_speakable, tidy
from drafting.composing.picking import Manner, Piece
from drafting.habits import NO_HABITS, Habits
from prompts.tongues import Letter

SHORT = frozenset({"sms", "whatsapp", "linkedin_note"})
_OUT_OF_OFFICE = re.compile(r"\b[ai]\. ?[DR]$")
_PLAIN = str.maketrans("\u2019\u2018\u201c\u201d\u2013\u00a0\u202f", "''\"\"-  ")
_PARAGRAPH = {
    "who": 0, "opening": 0, "listening": 1, "weave": 1, "second": 1, "mine": 1, "more": 1,
    "offer": 2, "promise": 2, "awaited": 2, "ask": 2, "closing": 3, "way": 3,
}  # fmt: skip


@dataclass(frozen=True)
class Form:
    """How one draft is dressed for its channel."""

    matter: Matter
    letter: Letter
    manner: Manner
    turn: int
    habits: Habits = NO_HABITS

    @property
    def short(self) -> bool:
        """True for the channels that hold one paragraph."""
        return self.matter.brief.channel in SHORT

    def dress(self, pieces: list[Piece]) -> str:
        """The whole text."""
        channel = self.matter.brief.channel
        if channel == "spoken":
            return " ".join(piece.text for piece in pieces)
        if self.short:
            lead = self._lead()
            body = " ".join(piece.text for piece in pieces)
            text = f"{lead} {body if lead.endswith('.') else self._small(body, inline=True)}"
            text = f"{text} {self._farewell()}".rstrip()
            return text.translate(_PLAIN) if channel == "sms" else text
        groups: dict[int, list[str]] = {}
        for piece in pieces:
            groups.setdefault(_PARAGRAPH.get(piece.move, 1), []).append(piece.text)
        body = "\n\n".join(" ".join(texts) for _, texts in sorted(groups.items()))
        parts = [self._greeting(), self._small(body, inline=False), self._signature()]
        return "\n\n".join(part for part in parts if part)

    def _greeting(self) -> str:
        called, ways = self.matter.called, self.letter.greeting
        voice = self.matter.voice
        warm = self.manner == "warmer" and not voice.formal
        first = not voice.formal or self._by_first()
        name = called.first if first else called.whole
        if not name:
            return ways.nobody[0]
        if voice.formal:
            found = {"f": ways.woman, "m": ways.man}.get(called.sex, ways.formal)
            by_role = not called.titled and ways.by_role
            if by_role and is_woman_by_role(self.matter.brief, self.matter.code):
                found = by_role
        elif (learnt := self._learnt(self.habits.greeting)) is not None:
            return f"{learnt} {name},"
        else:
            dear = {"f": ways.dear_woman, "m": ways.dear_man}.get(called.sex)
            found = dear if dear and warm else ways.familiar
        if self.short and voice.formal:
            return Template(found[-1]).substitute(called=name)  # No "Sehr geehrte" in a chat.
        return self._pick(found, called=name)

    def _by_first(self) -> bool:
        """True for a full name without a title, where a first name goes with usted."""
        called, preferred = self.matter.called, self.matter.brief.contact.preferred_name
        return self.letter.formal_by_first and not called.titled and not preferred

    def _lead(self) -> str:
        """Gives "Hallo Ana, hier ist Lukas." as the first words of a short message."""
        greeting, brief = self._greeting(), self.matter.brief
        me = clean(brief.sender.name)
        if not me or brief.kind == "introduction":
            return greeting
        role = say_role(tidy(brief.sender.role or ""), "", self.matter.code)
        known = brief.written_before or not self.matter.voice.formal
        if known or not role or self.manner == "shorter":
            said = self._pick(self.letter.greeting.here, me=me if not known else me.split()[0])
        else:
            said = self._pick(self.letter.greeting.here_role, me=me, role=role)
        return f"{greeting} {said}"

    def _signature(self) -> str:
        brief, ways = self.matter.brief, self.letter.parting
        name = clean(brief.sender.name)
        formal = self.matter.voice.formal
        if not name:
            return ""
        found = ways.formal if formal else ways.familiar
        if self.manner == "warmer":
            found = ways.warm_formal if formal else ways.warm_familiar
        lines = [self._pick(found)] if brief.channel == "email" else []
        learnt = self._learnt(self.habits.sign_off)
        lines = lines if learnt is None else [learnt]
        new = not brief.written_before
        lines.append(name if new or formal else name.split()[0])
        roomy = brief.channel == "email" or brief.kind != "introduction"
        if new and roomy:
            role = brief.sender.role or ""
            role = "" if is_english_role(role, self.matter.code) else role
            parts = [_with_stop(tidy(part or "")) for part in (role, brief.sender.org)]
            lines.append(", ".join(capital(part) for part in parts if part and is_speakable(part)))
        contact = tidy(brief.sender.contact_line or "")
        if contact and brief.kind == "introduction" and len(contact) < 80:
            lines.append(contact)
        return "\n".join(line for line in lines if line)

    def _learnt(self, habit: Callable[[str, str], str | None]) -> str | None:
        """The sender's own words among people they say du to, unless another manner is wanted."""
        brief = self.matter.brief
        stiff = self.matter.voice.formal or self.manner in {"warmer", "formal"}
        grave = brief.kind == "condolence"
        return None if stiff or grave else habit(brief.channel, brief.language)

    def _farewell(self) -> str:
        """The last words of a short message, from a sender who ends it by name."""
        learnt, me = self._learnt(self.habits.sign_off), clean(self.matter.brief.sender.name)
        return f"{learnt} {me.split()[0]}".strip() if learnt is not None and me else ""

    def _pick(self, ways: tuple[str, ...], **values: str) -> str:
        return Template(ways[self.turn % len(ways)]).substitute(values)

    def _small(self, body: str, *, inline: bool) -> str:
        """The body as it goes on behind the greeting."""
        if self.letter.capital_after_greeting and not inline:
            return body
        first = body.split(" ", 1)[0].strip(",.")
        small = is_small(first, self.matter.code)
        return body[:1].lower() + body[1:] if small else body


def _with_stop(role: str) -> str:
    """Gives "Förster a. D." of "Förster a. D"."""
    return f"{role}." if _OUT_OF_OFFICE.search(role) else role
