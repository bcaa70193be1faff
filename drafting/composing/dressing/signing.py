"""The last words of a message: the wish above the name, the name, and what the sender does."""

import re

from drafting.composing.dressing.standing import Standing
from drafting.composing.english.tokens import capital, is_speakable, tidy
from drafting.composing.english.words import words_of
from drafting.composing.people.name_parts import clean_name
from drafting.composing.people.names import first_name
from drafting.composing.picking import Manner
from drafting.composing.whims import way_of_sender

# What stands behind a role is no part of it: "line cook, kitchen closed in April".
_SINCE = re.compile(
    r",\s+(?:[\w' -]*\b)?(?:started|starting|since|from|until|till|closed|closing|pending|looking|"
    r"new|now|soon|between)\b.*$"
)
_UNTIL = re.compile(r"(?:former |ex-)?(?P<was>[^,;]+?) until (?:the|my|our|it|last|this)\b")
_SIGN_OFFS: dict[Manner, tuple[str, ...]] = {
    "as_is": ("", "", "", "Best wishes,", "", "", "All the best,", ""),
    "shorter": ("",),
    "warmer": ("Warm wishes,", "With warm wishes,"),
    "plainer": ("",),
    "formal": ("Kind regards,", "With kind regards,"),
}


class Signing(Standing):
    """How one draft ends."""

    def signature(self) -> str:
        """The lines below a mail or a letter."""
        name = clean_name(self.brief.sender.name)
        if not name:
            return ""
        learnt = self._learnt_sign_off()
        close = _SIGN_OFFS[self.manner]
        if self.is_grave:
            close = ("", "With my sympathy,", "", "With quiet wishes,")
        close = (
            ("", "Kind regards,", "", "Best wishes,")
            if self.material.called.titled and self.manner == "as_is" and not self.is_grave
            else close
        )
        turn = self.turn + way_of_sender(self.brief)
        lines = [close[turn % len(close)]] if self.brief.channel == "email" else []
        lines = lines if learnt is None else [learnt]
        lines.append(name if self.is_new else first_name(self.brief.sender.name))
        # In a first message by LinkedIn the text itself says who I am.
        roomy = self.brief.channel == "email" or (
            self.brief.channel == "linkedin" and not self.is_first
        )
        if self.is_new and roomy and not self.is_grave:
            lines.append(self._role_line())
        contact = tidy(self.brief.sender.contact_line or "")
        if contact and self.brief.kind == "introduction" and len(contact) < 80:
            lines.append(contact)
        return "\n".join(line for line in lines if line)

    def _learnt_sign_off(self) -> str | None:
        """What the sender puts above the name; another manner that was asked for has its own."""
        wanted = self.manner in {"as_is", "shorter", "plainer"}
        return self.habits.sign_off(*self.way) if wanted and self.is_at_ease else None

    def farewell(self) -> list[str]:
        """The last words of a short message, from a sender who ends it by name."""
        learnt, me = self._learnt_sign_off(), first_name(self.brief.sender.name)
        return [] if learnt is None or not me else [f"{learnt} {me}".strip()]

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
