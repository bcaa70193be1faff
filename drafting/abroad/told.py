"""A fact turned to the one it is about, in the ways in which a sentence can take it up."""

from dataclasses import dataclass, fields

from drafting.brief import Register


@dataclass(frozen=True)
class Told:
    """The wordings of one fact; a wording that would not be good grammar is None.

    ``you`` is a clause of its own. ``that`` follows "dass" and "que", ``how`` (of what they do as a
    habit) "wie", "cómo" and "comment". ``doing`` is the infinitive, ``plan`` the infinitive of what
    they meant to do, ``gave`` what they did for me, behind the language's words of thanks; ``did``
    is a deed of once, after "dass" and "que", which nobody asks whether it is still so, and
    ``deed`` the same behind the words of thanks.
    ``said`` and ``told`` tell of others, as their words; ``thing`` is a noun and its own,
    ``talked`` what the two talked about, ``quote`` their very words.
    """

    you: str | None = None
    that: str | None = None
    how: str | None = None
    doing: str | None = None
    plan: str | None = None
    gave: str | None = None
    did: str | None = None
    deed: str | None = None
    said: str | None = None
    told: str | None = None
    thing: str | None = None
    talked: str | None = None
    quote: str | None = None
    mine: str | None = None
    mine_that: str | None = None
    is_report: bool = False

    def values(self) -> dict[str, str]:
        """The wordings there are, by the slot that takes them."""
        pairs = ((field.name, getattr(self, field.name)) for field in fields(self))
        return {name: value for name, value in pairs if isinstance(value, str) and value}


@dataclass(frozen=True)
class Voice:
    """To whom a fact is turned: the form of address, and the names by which notes call them."""

    register: Register
    names: frozenset[str] = frozenset()

    @property
    def formal(self) -> bool:
        """True for Sie, usted and vous."""
        return self.register == "formal"
