"""What is at hand for one draft, and what of it has been told."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import takewhile
from zlib import crc32

from drafting.composing.answers.answered import Pair, find_pair
from drafting.composing.english.tokens import bare
from drafting.composing.material import Material
from drafting.composing.picking import Picker, Piece
from drafting.composing.shaping import FACT_SLOTS
from drafting.composing.slots import is_apart, is_on_a_day
from drafting.composing.telling.bearing import REACTING, reactions_to
from drafting.composing.telling.beside import of_my_kind, those_named
from drafting.composing.telling.joined import going_on, leant_on, may_come, two_gifts
from drafting.composing.telling.ordering import (
    as_it_went,
    beside_each_other,
    hangs_on_mine,
    is_answered,
    led_by_what_goes_on,
    speaks_of_theirs,
)
from drafting.composing.telling.phrases import Values, no_thanks_for, once_done, phrases_of
from drafting.composing.telling.plainly import told_of_mine
from drafting.composing.telling.pointing import points_back
from drafting.composing.telling.statement import Statement
from drafting.composing.telling.tidings import hard_news_ways, is_sorry_news
from drafting.composing.telling.weighing import is_firsthand, is_kindness, is_mere, is_sad
from drafting.composing.telling.wordings import REWORDED, as_i_know_it, reworded_ways

_MOST_TURNED = 4
# Between two who know each other, nobody "was glad to hear" what was done before their eyes.
_FIRSTHAND = frozenset(
    {"check_in", "closing", "thank_you", "follow_up", "congratulate", "offer_help"}
)
_TELLING = frozenset({"listening", "weave", "second", "mine", "more"})


@dataclass
class Plan:
    """Picks the pieces of one draft; facts that have been told are taken out of reach."""

    material: Material
    picker: Picker
    common: Values
    short: bool = False
    lean: bool = False
    whole: bool = True
    pieces: list[Piece] = field(default_factory=list)
    theirs: list[Statement] = field(default_factory=list)
    mine: list[Statement] = field(default_factory=list)
    said: list[Statement] = field(default_factory=list)
    pair: Pair | None = None
    seen: bool = False
    _known: tuple[object, dict[tuple[bool, bool], Values]] = field(default=((), {}), init=False)

    def __post_init__(self) -> None:
        self._ask_straight()
        self.theirs = [s for s in self.material.theirs if not self._leans_on_mine(s)]
        if self.material.brief.kind in {"thank_you", "check_in", "closing"}:
            self.theirs.sort(key=self._is_no_gift)
        self._swap()
        # What went wrong is told last, but first where it is what I can help with.
        self.theirs.sort(key=is_sorry_news, reverse=self.material.brief.kind == "offer_help")
        while self.theirs and self.theirs[0].leans and not all(s.leans for s in self.theirs):
            # What leans on a fact before it cannot come first.
            self.theirs.append(self.theirs.pop(0))
        self.mine = as_it_went(
            [s for s in self.material.mine if not self.is_told_elsewhere(s)], self.material
        )
        if len(self.mine) > 1 and not any(map(hangs_on_mine, self.mine)):
            self.mine.sort(key=lambda s: not speaks_of_theirs(s, self.material))
        self.theirs = led_by_what_goes_on(self.theirs, self.material)
        if not self._begins_with_a_gift():
            self.theirs, self.mine = beside_each_other(self.theirs, self.mine)
        self._answer()

    def _leans_on_mine(self, told: Statement) -> bool:
        """True for "it's the blue one" behind a fact of mine: beside theirs it would hang."""
        heard = self.material.heard
        at = heard.index(told) if told.leans and told in heard else 0
        return at > 0 and told.whose == "world" and heard[at - 1].whose in {"mine", "ours"}

    def _ask_straight(self) -> None:
        """Leaves "could you tell me what …" for where the question itself would copy a note."""
        put = self.common.get("put", ())
        if not put or self.material.brief.kind == "check_in" or self.picker.copies(f"{put[0]}?"):
            return
        self.common = {k: v for k, v in self.common.items() if k not in {"whether", "wonder"}}

    def _answer(self) -> None:
        """Puts a question of theirs first, and keeps its answer for no other place."""
        self.pair = find_pair(self.theirs, self.material)
        if self.pair is None:
            return
        taken = (self.pair.question, self.pair.answer)
        self.theirs = [self.pair.question, *(s for s in self.theirs if s not in taken)]
        self.mine = [s for s in self.mine if s not in taken]

    def _begins_with_a_gift(self) -> bool:
        """True where thanks for a kindness come first, whatever mine goes with."""
        thanks = self.material.brief.kind == "thank_you" and len(self.theirs) > 1
        return thanks and not self._is_no_gift(self.theirs[0])

    def answers_now(self) -> bool:
        """True where the next fact is a question of theirs that has its answer."""
        return self.pair is not None and self.theirs[:1] == [self.pair.question]

    def _is_no_gift(self, told: Statement) -> bool:
        """False for what thanks are given for, and after a pause for what one can ask after."""
        values = phrases_of(told, old=self.material.old)
        if self.material.brief.kind == "thank_you":
            return "gave" not in values
        kind = "gave" in values and is_kindness(told)
        return not (kind or {"then", "then_when"} & set(values))

    def _swap(self) -> None:
        """Of several things that they told me, another salt begins with another one."""
        free = 0
        for at, told in enumerate(self.theirs[:_MOST_TURNED]):
            after = self.theirs[at + 1] if at + 1 < len(self.theirs) else None
            loose = told.source.startswith("they_said") and not (told.leans or told.is_offer)
            if not loose or (after is not None and after.leans):
                break
            free = at + 1
        kind = bool(self.theirs) and "gave" in phrases_of(self.theirs[0], old=False)
        if any(map(points_back, self.material.mine)):
            free = 0  # "Mine are all white": the blue door has to come first.
        if free > 1 and not kind and not is_answered(self.theirs[0], self.material):
            turn = self.material.salt % free
            self.theirs[:free] = [*self.theirs[turn:free], *self.theirs[:turn]]

    def is_told_elsewhere(self, statement: Statement) -> bool:
        """True for what of mine a sibling's draft has told already."""
        values = phrases_of(statement, old=False)
        if not values:
            return True
        ways = values.get("mine", ())
        ways = (*ways, *of_my_kind(statement.clause)) if statement.clause else ways
        return any(bare(way) in self.picker.avoided for way in ways)

    def start_over(self) -> None:
        """Puts every fact back within reach."""
        self.pieces.clear()
        self.said.clear()
        self.__post_init__()

    def values(self, *, fact: bool = True, mine: bool = True) -> Mapping[str, tuple[str, ...]]:
        """What can be said now: the common slots, the next fact and my next fact.

        Many a sentence is tried before one fits; until one does, the same can be said.
        """
        facts = (tuple(self.theirs), tuple(self.mine), tuple(self.said), tuple(self.pieces))
        form = (self.common, self.short, self.lean, self.seen)
        now = (facts, form, self.picker.before, self.picker.manner)
        if self._known[0] != now:
            self._known = (now, {})
        if (fact, mine) not in self._known[1]:
            self._known[1][fact, mine] = self._values(fact=fact, mine=mine)
        return self._known[1][fact, mine]

    def _values(self, *, fact: bool, mine: bool) -> Values:
        values = dict(self.common)
        if fact and self.theirs:
            told = self._of_theirs(self.theirs[0])
            values.update({slot: self._other_words(slot, ways) for slot, ways in told.items()})
            if "my_role" in values and not (self.short or self._is_deed()):
                values["hearer"] = values["my_role"]
        if mine and self.mine and self._may_follow(self.mine[0]):
            beside = self.theirs[0] if fact and self.theirs else None if fact else self._last()
            values.update(self._of_mine(self.mine[0], beside))
        return values

    def _of_theirs(self, first: Statement) -> Values:
        """Their fact in its slots, without those that do not go with where I heard it."""
        if goes_on := going_on(first, self._last()):
            return {"goes_on": goes_on}
        if (sad := hard_news_ways(first, self.material.brief.kind)) is not None:
            world = first.whose == "world"
            told = dict(phrases_of(first, old=self.material.old)) if world else {}
            return {**told, "sad": sad} if sad else {}
        far = "apart" if is_apart(self.material.occasion) else "seen" if self.seen else ""
        told = as_i_know_it(phrases_of(first, old=self.material.old), first, far)
        if "also" in told and first.clause and (those := those_named(first.clause, self._named())):
            told["also"] = (*told["also"], those)
        if self.material.brief.kind != "thank_you" and not is_kindness(first):
            told.pop("gave", None)  # That somebody retired is no kindness to me.
        if "gave" in told:
            two = two_gifts(self.theirs, told["gave"], old=self.material.old)
            thanked = any(piece.slots & {"gave", "gave_two"} for piece in self.pieces)
            again = {"you": told["you"]} if thanked and "you" in told else {}
            # Never "I liked hearing that you showed me it"; after thanks, "and you showed me it".
            told = {"gave": told["gave"], **two, **again}
        if self.material.brief.kind == "congratulate" and (doing := once_done(first)):
            told = {**told, "doing": (doing,)}
        reacting = self.material.brief.kind in REACTING and not (self.material.old or self.lean)
        if reacting and "you" in told:
            thanked = any(piece.slots & {"gave", "gave_two"} for piece in self.pieces)
            # Told bare only where a word of mine on it can follow.
            told = {**told, "bare": told["you"]} if reactions_to(first, thanked=thanked) else told
        meets_again = self.material.brief.kind == "follow_up"
        if self.material.brief.channel == "spoken" and (meets_again or self._is_deed()):
            # "You keep a wall, you said" is for paper.
            told = {slot: ways for slot, ways in told.items() if slot not in {"told", "matter"}}
        return told

    def _last(self) -> Statement | None:
        """The fact that was told just now."""
        return self.said[-1] if self.said else None

    def _named(self) -> str:
        """What was told until now, in the words in which it was noted."""
        return " ".join(s.raw for s in self.said)

    def _is_deed(self) -> bool:
        """True where the next fact is something that they do themselves."""
        clause = self.theirs[0].clause
        return clause is not None and clause.person == "you"

    def _other_words(self, slot: str, ways: tuple[str, ...]) -> tuple[str, ...]:
        """The wordings of a fact and what means the same, with another one first for each salt."""
        if slot not in REWORDED or self.material.brief.channel == "spoken":
            return self._turned(ways) if slot in {"about", "matter"} else ways
        plain = self.picker.manner in {"formal", "plainer"}
        found = reworded_ways(slot, ways, self.picker.copies, as_they_are=plain)
        turn = crc32(f"{slot}|{self.material.salt}".encode()) % max(1, len(found))
        return (*found[turn:], *found[:turn])

    def _turned(self, ways: tuple[str, ...]) -> tuple[str, ...]:
        """The wordings with another one first for another salt."""
        turn = self.material.salt % len(ways)
        return (*ways[turn:], *ways[:turn])

    def _of_mine(
        self, statement: Statement, beside: Statement | None
    ) -> Mapping[str, tuple[str, ...]]:
        """My fact in its ways, the natural ones turned; beside theirs, mine is "mine"."""
        values = dict(phrases_of(statement, old=False))
        if ways := values.get("mine", ()):
            kind = self.material.brief.kind
            told = told_of_mine(kind, statement, ways, beside, self.picker.copies)
            values["mine"] = (
                (*self._turned(told.natural), *told.ways) if told.natural else told.ways
            )
        return values

    def add(
        self,
        move: str,
        *,
        labels: tuple[str, ...] | None = None,
        but: tuple[str, ...] = (),
        fact: bool = True,
        mine: bool = True,
    ) -> bool:
        """Adds one sentence for a move where one can be filled."""
        self.picker.grave = fact and any(is_sad(s) or is_sorry_news(s) for s in self.theirs[:1])
        if move == "opening" and self.material.brief.kind == "thank_you":
            but = (*but, *no_thanks_for(self.theirs))
            labels = labels and tuple(label for label in labels if label not in but)
            if labels == ():
                return False
        self.picker.mere = fact and bool(self.theirs) and self._weighs_little(self.theirs[0])
        near = self.material.brief.kind in _FIRSTHAND and bool(self.theirs)
        self.picker.firsthand = fact and near and is_firsthand(self.theirs[0])
        self.look_back()
        values = self.values(fact=fact, mine=mine)
        if self.pair and move == "weave" and self.answers_now():
            values = {**self.common, **self.pair.values}
        words = "listening" if move == "second" and self._is_first_after_thanks(values) else move
        piece = self.picker.pick(words, values, labels=labels, but=but)
        piece = replace(piece, move=move) if piece is not None else None
        if piece is None and self.picker.mere and move == "listening" and labels is None:
            self.picker.mere = False  # Rather with too much weight than not at all.
            piece = self.picker.pick(move, values, but=but)
        if piece is None:
            return False
        before = len(self.said)
        if piece.slots & FACT_SLOTS:
            self.said.append(self.theirs[0])
            self._told(self.theirs.pop(0))
        if "gave_two" in piece.slots:
            self.said.append(self.theirs[0])
            self._told(self.theirs.pop(0))
        if piece.slots & {"mine", "work", "i_said"}:
            self.said.append(self.mine.pop(0))
        self.pieces.append(replace(piece, told=tuple(self.said[before:])))
        return True

    def _weighs_little(self, told: Statement) -> bool:
        """True for a mere fact, and for a plan: nobody likes it very much that a shop will open."""
        coming = "coming" in phrases_of(told, old=self.material.old)
        return is_mere(told) or (coming and not told.quoted)

    def _is_first_after_thanks(self, values: Mapping[str, tuple[str, ...]]) -> bool:
        """True where only thanks were given yet: nothing is there that "I also liked" adds to."""
        told = [piece for piece in self.pieces if piece.slots & FACT_SLOTS]
        gifts = bool(told) and all(piece.slots & {"gave", "gave_two"} for piece in told)
        return gifts and "gave" not in values and not self.theirs[0].leans

    def add_awaited(self) -> bool:
        """Adds what they offered to do, without a word of hurry where they named the day."""
        timed = any(map(is_on_a_day, self.material.awaited[:1]))
        return self.add("awaited", labels=("on_a_day" if timed else "offering",), fact=False)

    def say_more(self) -> bool:
        """Adds one more fact where one finds its sentence, for somebody who writes at length."""
        told = [at for at, piece in enumerate(self.pieces, 1) if piece.move in _TELLING]
        said = False
        while self.theirs and not said:
            said = self.add("second")
            if not said:
                self.theirs.pop(0)
        said = said or (bool(self.mine) and self.add("more", fact=False))
        if said and told:
            # Beside what is told already, and not behind the goodbye of a short message.
            self.pieces.insert(told[-1], self.pieces.pop())
        return said

    def look_back(self) -> None:
        """Lets the picker know the sentence before, with which the next one may be a copy."""
        self.picker.before = self.pieces[-1].text if self.pieces else ""

    def waits(self, mine: Statement) -> bool:
        """True where what a fact of mine leans on is still to be told."""
        before = leant_on(mine, self.material.heard)
        return before is not None and before in self.theirs and before not in self.said

    def _may_follow(self, mine: Statement) -> bool:
        """False where what a fact of mine leans on is not told yet, or was passed over."""
        before = leant_on(mine, self.material.heard)
        return before is None or before in self.said[-1:] or before in self.theirs[:1]

    def _told(self, statement: Statement) -> None:
        """What leans on the fact just told comes next; what leans on another one never comes."""
        order = self.material.theirs
        leaning = [*takewhile(lambda s: s.leans, order[order.index(statement) + 1 :])]
        heard = self.material.heard
        rest = [s for s in self.theirs if s not in leaning and may_come(s, self.mine, heard)]
        self.theirs = [*(s for s in leaning if s in self.theirs), *rest]

    def told(self) -> bool:
        """True where one of their facts has been told."""
        return any(piece.slots & FACT_SLOTS for piece in self.pieces)
