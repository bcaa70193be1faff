"""What one draft says, move by move; a fact that has been told is taken out of reach."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from drafting.abroad.choosing import FACTS as THEIRS
from drafting.abroad.choosing import Chooser
from drafting.abroad.days import tells_when
from drafting.abroad.form import SHORT
from drafting.abroad.naming import clean, say_role
from drafting.abroad.sorting import Matter
from drafting.abroad.tokens import pattern
from drafting.abroad.told import Told
from drafting.composing.english.tokens import tidy
from drafting.composing.picking import Piece

FACTS = frozenset({*THEIRS, "gave"})
NOW = ("that", "how", "doing", "gave", "said", "told", "thing", "talked", "plan", "quote")
_THEN = tuple(f"then_{way}" for way in NOW)
_HEARD = tuple(f"hear_{way}" for way in NOW)
_STEM = 5
_MINE = frozenset({"mine", "mine_that"})


@dataclass
class Plan:
    """The sentences of one draft as they are picked.

    A ``narrow`` message has room for few words; in a ``tight`` one the place gives way to the gift.
    """

    matter: Matter
    chooser: Chooser
    turn: int = 0
    narrow: bool = False
    tight: bool = False
    pieces: list[Piece] = field(default_factory=list)
    theirs: list[Told] = field(default_factory=list)
    mine: list[Told] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.theirs, self.mine = list(self.matter.theirs), list(self.matter.mine)
        if self.matter.brief.kind == "thank_you" and self.matter.meeting.place is None:
            self._thank_for_a_deed()
        # What they did for me comes first: what I tell of myself mostly grew out of it.
        self.theirs.sort(key=lambda told: (told.gave is None or told.is_report, bool(told.thing)))

    def _thank_for_a_deed(self) -> None:
        """Where no meeting is told, thanks are for what they did once."""
        if any(told.gave for told in self.theirs):
            return
        for at, told in enumerate(self.theirs):
            if told.deed:
                self.theirs[at] = Told(gave=told.deed)
                return

    @property
    def brisk(self) -> bool:
        """True where there is room for one paragraph only."""
        return self.matter.brief.channel in SHORT

    def values(self, *, fact: bool = True) -> dict[str, str]:
        """Everything that a sentence can say now."""
        matter, brief = self.matter, self.matter.brief
        found = matter.meeting.values(matter.code, matter.today)
        me, role = clean(brief.sender.name), tidy(brief.sender.role or "")
        given = {
            "give": matter.give, "gift": matter.gift, "whether": matter.whether,
            "introducer": matter.introducer, "me": me,
            "name": matter.called.whole if matter.voice.formal else matter.called.first,
            "link": brief.offer.link if brief.offer else None,
            "could": matter.could,
            "promise": matter.promises[0] if matter.promises else None,
            "awaited": matter.awaited[0] if matter.awaited else None,
            "role": say_role(role, tidy(brief.sender.org or ""), matter.code),
        }  # fmt: skip
        found |= {name: value for name, value in given.items() if value}
        if fact and self.theirs:
            found |= self.theirs[0].values()
        if self.mine:
            found |= self.mine[0].values()
        return found

    def add(self, move: str, labels: Sequence[str] | None = None, *, fact: bool = True) -> bool:
        """Adds one sentence for a move where one can be filled."""
        piece = self.chooser.pick(move, self.values(fact=fact), labels=labels)
        if piece is None:
            return False
        self.pieces.append(piece)
        if piece.slots & FACTS:
            self.theirs.pop(0)
        if piece.slots & _MINE:
            self.mine.pop(0)
        return True

    def listen(self) -> bool:
        """Tells one thing of theirs: with mine woven in where there is one, else alone."""
        ways = self._ways()
        while self.theirs:
            if self._of_its_own():
                return True
            woven = self.is_linked() and ways is NOW and self.turn % 3 != 1 and not self.narrow
            if (woven and self._weave()) or self.add("listening", ways):
                return True
            self.theirs.pop(0)
        return False

    def is_linked(self) -> bool:
        """True where mine takes up theirs: by "too" or "with us", or by a word that both have."""
        if not (self.mine and (self.theirs or self.told())):
            return False
        mine = " ".join(self.mine[0].values().values())
        if pattern(self.matter.code, "linked").search(mine.replace("\u2019", "'")):
            return True
        said = [text for told in self.theirs[:1] for text in told.values().values()]
        said += [piece.text for piece in self.pieces if piece.slots & FACTS]
        return bool(_stems(mine) & _stems(" ".join(said)))

    def _weave(self) -> bool:
        """Theirs and mine together; mine as a sentence of its own where it can be one."""
        plain = bool(self.mine[0].mine) and self.turn % 2 == 0
        return (plain and self.add("weave", ("that_then",))) or self.add("weave")

    def _of_its_own(self) -> bool:
        """Thanks for a deed, and a question after a plan, say more than the bare fact."""
        told, old = self.theirs[0], self._is_old()
        if told.gave and told.is_report and not old and self.add("listening", ("spoke",)):
            return True
        if told.gave:
            return self.add("listening", ("then_gave" if old else "gave",))
        code = self.matter.code
        that = told.that or ""
        once = that and (pattern(code, "with_me").search(that) or tells_when(that, code))
        if once and old and not told.did:
            self.theirs[0] = told = replace(told, did=told.that)
        if told.did and old and self.add("listening", ("then_did",)):
            return True
        since = old or (self.matter.brief.kind == "check_in" and self.matter.meeting.day is None)
        way = "then_plan" if since else "now_plan"
        return bool(told.plan) and self.add("listening", (way,))

    def _is_old(self) -> bool:
        """True where the meeting, or the year that the notes name, is long ago."""
        meeting, today = self.matter.meeting, self.matter.today
        if meeting.day or self.matter.brief.kind != "check_in":
            return meeting.is_old(today)
        years = re.findall(r"\b(20\d\d)\b", " ".join(self.matter.brief.facts))
        return bool(years) and int(max(years)) < today.year

    def _ways(self) -> tuple[str, ...]:
        """How their facts are told: as they are, as they were then, or as one has heard."""
        meeting = self.matter.meeting
        if self._is_old() and self.matter.brief.kind == "check_in":
            return _THEN  # Only there one asks whether it is still so.
        unmet = self.matter.brief.kind == "introduction" and meeting.place is None
        return _HEARD if unmet and meeting.day is None else NOW

    def told(self) -> bool:
        """True where one of their facts has been told."""
        return any(piece.slots & FACTS for piece in self.pieces)


def _stems(text: str) -> set[str]:
    """The longer words of a text by their first letters."""
    return {word[:_STEM] for word in re.findall(rf"\w{{{_STEM + 1},}}", text.casefold())}
