"""Turns a sentence about somebody into one said to them: "you run your ward"."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from drafting.composing.english.her import (
    can_be_owned,
    did_it_to_another,
    does_it,
    goes_first,
    is_another,
    is_done_by_them,
    is_given,
    is_kept_so,
    is_led,
    is_of_many,
    is_of_their_kin,
    is_seen_so,
    is_taken,
    is_timed,
    takes_object,
)
from drafting.composing.english.house import is_their_house
from drafting.composing.english.pronouns import PLAIN, QUOTED
from drafting.composing.english.tokens import core, ends_phrase, is_common, swap
from drafting.composing.english.words import (
    BE,
    base_of_third,
    may_be_noun,
    plain_words,
    verb_form,
    words_of,
)

_SHE = frozenset({"she", "her", "hers", "herself", "shes", "she's", "she'd", "she'll"})
_HE = frozenset({"he", "him", "his", "himself", "hes", "he's", "he'd", "he'll"})
_ASKED = frozenset({"how", "why", "where", "what", "when"})
_SHOWN = 4  # "she showed us all how they"
_THEY = frozenset(
    {"they", "them", "their", "theirs", "themselves", "they're", "they've", "they'll"}
)
_AGREE = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
    "doesn't": "don't",
    "am": "are",
}


@dataclass
class Turner:
    """Turns the tokens of one sentence; ``names`` are what the person is called.

    ``own`` says that the person does it, so that what "her" stands before is hers.
    """

    names: tuple[tuple[str, ...], ...]
    quoting: bool = False
    mine: bool = False
    single: bool = False
    own: bool = False
    pronouns: frozenset[str] = field(default=frozenset())
    blocked: bool = False
    met: set[str] = field(default_factory=set)
    many: bool = False
    turned: bool = False
    left: bool = False

    def turn(self, tokens: list[str]) -> list[str]:
        """The same sentence with the person as "you"; ``left`` says that somebody stayed behind."""
        apart = self.mine or self.single
        self.pronouns = self.pronouns or _pronouns_of(tokens, mine=apart)
        out: list[str] = []
        at = 0
        agreeing, within = False, 0
        while at < len(tokens):
            taken, word, subject = self._word(tokens, at, out)
            if taken:
                out.append(word)
                contracted = word.lower() in {"you're", "you've"}
                agreeing = self._agrees(tokens, at + taken) if subject or contracted else agreeing
                at += taken
                # "You're swapping them all but want our log first."
                agreeing = agreeing or core(word) in {"you're", "you've"}
                if subject:
                    at, agreeing = self._agree_next(tokens, at, out)
                continue
            token = tokens[at]
            back = within and self.turned and is_of_many(tokens[within : at - 1])
            if (agreeing or back) and self._goes_on(tokens, at, out):
                token, agreeing, within = _agree(token), True, 0
            elif core(token) in words_of("conjunctions") - {"and", "or", "but", "then"}:
                kept = agreeing and _goes_before_a_thing(tokens, at)
                within = at + 1 if agreeing and not kept else 0
                agreeing = kept
            self._notice(token)
            out.append(token)
            at += 1
        return out

    def _agrees(self, tokens: list[str], at: int) -> bool:
        return at < len(tokens)

    def _agree_next(self, tokens: list[str], at: int, out: list[str]) -> tuple[int, bool]:
        """Gives the verb after "you" its form, over the small words between."""
        while at < len(tokens) and (
            core(tokens[at]) in words_of("adverbs") or core(tokens[at]).endswith("ly")
        ):
            out.append(tokens[at])
            at += 1
        if at >= len(tokens):
            return at, False
        word = core(tokens[at])
        changed = _agree(tokens[at])
        third = changed != tokens[at]
        out.append(changed)
        self._notice(tokens[at])
        form = verb_form(word)
        done = form is not None and "past" in form.forms and "base" not in form.forms
        helped = word in words_of("auxiliaries") or word.endswith("n't")
        return at + 1, third or done or helped

    def _goes_on(self, tokens: list[str], at: int, out: list[str]) -> bool:
        """True for the "teaches" of "you run mock codes and teaches nights"."""
        before = [core(token) for token in out[-2:]]
        if not before:
            return False
        linked = before[-1] in {"and", "or", "but", "then"} or out[-1].endswith(",")
        if not linked and len(before) == 2 and before[-1] in words_of("adverbs"):
            linked = before[0] in {"and", "or", "but", "then"}
        word = core(tokens[at])
        form = verb_form(word)
        if linked and (word == "has" or (word.endswith("n't") and word in _AGREE)):
            return True  # "you collect tins and haven't one with its key"
        if not linked or form is None or not (form.forms & {"s"} or word == "was"):
            return False
        if before == ["and", "then"]:
            return True  # "she claps once and then counts": nothing but a deed can stand there.
        behind = core(tokens[at + 1]) if at + 1 < len(tokens) else ""
        if behind in plain_words("things_went"):
            return False  # "and falls went from nine to four"
        led = behind in {
            "at",
            "up",
            "out",
            "back",
            "away",
            "over",
            "into",
            "round",
            "down",
            "again",
            "if",
            "when",
            "until",
            "till",
            "while",
        }
        led = led or (not behind and form.base in plain_words("done_at_last"))
        return not may_be_noun(word) or led or takes_object(tokens, at)

    def _notice(self, token: str) -> None:
        """After another person has been named, "she" may be that person."""
        word = core(token)
        if word in words_of("people"):
            self.met.add(word)
        one = word.removesuffix("s")
        many = one != word and one in words_of("people") | words_of("collectives") | words_of(
            "folk"
        )
        many = many and self.pronouns == _THEY
        other = plain_words("men_only" if "she" in self.pronouns else "women_only")
        if (word in words_of("people") or many) and one not in other:
            # "because the crews talk when they hold it": who "they" are can be heard.
            self.many = many and not self.blocked
            self.blocked = True

    def _may_be_met(self, word: str) -> bool:
        """True for a "her" behind "a nurse", not for a "he" behind "her mother"."""
        never = plain_words("women_only" if word in _HE else "men_only")
        return bool(self.met - never)

    def _word(self, tokens: list[str], at: int, out: list[str]) -> tuple[int, str, bool]:
        """How many tokens are taken, what stands for them, whether it is a subject."""
        named = self._named(tokens, at)
        if named:
            last = tokens[at + named - 1]
            owner = core(last).endswith(("'s", "s'")) and not self._is_name(core(last))
            self.turned = True
            return named, swap(last, "your" if owner else "you"), not owner and _is_subject(out)
        token = tokens[at]
        word = core(token)
        if self._is_quoted(token, out) or is_of_their_kin(tokens, at):
            return 0, "", False
        if self.quoting and word in QUOTED:
            self.turned = True
            return 1, swap(token, QUOTED[word]), word in {"i", "we"}
        theirs = self.turned and not self.mine and not self.blocked
        if theirs and is_their_house(tokens, at):
            return 1, swap(token, word.replace("they", "you")), word == "they"
        known = word in self.pronouns
        strange = known and self.blocked and bool(at)
        strange = strange and not (is_another(tokens, at) or goes_first(tokens, at))
        said = self._pronoun(tokens, at, word) if known and not strange else ""
        if said == "you" and word in {"him", "her"} and did_it_to_another(out):
            strange = True
        others = word == "them" and is_done_by_them(out)
        if strange or others or not known:
            # "He plays it to a new nurse before her shift": she has been named, and is not he.
            another = bool(self.pronouns) and word in _SHE | _HE and self._may_be_met(word)
            strange = strange and not self.many
            self.left = self.left or strange or (word in _SHE | _HE and not another)
            return 0, "", False
        self.turned = True
        return 1, swap(token, said), word in {"he", "she", "they"}

    def _is_quoted(self, token: str, out: list[str]) -> bool:
        """True for what stands between marks, which stays as it was said."""
        return bool("".join(out).count('"') % 2) or (token.startswith('"') and not self.quoting)

    def _pronoun(self, tokens: list[str], at: int, word: str) -> str:
        if word in {"he", "she", "they"}:
            return "you"
        if word in {"he's", "she's", "hes", "shes"}:
            words = [core(token) for token in tokens[at + 1 :]]
            small = words_of("adverbs") - {"up", "back", "down", "out", "off", "in", "over"}
            after = verb_form(next((word for word in words if word not in small), ""))
            reported = words[:2] in (["said", "to"], ["known", "to"], ["supposed", "to"])
            after = None if reported or is_so(words) else after
            ended = at + 2 >= len(tokens) and core(tokens[-1]) in {"done", "finished", "gone"}
            return "you've" if after and "part" in after.forms and not ended else "you're"
        if word in {"her", "his"}:
            owns = (
                not ends_phrase(tokens[at])
                and at + 1 < len(tokens)
                and can_be_owned(tokens, at + 1)
            )
            given = (
                word == "her"
                and not self.own
                and (
                    does_it(tokens, at)
                    or is_given(tokens, at)
                    or is_taken(tokens, at)
                    or is_kept_so(tokens, at)
                )
            )
            given = given or (
                word == "her"
                and (is_led(tokens, at) or is_seen_so(tokens, at) or is_timed(tokens, at))
            )
            owns = owns and not given
            return "your" if owns else ("you" if word == "her" else "yours")
        return PLAIN[word]

    def _is_name(self, word: str) -> bool:
        return any(word == name[-1] for name in self.names)

    def _named(self, tokens: list[str], at: int) -> int:
        for name in self.names:
            span = [core(token) for token in tokens[at : at + len(name)]]
            if len(span) == len(name) and _may_be_called(tokens[at], name):
                last = span[-1].removesuffix("'s").removesuffix("'")
                if (*span[:-1], last) == name or tuple(span) == name:
                    return len(name)
        return 0


def is_so(words: list[str]) -> bool:
    """True for the "fed up of forms" of "she's fed up of forms": how she is, and nothing done."""
    small = words_of("adverbs")
    told = [word for at, word in enumerate(words) if word not in small or at][:2]
    if told[:1] and told[0] in small:
        told = [word for word in words if word not in small or word in {"up", "out", "off"}][:2]
    led = words_of("prepositions") | {"up", "out", "off", "to"}
    return len(told) > 1 and told[0] in plain_words("is_so_with") and told[1] in led


def _pronouns_of(tokens: list[str], *, mine: bool) -> frozenset[str]:
    """The pronouns of the first one that occurs; "they" counts only where it comes first."""
    for at, token in enumerate(tokens):
        word = core(token)
        if mine and _is_of_my_kin(tokens, at):
            return frozenset()
        if word in _SHE:
            return _SHE | _their_people(tokens, at)
        if word in _HE:
            return _HE | _their_people(tokens, at)
        if word in _THEY and at == 0 and not mine:
            return _THEY
    return frozenset()


def _is_of_my_kin(tokens: list[str], at: int) -> bool:
    """True for the "mother's" of "my mother's carer is off": "she" is hers from there on."""
    owned = at > 0 and core(tokens[at - 1]) in {"my", "our"}
    return owned and core(tokens[at]).removesuffix("'s") in words_of("kin")


def _their_people(tokens: list[str], at: int) -> frozenset[str]:
    """The "they" of "she showed me how they plan": the reader's own people, and so the reader."""
    if core(tokens[at]) in {"her", "his"}:
        return frozenset()  # "his new people panic when they don't know"
    plain = [core(token) for token in tokens]
    if {"everyone", "everybody", "anyone", "anybody", "people", "each", "every"} & {*plain[at:]}:
        return frozenset()  # "he asks everyone what they would like"
    asked = (n for n in range(at + 1, len(plain) - 1) if plain[n] in _ASKED)
    near = any(plain[n + 1] == "they" and n - at <= _SHOWN for n in asked)
    return frozenset({"they", "their", "theirs"}) if near else frozenset()


def _may_be_called(token: str, name: tuple[str, ...]) -> bool:
    """Hold that "Will" and "May" are names only with a capital."""
    plain = is_common(name[0]) or name[0] in words_of("names_kin")
    return len(name) > 1 or not plain or token.lstrip("\"'(")[:1].isupper()


def _is_subject(out: list[str]) -> bool:
    if not out or out[-1].endswith((",", ";", ":")):
        return True
    before = core(out[-1])
    return before in words_of("conjunctions") or before in words_of("auxiliaries")


def _agree(token: str) -> str:
    word = core(token)
    if word in _AGREE:
        return swap(token, _AGREE[word])
    form = verb_form(word)
    if word in BE or word in words_of("auxiliaries") or (form and "s" not in form.forms):
        return token
    if form is None and (not word.endswith("s") or word.endswith(("ss", "'s"))):
        return token
    return swap(token, base_of_third(word))


def _goes_before_a_thing(tokens: list[str], at: int) -> bool:
    """True for the "before" of "before every flight", which begins no clause."""
    after = core(tokens[at + 1]) if at + 1 < len(tokens) else ""
    alone = at + 2 < len(tokens) and core(tokens[at + 2]) in {"and", "but"}  # "until noon and"
    thing = after in words_of("determiners") or (alone and after not in words_of("pronouns"))
    return core(tokens[at]) in words_of("prepositions") and thing


def name_forms(names: Iterable[str | None]) -> tuple[tuple[str, ...], ...]:
    """What a person can be called, longest first, as small-letter words."""
    forms: set[tuple[str, ...]] = set()
    for name in names:
        words = tuple(core(token) for token in (name or "").split() if core(token))
        if words:
            forms.add(words)
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))
