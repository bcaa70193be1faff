"""What one draft says, move by move; a fact that has been told is taken out of reach."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from drafting.abroad.choosing import FACTS as THEIRS
from drafting.abroad.choosing import Chooser
from drafting.abroad.form import SHORT
from drafting.abroad.naming import clean, say_role
from drafting.abroad.sorting import Matter
from drafting.abroad.tokens import pattern
from drafting.abroad.told import Told
from drafting.composing.picking import Piece
from drafting.composing.tokens import tidy

FACTS = frozenset({*THEIRS, "gave"})
_NOW = ("that", "how", "doing", "gave", "said", "told", "thing", "talked", "plan", "quote")
_THEN = tuple(f"then_{way}" for way in _NOW)
_HEARD = tuple(f"hear_{way}" for way in _NOW)
_STEM = 5
_ROOM_FOR_A_THIRD = 62
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
            woven = self.is_linked() and ways is _NOW and self.turn % 3 != 1 and not self.narrow
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
        mine = told.that and pattern(self.matter.code, "with_me").search(told.that)
        if mine and old and not told.did:
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
        if self._is_old():
            return _THEN
        unmet = self.matter.brief.kind == "introduction" and meeting.place is None
        return _HEARD if unmet and meeting.day is None else _NOW

    def told(self) -> bool:
        """True where one of their facts has been told."""
        return any(piece.slots & FACTS for piece in self.pieces)


def _stems(text: str) -> set[str]:
    """The longer words of a text by their first letters."""
    return {word[:_STEM] for word in re.findall(rf"\w{{{_STEM + 1},}}", text.casefold())}


def lay_out(plan: Plan) -> None:
    """Picks the sentences of the plan's kind."""
    _KINDS[plan.matter.brief.kind](plan)


def _thank(plan: Plan) -> None:
    gave = plan.theirs and plan.theirs[0].gave and not _was_talk(plan)
    thanked = gave and (plan.brisk or plan.matter.meeting.place is None)
    if not (thanked and plan.add("opening", ("gave",))):
        ways = ("when", "plain") if plan.tight else ("event", "at", "when", "plain")
        _first(plan, [(way,) for way in ways], "opening")
    _body(plan)
    _giving(plan)
    plan.add("closing", fact=False)


def _was_talk(plan: Plan) -> bool:
    """True where they gave a talk, for which thanks are due before all they said in it."""
    place = plan.matter.meeting.place
    return bool(place and place.listened and place.event) and plan.matter.brief.kind != "closing"


def _follow_up(plan: Plan) -> None:
    ways = [("event",)] if _was_talk(plan) else []
    where = [] if plan.tight else [*ways, ("at", "event")]
    _first(plan, [*where, ("when",), ("plain",)], "opening")
    _body(plan)
    _giving(plan)
    if plan.matter.whether:
        plan.add("ask", ("could",) if plan.matter.could else None)
    plan.add("closing", fact=False)


def _introduce(plan: Plan) -> None:
    # Who did something for me is no stranger.
    helped = known = any(told.gave and not told.is_report for told in plan.theirs)
    if plan.matter.introducer:
        plan.add("opening", ("introducer",))
    else:
        # Nobody is told that we have not met where the notes tell of a meeting.
        known = known or plan.matter.meeting.place is not None or bool(plan.matter.meeting.day)
        ways = [("heard",), ("at",), ("plain",)][: 2 if known else 3]
        _first(plan, ways, "opening")
    if not any("me" in piece.slots for piece in plan.pieces):
        plain = not re.search(r"[,(]", plan.matter.brief.sender.role or "")
        met = ("again",) if plan.matter.meeting.day or plan.matter.meeting.place else ()
        _first(plan, [("role", *(("is",) if plain else ()), *met), ("name",)], "who")
    _body(plan)
    _giving(plan)
    if plan.matter.whether:
        plan.add("ask", ("could",) if plan.matter.could else None)
    unmet = plan.matter.meeting.apart or not (plan.matter.meeting.day or helped)
    apart = ("apart",) if unmet else None
    if not (apart and plan.add("closing", apart, fact=False)):
        plan.add("closing", ("plain",), fact=False)


def _check_in(plan: Plan) -> None:
    _first(plan, [("long",), ("long_ago",), ("near",), ("plain",)], "opening", skip=_too_near(plan))
    _body(plan)
    _giving(plan)
    plan.add("closing", fact=False)


def _too_near(plan: Plan) -> frozenset[str]:
    far = plan.matter.meeting.is_old(plan.matter.today)
    return frozenset({"near"} if far else {"long", "long_ago"})


def _close(plan: Plan) -> None:
    # What they told comes before a thanks that holds for everybody.
    if not (plan.theirs and plan.add("opening", _NOW)):
        plan.add("opening", ("plain",))
    if plan.matter.card:
        plan.add("offer", ("card",))
    plan.add("closing", fact=False)


def _first(
    plan: Plan, ways: Sequence[tuple[str, ...]], move: str, *, skip: frozenset[str] = frozenset()
) -> bool:
    """Adds the first of several ways that can be filled."""
    return any(plan.add(move, way) for way in ways if not skip & set(way))


def _body(plan: Plan) -> None:
    if not plan.told() and not plan.listen() and plan.matter.forgotten:
        plan.add("listening", ("forgotten",))
    roomy = not plan.brisk or not plan.narrow
    if plan.mine and (roomy or plan.turn % 2) and not _is_woven(plan) and _has_room(plan):
        _tell_mine(plan)
    while roomy and plan.theirs and _more(plan):
        if plan.brisk or sum(len(p.text.split()) for p in plan.pieces) > _ROOM_FOR_A_THIRD:
            break


def _tell_mine(plan: Plan) -> None:
    """What I tell of myself: as a sentence of its own, or behind a word that fits the two."""
    linked = ("linked", "that") if plan.is_linked() else ("that",)
    if plan.mine[0].mine and plan.turn % 4 and plan.add("mine", ("then",)):
        return
    _ = plan.add("mine", linked) or plan.add("mine")


def _more(plan: Plan) -> bool:
    """One more fact of theirs; what is old is asked after."""
    if plan.matter.meeting.is_old(plan.matter.today):
        return plan.listen()
    if plan.add("second"):
        return True
    plan.theirs.pop(0)
    return bool(plan.theirs)


def _has_room(plan: Plan) -> bool:
    """True where mine has a place: in a narrow message only behind an old fact of theirs."""
    return not plan.narrow or plan.matter.brief.kind == "check_in"


def _is_woven(plan: Plan) -> bool:
    return any(piece.move == "weave" for piece in plan.pieces)


def _giving(plan: Plan) -> None:
    """A promise comes before an offer; what is promised is not offered once more."""
    promised = bool(plan.matter.promises) and plan.add("promise")
    gift = plan.matter.give or plan.matter.gift
    if gift and not (promised and (plan.brisk or _is_same(plan.matter.promises[0], gift))):
        _offering(plan)
    if plan.matter.awaited:
        plan.add("awaited")


def _is_same(promise: str, gift: str) -> bool:
    """True where a promise and an offer share their longer words."""
    told, offered = (set(re.findall(r"\w{5,}", text.casefold())) for text in (promise, gift))
    return bool(told & offered)


def _offering(plan: Plan) -> None:
    """As a file that goes along, else as a link, else in plain words."""
    brief = plan.matter.brief
    form, link = (brief.offer.form, brief.offer.link) if brief.offer else (None, None)
    along = form == "file" and brief.channel == "email" and plan.add("offer", ("file",))
    if along or (link and not plan.brisk and plan.add("offer", ("link",))):
        return
    plan.add("offer", ("give", "gift"))


_KINDS: dict[str, Callable[[Plan], None]] = {
    "thank_you": _thank,
    "follow_up": _follow_up,
    "introduction": _introduce,
    "check_in": _check_in,
    "closing": _close,
}
