"""Stories that stay apart as a whole: from where they begin to the last word about them.

A confidence is told in more than one breath: whom it is about, what, since when, and somewhere
a "keep it quiet". What asks for silence takes its whole story along, and so does a private matter.
"""

from dataclasses import dataclass

from drafting.reading.asked import asks_me
from drafting.reading.clauses import Clause
from drafting.reading.kept import Confidences
from drafting.reading.kin import names_kin
from drafting.reading.marked import MANY, pledges, points_onward, telling_around, tells_of_somebody
from drafting.reading.meetings import met_cues
from drafting.reading.note import Note, Span
from drafting.reading.patients import is_of_another
from drafting.reading.roles import has_role
from drafting.reading.strangers_told import find_told, follows_told
from drafting.reading.subjects import is_fragment, is_mine, is_plan, skip_joiners, tells_of_company

MAX_BACK, FEW, PAIR = 3, 3, 2


@dataclass(frozen=True, slots=True)
class Stories:
    """The clauses of a note, what is kept apart of them, and what may not be touched."""

    note: Note
    clauses: list[Clause]
    kept: Confidences
    skip: frozenset[int]
    matters: frozenset[int]

    def keep(self) -> None:
        """Widen what is kept apart to whole stories."""
        told = find_told(self.note, self.clauses, self._introduces)
        for number, patient in told.items():
            if patient or self._has_secret(number):
                self._keep_told(number, patient=patient)
        for number in sorted(self.matters):
            if number not in self.kept.marks:
                self._keep_matter(number, told)
        self._mark_orders()
        for number in sorted(self.kept.marks):
            self._keep_closed(number)
            self._keep_opened(number)

    # -- somebody told about

    def _keep_told(self, number: int, *, patient: bool) -> None:
        """Everything about somebody who is told about, up to where I or the contact speak."""
        last = self._last_of(number)
        while patient and self._is_door(number - 1, number):
            number -= 1
        while not self._is_barred(last + 1) and (
            self._continues(last + 1) or follows_told(self.note, self.clauses, number, last + 1)
        ):
            last = self._last_of(last + 1)
        for each in range(number, last + 1):
            self._hold(each, patient=patient)

    def _has_secret(self, number: int) -> bool:
        """Whether something in the rest of a sentence is private already."""
        last = self._last_of(number)
        return any(each in self.kept.spans for each in range(number, last + 1))

    def _last_of(self, number: int) -> int:
        """The last clause of the sentence that still belongs to what begins at a clause."""
        last = number
        while self._goes_on(last + 1, last):
            last += 1
        return last

    def _goes_on(self, number: int, before: int) -> bool:
        if not self._same(number, before) or self._is_barred(number):
            return False
        clause = self.clauses[number]
        body = skip_joiners(self.note, clause.span)
        told = self.note.ear.their_say.match(self.note.low, body.start, body.end)
        return not (clause.joint == "run" and told) and not is_of_another(
            self.note, self.clauses, number
        )

    def _is_door(self, number: int, told: int) -> bool:
        """Whether a clause is the flat or the bed of whoever is told about ("flat 14, Mrs Orr")."""
        if not self._same(number, told) or self._introduces(number):
            return False
        words = self.note.words(self.clauses[number].span)
        counted = any(self.note.low[word.end - 1].isdigit() for word in words)
        return counted and len(words) <= FEW

    # -- a private matter

    def _keep_matter(self, number: int, told: dict[int, bool]) -> None:
        """Whom a private matter is about, before it, and its when and where, behind it."""
        first = number
        while first and self._same(first - 1, number) and not self._has_subject(first):
            first -= 1
            if self._is_barred(first):
                break
            if first in told:
                for each in range(first, number):
                    self._hold(each)
                break
        last = number
        while self._goes_on(last + 1, last) and not self._has_subject(last + 1):
            last += 1
            self._hold(last)

    # -- what asks for silence

    def _mark_orders(self) -> None:
        """A sentence that reads like an order to a program may ask for silence all the same."""
        for number in self.skip:
            clause = self.clauses[number]
            found = self.note.ear.secret_after.search(self.note.low, clause.start, clause.end)
            if found:
                self.kept.marks[number] = Span(*found.span())

    def _keep_closed(self, number: int) -> None:
        """What stands before a marker, back to where its story begins."""
        if self._says_more_behind(number) or points_onward(self.note, self.clauses, number):
            return
        first = self._story_start(number)
        if self._only_points(first, number):
            first = self._story_before(first)
        for each in range(first, number):
            self._hold(each)

    def _story_start(self, number: int) -> int:
        """The first clause of the story in the sentence of a marker."""
        first = number
        run_on = self.clauses[number].joint == "run" and self._has_subject(number)
        if run_on and number in self.matters:
            return number  # "… asked for our form her mother is in hospice dont mention"
        while first and self._belongs(first - 1, first):
            first -= 1
        known = [n for n in range(first, number) if n in self.kept.spans]
        if not known or first == number:
            return first
        start = known[0]
        while start > first and not self._has_subject(start):
            start -= 1
        return start

    def _story_before(self, number: int) -> int:
        """The story of the sentence before, when a sentence only points back to it."""
        if number == 0 or number - 1 in self.skip or self._is_barred(number - 1):
            return number
        first = self._story_start(number - 1)
        return self._bridge(first)

    def _bridge(self, first: int) -> int:
        """Back to a story that began up to two sentences before, if all between is about it."""
        at = first
        for _ in range(MAX_BACK):
            if at == 0 or self._is_barred(at - 1):
                return first
            if at - 1 in self.kept.spans:
                return at
            if self._has_subject(at) or not is_fragment(self.note, self.clauses[at]):
                return first
            at -= 1
        return first

    def _keep_opened(self, number: int) -> None:
        """What follows behind a semicolon on a marker in front of a story."""
        if not self._says_more_behind(number):
            return
        last = self._last_of(number)
        while self._continues(last + 1) and not self._is_barred(last + 1):
            last = self._last_of(last + 1)
        for each in range(number, last + 1):
            self._hold(each)

    # -- small questions

    def _hold(self, number: int, *, patient: bool = False) -> None:
        self.kept.spans[number] = self.clauses[number].span
        if patient:
            self.kept.patient.add(number)

    def _same(self, one: int, other: int) -> bool:
        if not 0 <= one < len(self.clauses) or one in self.skip:
            return False
        return self.clauses[one].sentence == self.clauses[other].sentence

    def _belongs(self, number: int, behind: int) -> bool:
        """Whether a clause tells the story of the clause behind it."""
        if number in self.skip or self._is_barred(number):
            return False
        if self._same(number, behind):
            if self._stands_apart(number, behind):
                return False
            run = self.clauses[behind].joint == "run"
            asks = number not in self.kept.spans and asks_me(self.note, self.clauses[number])
            if run and asks and self._tells_by_itself(behind):
                return False
            return not run or not self._has_subject(behind) or behind in self.kept.marks
        return self._continues(behind)

    def _tells_by_itself(self, number: int) -> bool:
        """Whether a clause names whom the matter is about, and the matter."""
        private = number in self.matters or self._says_something(number, number)
        return self._has_subject(number) and private

    def _stands_apart(self, number: int, behind: int) -> bool:
        """As in "she says flour sings and she told me in confidence that …": two things told."""
        note, ear = self.note, self.note.ear
        if self.clauses[behind].joint != "run" or number in self.kept.spans:
            return False
        bodies = [skip_joiners(note, self.clauses[each].span) for each in (number, behind)]
        says = [ear.their_say.match(note.low, body.start, body.end) for body in bodies]
        if not says[1] or not (says[0] or tells_of_somebody(note, bodies[0])):
            return False
        that = [note.folded(word) for word in note.words(bodies[1])[: FEW * 2]]
        about = any(
            each.search(note.low, bodies[0].start, bodies[0].end)
            for each in (ear.others, ear.cared)
        )
        return (
            not about
            and bool(set(that) & ear.small.that)
            and telling_around(note, bodies[1]) >= FEW
        )

    def _after_semicolon(self, number: int) -> bool:
        """Whether only a semicolon stands before a clause."""
        if not 0 < number < len(self.clauses):
            return False
        between = self.note.text[self.clauses[number - 1].end : self.clauses[number].start]
        return between.strip() == ";"

    def _continues(self, number: int) -> bool:
        """Whether a clause behind a semicolon has no subject of its own."""
        return self._after_semicolon(number) and not self._has_subject(number)

    def _is_barred(self, number: int) -> bool:
        """Whether a clause is mine, a promise, a plan, or introduces the contact."""
        if not 0 <= number < len(self.clauses) or number in self.skip:
            return True
        clause = self.clauses[number]
        if number in self.kept.marks or number in self.kept.patient:
            return False
        mine = is_mine(self.note, clause) or is_plan(self.note, clause)
        return mine or pledges(self.note, clause) or self._introduces(number)

    def _introduces(self, number: int) -> bool:
        """Whether a clause near the front still says who the contact is, and where we met."""
        clause = self.clauses[number]
        if number in self.skip:
            return True
        if number in self.kept.spans:
            return False
        met = any(cue.start == clause.start for cue in met_cues(self.note, clause.span))
        if met or (not clause.sentence and names_kin(self.note, clause)):
            return True
        if clause.sentence or clause.joint == "run":
            near = clause.bullet or tells_of_company(self.note, clause)
            return near and not clause.sentence
        days = self.note.days(clause.span, "past")
        if number == 1 and self._is_title_and_name(clause):  # "The bus driver, Mr Pell, …"
            return has_role(self.note, self.clauses[0].span)
        return number == 0 or has_role(self.note, clause.span) or bool(days)

    def _is_title_and_name(self, clause: Clause) -> bool:
        """Whether a clause is but "Mr Pell"."""
        words = self.note.words(clause.span)
        courtesies = self.note.ear.small.courtesies
        return len(words) == PAIR and self.note.folded(words[0]).rstrip(".") in courtesies

    def _has_subject(self, number: int) -> bool:
        """Whether a clause says anew who does it."""
        note, clause = self.note, self.clauses[number]
        words = note.words(skip_joiners(note, clause.span))
        if not words:
            return False
        first = note.folded(words[0])
        ear = note.ear
        articles = ear.articles if ear.code == "en" else ear.articles - {"a"}
        known = ear.pronouns | ear.possessives | articles | ear.family
        if first in known or first.split("'")[0] in known or self._names(number):
            return True
        return note.capitals and note.text[words[0].start].isupper() and clause.joint != "stop"

    def _names(self, number: int) -> bool:
        """Whether a clause begins with somebody who is told about."""
        note = self.note
        body = skip_joiners(note, self.clauses[number].span)
        pair = (note.ear.others, note.ear.cared)
        return any(each.match(note.low, body.start, body.end) for each in pair)

    def _says_more_behind(self, number: int) -> bool:
        """Whether a marker opens its sentence and what it hides follows."""
        if number and self._same(number - 1, number):
            return False
        clause, mark = self.clauses[number], self.kept.marks[number]
        body = skip_joiners(self.note, clause.span)
        told = self.note.ear.their_say.match(self.note.low, body.start, body.end)
        if mark.start > (told.end() + 1 if told else body.start):
            return False
        last = number
        while self._same(last + 1, number) and not self._is_barred(last + 1):
            last += 1
        words = len(self.note.words(Span(mark.end, self.clauses[last].end)))
        return words >= FEW and self._says_something(number, last, least=1)

    def _only_points(self, first: int, number: int) -> bool:
        """Whether the sentence of a marker says nothing of the story itself."""
        last = number
        known = self.matters | self.kept.marks.keys()
        while self._same(last + 1, number) and last + 1 in known:
            last += 1
        return not self._says_something(first, last)

    def _says_something(self, first: int, last: int, *, least: int = MANY) -> bool:
        """Whether some clauses tell more than that something is to be kept quiet."""
        if any(n in self.matters for n in range(first, last + 1)):
            return True
        spans = (self.clauses[each].span for each in range(first, last + 1))
        said = sum(telling_around(self.note, span) for span in spans)
        return said >= least
