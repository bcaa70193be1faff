"""The outer form of each channel: greeting, who writes, signature, and its limits."""

import re
from dataclasses import dataclass

from drafting.brief import Brief
from drafting.composing.english.swaps import DRESSES
from drafting.composing.english.tokens import (
    bare,
    capital,
    core,
    is_speakable,
    lower_start,
    tidy,
)
from drafting.composing.english.words import plain_words, words_of
from drafting.composing.flowing import flowing
from drafting.composing.material import Material
from drafting.composing.people.meeting import is_occasion
from drafting.composing.people.names import clean_name, first_name
from drafting.composing.people.together import does_more, how_we_met, ways_we_met
from drafting.composing.picking import Manner, Piece
from drafting.composing.proof import copied_facts
from drafting.composing.shaping import paragraphs
from drafting.composing.slots import is_apart, own_role, say_role
from drafting.composing.whims import bent_of, way_of_sender
from drafting.habits import NO_HABITS, Habits
from prompts.phrases import load_words

_PLACED = frozenset(
    {"at", "near_at", "long_at", "event", "since", "heard", "place", "met", "with_me"}
)
SHORT = frozenset({"sms", "whatsapp", "linkedin_note"})
_CARRIES = {"sms": 306, "linkedin_note": 300}
_TIGHT = 240
# Kinds whose reader knows the sender: a name is enough, without what they do.
_KNOWN_TO = frozenset({"reply", "decline", "condolence", "congratulate", "my_news"})
# They know me from what I write about: what I do need not be said.
_MET_BEFORE = frozenset({"thank_you", "check_in", "offer_help", "share", "closing"})
_GSM = str.maketrans(
    {
        "\u2019": "'",
        "\u2018": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2013": "-",
        "\u2014": "-",
        "…": "...",
        "\u00a0": " ",
    }
)
# What stands behind a role is no part of it: "line cook, kitchen closed in April".
_SINCE = re.compile(
    r",\s+(?:[\w' -]*\b)?(?:started|starting|since|from|until|till|closed|closing|pending|looking|"
    r"new|now|soon|between)\b.*$"
)
_UNTIL = re.compile(r"(?:former |ex-)?(?P<was>[^,;]+?) until (?:the|my|our|it|last|this)\b")
_FRAME = 2
# Behind the greeting alone nothing was said yet that this could be said beside.
_ALSO = re.compile(r"^(I|You) also ")
_FEWEST, _ONE_BREATH = 2, 42
_WISHING = re.compile(r"\b(?:best|wish|wishes)\b[^.]*\.$", re.IGNORECASE)
_CLOSE = re.compile(r"(?:Best wishes|All the best|Kind regards|Warm wishes),\n")
_SIGN_OFFS: dict[Manner, tuple[str, ...]] = {
    "as_is": ("", "", "", "Best wishes,", "", "", "All the best,", ""),
    "shorter": ("",),
    "warmer": ("Warm wishes,", "With warm wishes,"),
    "plainer": ("",),
    "formal": ("Kind regards,", "With kind regards,"),
}


@dataclass(frozen=True)
class Form:
    """How one draft is dressed for its channel."""

    material: Material
    manner: Manner
    turn: int
    habits: Habits = NO_HABITS

    @property
    def brief(self) -> Brief:
        """The brief of the draft."""
        return self.material.brief

    @property
    def short(self) -> bool:
        """True for the channels that hold one paragraph."""
        return self.brief.channel in SHORT

    def dress(self, pieces: list[Piece]) -> str:
        """The whole text, in whole or short forms where the manner asks for them."""
        text = self._dressed(pieces)
        if self.material.occasion.read:
            text = re.sub(r"\b([Yy])ou (?:said|told me)\b(?! to\b)", r"\1ou wrote", text)
        said = DRESSES.get(self.manner)
        return text if said is None else said(text)

    def _dressed(self, pieces: list[Piece]) -> str:
        if self.brief.channel == "spoken":
            return " ".join(piece.text for piece in pieces)
        pieces = flowing(pieces)
        if self.short:
            placed = any(piece.slots & _PLACED for piece in pieces)
            told = [piece.text for piece in pieces]
            # Behind the greeting alone, nothing is there yet that an "and" could go on from.
            told[:1] = [capital(_ALSO.sub(r"\1 ", text.removeprefix("And "))) for text in told[:1]]
            texts = [self._hello(placed=placed), *told]
            body = _greeted(" ".join([*texts, *self._farewell()]), texts[0])
            return body.translate(_GSM) if self.brief.channel == "sms" else body
        parts = [self._greeting(), *self._laid_out(pieces), self._signature()]
        if len(parts) > _FRAME and _WISHING.search(parts[-2]) and _CLOSE.match(parts[-1]):
            parts[-1] = parts[-1].partition("\n")[2]  # The wish stands just above.
        return "\n\n".join(part for part in parts if part)

    def _laid_out(self, pieces: list[Piece]) -> list[str]:
        """The paragraphs; two short ones are one where this sender and these facts have it so."""
        parts, at = paragraphs(pieces), bent_of(self.brief) // 32 % 4 + self.turn
        first, last = at % 2 == 0, at % 4 == 3
        if len(parts) > _FEWEST and first and _are_brief(parts[:2]):
            parts[:2] = [" ".join(parts[:2])]
        elif (
            len(parts) > _FEWEST + 1 and last and _are_brief(parts[-2:]) and "rush" not in parts[-1]
        ):
            parts[-2:] = [" ".join(parts[-2:])]
        return parts

    def _greeting(self) -> str:
        name = self.material.called.greeting
        if not name:
            return "Hello,"
        return f"{self._hail()} {name},"

    def _hail(self) -> str:
        """The word before the name: the sender's own among people who are not far apart."""
        learnt = self.habits.greeting(*self._way) if self._is_at_ease else None
        if learnt and not (self._is_first and learnt.casefold() in _casual()):
            return learnt
        mail = self.brief.channel == "email" and (self._is_first or self._is_formed)
        return "Dear" if mail or self._is_stiff else "Hi"

    @property
    def _is_formed(self) -> bool:
        """True for every other sender, who writes "Dear Gil" to somebody met once."""
        met = self.brief.kind in _MET_BEFORE | {"follow_up", "ask_advice"}
        return met and not self.brief.written_before and way_of_sender(self.brief) // 8 % 2 == 0

    @property
    def _way(self) -> tuple[str, str]:
        return self.brief.channel, self.brief.language

    @property
    def _is_first(self) -> bool:
        return self.brief.kind == "introduction"

    @property
    def _is_stiff(self) -> bool:
        return self.material.called.titled or self.manner == "formal" or self._is_grave

    @property
    def _is_at_ease(self) -> bool:
        """True where the sender may greet and end as they do among people they know."""
        return not self._is_stiff and self.brief.register_ != "formal"

    def _hello(self, *, placed: bool) -> str:
        """Gives "Hi Del, it's Oksana from the 6:10 bus" as the first words."""
        name = self.material.called.greeting
        opening = f"{self._hail()} {name}," if name else "Hello,"
        me = self._me()
        if not me or self._says_who():
            return opening
        start = f"{opening} {self._it_is(me)}"
        if placed:
            return f"{start}{self._the_role()}."
        return f"{start}{self._who_i_am()}.{self._where_i_listened()}"

    def _it_is(self, me: str) -> str:
        """Gives "it's Tess", "this is Tess" or "Tess here": each sender has a way of their own."""
        ways = (f"it's {me}", f"this is {me}", f"{me} here", f"it's {me}")
        return ways[way_of_sender(self.brief) // 16 % len(ways)]

    def _where_i_listened(self) -> str:
        """Gives " I was at your webinar.": who only listened is known by nothing else."""
        occasion = self.material.occasion
        listened = is_apart(occasion) and occasion.noun and not (occasion.read or occasion.heard)
        new = self.brief.kind == "thank_you" and not self.brief.written_before
        return f" I was at {occasion.noun}." if listened and new else ""

    def _who_i_am(self) -> str:
        """Gives " from the 6:10 bus", ", we met at the stuck lift" or ", the porter"."""
        tag = self._tag()
        if tag.startswith("from "):
            return f" {tag}"
        if tag.startswith(("we ", "you may remember ")):
            known = self._the_role() if self.brief.kind == "check_in" else ""
            return known or f", {tag}"
        return (
            f", the {tag}"
            if tag and self.brief.kind not in _KNOWN_TO | _MET_BEFORE
            else (self._the_role())
        )

    def _the_role(self) -> str:
        """Gives ", the school nurse": who writes, where the other may not remember the name."""
        sender, known = self.brief.sender, self.brief.written_before or self.brief.kind in _KNOWN_TO
        near = {core(word) for word in (self.brief.contact.role or "").split()}
        known = known or bool(near & plain_words("near_ones"))
        role = None if known or self._is_grave else own_role(sender.role)
        return f", the {role.split(' ', 1)[1]}" if role else ""

    @property
    def _is_grave(self) -> bool:
        """True for words to somebody who grieves, which begin and end in another tone."""
        return self.brief.kind == "condolence"

    def _says_who(self) -> bool:
        return self.brief.kind == "introduction"

    def _me(self) -> str:
        known = self.brief.written_before or self.brief.kind != "introduction"
        whole = clean_name(self.brief.sender.name)
        return first_name(self.brief.sender.name) if known or not whole else whole

    def _tag(self) -> str:
        occasion = self.material.occasion
        if self.brief.written_before or self._is_grave:
            return ""
        noun = occasion.event(self.material.today)
        if noun and occasion.noun and not is_apart(occasion) and len(occasion.noun) <= 40:
            _, chars = room(self.brief)
            dated = self.brief.kind == "follow_up" and (chars is None or chars > _TIGHT)
            if together := self._together(dated=dated):
                return together
            if not (is_occasion(occasion.head) or occasion.head in words_of("on_places")):
                # "Tess from the coffee cart" would be somebody who works there.
                return self._met(dated=dated)
            return f"from {noun if dated else occasion.noun}"
        did = "" if occasion.noun else self._together(dated=self.brief.kind == "follow_up")
        return did or self._role_and_house()

    def _role_and_house(self) -> str:
        """Gives "school nurse at Elm Primary"."""
        role = say_role(self.brief.sender.role, None)
        bare_role = role.split(" ", 1)[1] if role and role.startswith(("a ", "an ")) else role
        org = tidy(self.brief.sender.org or "")
        housed = bool(bare_role and org and is_speakable(org))
        return f"{bare_role} at {org}" if housed else bare_role or ""

    def _together(self, *, dated: bool) -> str:
        """Gives "we shared that bench at the chess night" where more is known than that we met."""
        occasion = self.material.occasion
        how = how_we_met(occasion, occasion.at(self.material.today) if dated else occasion.place())
        if not how or not does_more(how):
            return ""
        copied = copied_facts(self.brief)
        ways = (way for way in ways_we_met(how) if way.startswith("we "))
        return next((way for way in ways if not any(fact in bare(way) for fact in copied)), "")

    def _met(self, *, dated: bool) -> str:
        """Gives "we met at the stuck lift" in words that are not the note's own."""
        occasion, today = self.material.occasion, self.material.today
        place, when = occasion.place(), occasion.when(today)
        ways = [
            f"we met {occasion.at(today) if dated else place}",
            *([f"we met {when} {place}"] if when else []),
            f"you may remember {occasion.noun}",
        ]
        copied = copied_facts(self.brief)
        return next((way for way in ways if not any(fact in bare(way) for fact in copied)), "")

    def _signature(self) -> str:
        name = clean_name(self.brief.sender.name)
        if not name:
            return ""
        learnt = self._learnt_sign_off()
        close = _SIGN_OFFS[self.manner]
        if self._is_grave:
            close = ("", "With my sympathy,", "", "With quiet wishes,")
        close = (
            ("", "Kind regards,", "", "Best wishes,")
            if self.material.called.titled and self.manner == "as_is" and not self._is_grave
            else close
        )
        turn = self.turn + way_of_sender(self.brief)
        lines = [close[turn % len(close)]] if self.brief.channel == "email" else []
        lines = lines if learnt is None else [learnt]
        lines.append(name if self._is_new() else first_name(self.brief.sender.name))
        # In a first message by LinkedIn the text itself says who I am.
        roomy = self.brief.channel == "email" or (
            self.brief.channel == "linkedin" and not self._says_who()
        )
        if self._is_new() and roomy and not self._is_grave:
            lines.append(self._role_line())
        contact = tidy(self.brief.sender.contact_line or "")
        if contact and self.brief.kind == "introduction" and len(contact) < 80:
            lines.append(contact)
        return "\n".join(line for line in lines if line)

    def _learnt_sign_off(self) -> str | None:
        """What the sender puts above the name; another manner that was asked for has its own."""
        wanted = self.manner in {"as_is", "shorter", "plainer"}
        return self.habits.sign_off(*self._way) if wanted and self._is_at_ease else None

    def _farewell(self) -> list[str]:
        """The last words of a short message, from a sender who ends it by name."""
        learnt, me = self._learnt_sign_off(), first_name(self.brief.sender.name)
        return [] if learnt is None or not me else [f"{learnt} {me}".strip()]

    def _is_new(self) -> bool:
        return not self.brief.written_before

    def _role_line(self) -> str:
        sender = self.brief.sender
        role = _SINCE.sub("", tidy(sender.role or "").split(";")[-1].strip())
        then = _UNTIL.match(role)  # "print foreman until the plant closed" is one no more.
        role = f"former {then['was']}" if then else role
        words = set(role.lower().replace("laid off", "laid-off").replace(",", " ").split())
        if words & (words_of("roles_lost") | words_of("roles_seeking")):
            return ""
        parts = [
            part for part in (capital(role), tidy(sender.org or "")) if part and is_speakable(part)
        ]
        return ", ".join(parts)


def _greeted(body: str, hello: str) -> str:
    """Gives "Hi Karl, thank you" on one line, and a full stop before what keeps its capital."""
    if not hello.endswith(","):
        return body
    rest = body[len(hello) + 1 :]
    lowered = lower_start(rest)
    own = rest.startswith(("I ", "I'"))
    our = rest.startswith(("Our ", "My ", "Your "))
    lowered = rest[0].lower() + rest[1:] if our else lowered
    return f"{hello} {lowered}" if own or lowered != rest else f"{hello[:-1]}. {rest}"


def _are_brief(parts: list[str]) -> bool:
    """True for two paragraphs that one person would write without a gap."""
    return sum(len(part.split()) for part in parts) <= _ONE_BREATH


def _casual() -> frozenset[str]:
    """Greetings for nobody to whom the sender is a stranger."""
    return load_words("habits", "casual_greetings")


def room(brief: Brief) -> tuple[int | None, int | None]:
    """The most words and the most characters that a brief and its channel allow."""
    carried = _CARRIES.get(brief.channel)
    chars = [n for n in (brief.limits.max_chars, carried) if n]
    return brief.limits.max_words, min(chars) if chars else None
