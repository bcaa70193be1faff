"""The first words of a message: the name, and in a short one who writes."""

from drafting.composing.dressing.room import room
from drafting.composing.dressing.standing import Standing
from drafting.composing.english.tokens import bare, core, is_speakable, tidy
from drafting.composing.english.words import plain_words, words_of
from drafting.composing.people.meeting import is_occasion
from drafting.composing.people.name_parts import clean_name
from drafting.composing.people.names import first_name
from drafting.composing.people.roles import own_role, say_role
from drafting.composing.people.together import does_more, how_we_met, ways_we_met
from drafting.composing.proof import copied_facts
from drafting.composing.slots import is_apart
from drafting.composing.whims import way_of_sender
from prompts.phrases import load_words

# Kinds whose reader knows the sender: a name is enough, without what they do.
_KNOWN_TO = frozenset({"reply", "decline", "condolence", "congratulate", "my_news"})
# They know me from what I write about: what I do need not be said.
_MET_BEFORE = frozenset({"thank_you", "check_in", "offer_help", "share", "closing"})

_TIGHT = 240


class Hail(Standing):
    """How one draft greets."""

    def greeting(self) -> str:
        """The line above a mail or a letter."""
        name = self.material.called.greeting
        if not name:
            return "Hello,"
        return f"{self._hail()} {name},"

    def _hail(self) -> str:
        """The word before the name: the sender's own among people who are not far apart."""
        learnt = self.habits.greeting(*self.way) if self.is_at_ease else None
        if learnt and not (self.is_first and learnt.casefold() in _casual()):
            return learnt
        mail = self.brief.channel == "email" and (self.is_first or self._is_formed)
        return "Dear" if mail or self.is_stiff else "Hi"

    @property
    def _is_formed(self) -> bool:
        """True for every other sender, who writes "Dear Gil" to somebody met once."""
        met = self.brief.kind in _MET_BEFORE | {"follow_up", "ask_advice"}
        return met and not self.brief.written_before and way_of_sender(self.brief) // 8 % 2 == 0

    def hello(self, *, placed: bool) -> str:
        """Gives "Hi Del, it's Oksana from the 6:10 bus" as the first words."""
        name = self.material.called.greeting
        opening = f"{self._hail()} {name}," if name else "Hello,"
        me = self._me()
        if not me or self.is_first:
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
        role = None if known or self.is_grave else own_role(sender.role)
        return f", the {role.split(' ', 1)[1]}" if role else ""

    def _me(self) -> str:
        known = self.brief.written_before or self.brief.kind != "introduction"
        whole = clean_name(self.brief.sender.name)
        return first_name(self.brief.sender.name) if known or not whole else whole

    def _tag(self) -> str:
        occasion = self.material.occasion
        if self.brief.written_before or self.is_grave:
            return ""
        noun = occasion.event(self.material.today)
        if noun and occasion.noun and not is_apart(occasion) and len(occasion.noun) <= 40:
            _, chars = room(self.brief)
            dated = self.brief.kind == "follow_up" and (chars is None or chars > _TIGHT)
            if together := self._together(dated=dated):
                return together
            named = is_occasion(occasion.head) or occasion.head in plain_words("jobs_done")
            if not (named or occasion.head in words_of("on_places")):
                # "Tess from the coffee cart" would be somebody who works there.
                return self._met(dated=dated)
            if occasion.noun.startswith("my "):
                return self._role_and_house()  # "Mina from my first shift" would be hers.
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


def _casual() -> frozenset[str]:
    """Greetings for nobody to whom the sender is a stranger."""
    return load_words("habits", "casual_greetings")
