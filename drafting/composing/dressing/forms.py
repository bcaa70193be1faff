"""The outer form of each channel: greeting, who writes, signature, and its limits."""

import re

from drafting.composing.dressing.hailing import Hail
from drafting.composing.dressing.signing import Signing
from drafting.composing.dressing.standing import Standing
from drafting.composing.english.swaps import DRESSES
from drafting.composing.english.tokens import capital, lower_start
from drafting.composing.flowing import flowing
from drafting.composing.picking import Piece
from drafting.composing.shaping import paragraphs
from drafting.composing.whims import bent_of

_PLACED = frozenset(
    {"at", "near_at", "long_at", "event", "since", "heard", "place", "met", "with_me"}
)
SHORT = frozenset({"sms", "whatsapp", "linkedin_note"})
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
_FRAME = 2
# Behind the greeting alone nothing was said yet that this could be said beside.
_ALSO = re.compile(r"^(I|You) also ")
_FEWEST, _ONE_BREATH = 2, 42
_WISHING = re.compile(r"\b(?:best|wish|wishes)\b[^.]*\.$", re.IGNORECASE)
_CLOSE = re.compile(r"(?:Best wishes|All the best|Kind regards|Warm wishes),\n")


class Form(Standing):
    """How one draft is dressed for its channel."""

    @property
    def short(self) -> bool:
        """True for the channels that hold one paragraph."""
        return self.brief.channel in SHORT

    @property
    def _hail(self) -> Hail:
        return Hail(self.material, self.manner, self.turn, self.habits)

    @property
    def _signing(self) -> Signing:
        return Signing(self.material, self.manner, self.turn, self.habits)

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
            texts = [self._hail.hello(placed=placed), *told]
            body = _greeted(" ".join([*texts, *self._signing.farewell()]), texts[0])
            return body.translate(_GSM) if self.brief.channel == "sms" else body
        parts = [self._hail.greeting(), *self._laid_out(pieces), self._signing.signature()]
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
