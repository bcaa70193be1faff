"""One fact of the brief, turned to the person it is for and taken apart."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from drafting.composing.clause import Clause, parse
from drafting.composing.days import drop_iso, speak_dates
from drafting.composing.spelling import mend
from drafting.composing.tokens import core, ends_phrase, is_speakable, join, lower_start, tidy
from drafting.composing.turning import Turner
from drafting.composing.words import BE, base_of_third, may_be_noun, verb_form, words_of

Whose = Literal["theirs", "mine", "ours", "world"]

_SAID = re.compile(
    r"^(?:(?:s?he|they|[A-Z][\w'.-]+)\s+)?(?:also\s+)?"
    r"(?:said|says|told\s+(?:me|us)(?!\s+to\b)|tells\s+(?:me|us)(?!\s+to\b)|mentioned|mentions|explained|explains|noted|"
    r"pointed out|reckons|was saying|added)\s*:?\s+(?:that\s+|to me that\s+)?(?=\S+\s+\S)",
    re.IGNORECASE,
)
_SAID_AFTER = re.compile(
    r",?\s+(?:s?he|they) (?:said|says|told (?:me|us)|mentioned|explained)$", re.IGNORECASE
)
_TALKED = re.compile(
    r"^(?:(?:s?he|they|we|[A-Z][\w'.-]+)\s+)?(?:talked|spoke|chatted|talks|told (?:me|us))\s+"
    r"(?:to me |with me |together )?(?:about|of|on)\s+",
    re.IGNORECASE,
)
_ADVICE = re.compile(
    r"^(?P<who>s?he|[A-Z][\w'-]+) (?:said|told (?:me|us))\s*:\s*[\"']?(?P<verb>[A-Za-z]+)"
    r"(?P<rest>(?P<object> (?:the|a|an|your|it|them|to|every|each|at|for|with|on)\b)?.*?)[\"']?$"
)
_SENTENCES = re.compile(
    r"\s*;\s+|(?<=[a-z\d)])(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bSt)(?<!\bProf)(?<!\bLt)"
    r"(?<!\bCapt)(?<!\bSgt)[.?]\s+(?=[A-Z])"
)
# Gives "'never alone' is his rule for nights" the other way round.
_RULE = re.compile(
    r"^\W*(?P<rule>[^\"]{4,60}?)[\"',]* is (?P<whose>(?:his|her|their) "
    r"(?:rule|motto|advice|saying|answer|trick)(?: for [\w ]+)?)$"
)
_SUPERLATIVE = re.compile(r"^((?:first|biggest|smallest|hardest|best|worst) [a-z]+ )(?=\w)")
_NOTHING_WANTED = re.compile(
    r"^(?:nothing|no (?:favou?r|job)) (?:is )?(?:needed|wanted|expected)\b.*$", re.IGNORECASE
)
_LEAD = re.compile(
    r"^(?P<lead>(?:and )?then|now|once|also|so|later|after that|since then|(?:last|this|every|one) "
    r"(?:week|month|year|night|spring|summer|autumn|winter|day|morning|\w+day)(?: there|"
    r" here)?),?\s+"
    r"(?=(?:I|we|my|our|you|s?he|they|her|his|their|the|an?)\b)"
)
# What stands after a semicolon and leans on what stands before it.
_LEANS = re.compile(
    r"(?:and )?(?:(?:it|that|this|they|which|there|nobody|no one|so|then)\b(?! (?:day|year|week)))",
    re.IGNORECASE,
)
_BREATH = 30
_ENOUGH = 4
_STATES = words_of("statement_states")
_NOT_A_THING = words_of("statement_not_a_thing")
_MADE_INTO = words_of("statement_made_into")
_BEING = words_of("prepositions") | _STATES
_FIRST = frozenset(
    {"i", "we", "my", "our", "i'm", "i've", "i'd", "i'll", "we're", "we've", "me", "mine", "ours"}
)
_CONTRACTED = {
    "'re": "are",
    "'ve": "have",
    "'ll": "will",
    "'m": "am",
}


@dataclass(frozen=True)
class Statement:
    """A fact ready to be said: ``clause`` where it is a sentence, ``noun`` where it is a thing."""

    source: str
    raw: str
    whose: Whose
    quoted: bool
    clause: Clause | None
    noun: str | None
    left: bool
    lead: str = ""
    leans: bool = False

    @property
    def usable(self) -> bool:
        """True where something can be said of it."""
        return self.clause is not None or self.noun is not None


@dataclass(frozen=True)
class Ear:
    """What is needed to hear a fact: what the person is called, and the day."""

    names: tuple[tuple[str, ...], ...]
    known: tuple[str, ...]
    today: date
    alone: bool = False
    single: bool = False

    def hear(self, raw: str, source: str) -> list[Statement]:
        """The statements in one fact; a fact of two sentences gives two."""
        if not is_speakable(speak_dates(tidy(raw), self.today)):
            return []
        pieces = _held_together(_SENTENCES.split(tidy(raw)))
        return [s for piece in pieces if (s := self._hear_one(piece, source, raw)) is not None]

    def _hear_one(self, piece: str, source: str, raw: str) -> Statement | None:
        text = mend(speak_dates(tidy(piece), self.today))
        text = _SUPERLATIVE.sub(r"the \1", text)
        text = _NOTHING_WANTED.sub("I need nothing from you", text)
        text = _unquoted(re.sub(r"\s*\([^)]*\)", "", text).strip(" ,-:"))
        ruled = _RULE.match(text)
        text = f"{ruled['whose']} is '{ruled['rule']}'" if ruled else text
        field = source.split("[", 1)[0]
        text = _ADVICE.sub(_told_to, text)
        talked = _TALKED.match(text)
        reported = talked or _SAID.match(text)
        closing = _SAID_AFTER.search(text)
        if reported:
            text = _unquoted(text[reported.end() :].strip(" :,"))
        elif closing:
            reported, text = closing, _unquoted(text[: closing.start()].strip(" :,"))
        text = re.sub(r"\s+instead$", "", text)
        led = _LEAD.match(text)
        lead = led["lead"].lower() if led else ""
        text = text[led.end() :] if led else text
        if not text:
            return None
        quoted = field in {"they_said", "they_wrote"} or reported is not None
        heard = self._turned(text, source, raw, quoted=quoted, talked=talked is not None)
        if heard.left and (cut := _without_its_end(text)):
            # "her own gran sold buns and washed her hands": what is of somebody else goes.
            less = self._turned(cut, source, raw, quoted=quoted, talked=talked is not None)
            heard = heard if less.left else less
        return replace(heard, lead=lead)

    def _turned(self, text: str, source: str, raw: str, *, quoted: bool, talked: bool) -> Statement:
        tokens = lower_start(text, keep=self.known).split()
        mine = self._is_mine(tokens, source)
        if mine and core(tokens[0]) == "both" and len(tokens) > 1:
            tokens = ["we", *(["are"] if core(tokens[1]) in _BEING else []), *tokens]
        if source.startswith("facts") and not mine and _is_about_us(tokens, self.names):
            mine = True
        if source.startswith("facts") and not mine and _is_my_deed(tokens):
            tokens, mine = ["I", *tokens], True
        mine = mine or self.alone
        turner = Turner(self.names, mine=mine, single=self.single)
        turner.quoting = quoted and not mine and self._quotes(tokens, turner)
        # In thirty seconds about myself nobody is "you".
        turned = _expand(tokens if self.alone else turner.turn(tokens))
        turned, added = (turned, False) if mine or talked else _with_subject(turned, quoted=quoted)
        unsaid = (talked and not _starts_sentence(turned)) or _orders(turned)
        clause = None if unsaid else parse(turned)
        if clause and _is_told_past(tokens, self.names):
            clause = replace(clause, told_past=True)
        theirs = turner.turned or added
        return Statement(
            source=source,
            raw=raw,
            whose=_whose(clause, mine=mine, theirs=theirs, quoted=quoted),
            quoted=quoted,
            clause=clause,
            noun=None if clause else _noun(turned),
            left=turner.left,
            leans=_leans(turned, clause),
        )

    @staticmethod
    def _is_mine(tokens: list[str], source: str) -> bool:
        if source.startswith("share"):
            return True
        first = core(tokens[0])
        return source.startswith("facts") and (
            first in _FIRST or (len(tokens) > 1 and first == "both")
        )

    def _quotes(self, tokens: list[str], turner: Turner) -> bool:
        """True for "I wish our forms were shorter": their own words, as they were spoken."""
        words = {core(token) for token in tokens}
        third = {"he", "she", "his", "her", "him", "he's", "she's", "their", "they"}
        named = any(name[0] in words for name in turner.names)
        form = verb_form(core(tokens[0]))
        subjectless = form is not None and core(tokens[0]) not in _FIRST
        return bool(words & _FIRST) and not (words & third or named or subjectless)


def _told_to(found: re.Match[str]) -> str:
    """Gives "she put it like this: take it slow" for "she said: take it slow"."""
    form = verb_form(found["verb"].lower())
    if (
        form is None
        or "base" not in form.forms
        or (may_be_noun(found["verb"]) and not found["object"])
    ):
        return found[0]
    return f"{found['who']} put it like this: {found['verb'].lower()}{found['rest']}"


def _held_together(pieces: list[str]) -> list[str]:
    """What only means something after the words before it stays with them."""
    out: list[str] = []
    for piece in pieces:
        text = piece.strip()
        if out and text and _LEANS.match(text) and len(f"{out[-1]} {text}".split()) < _BREATH:
            text = text if text[:2] == "I " else text[0].lower() + text[1:]
            out[-1] = f"{out[-1].rstrip('.')}, and {text.removeprefix('and ')}"
        elif text:
            out.append(text)
    return out


def _without_its_end(text: str) -> str | None:
    """The text up to its last "and", "but" or "because", where enough is left of it."""
    head, _, _ = re.sub(r",?\s+(?:and|but|because|so|since|who)\s", "\0", text).rpartition("\0")
    return head if len(head.split()) >= _ENOUGH else None


def _unquoted(text: str) -> str:
    """The text without marks around the whole of it; a mark inside it stays."""
    for mark in ('"', "'"):
        if len(text) > 1 and text.count(mark) == 1 and mark in {text[0], text[-1]}:
            # A mark that was never closed, unless it is the apostrophe of "the drivers'".
            text = text.strip(mark) if mark == '"' or text[0] == mark else text
        elif text.count(mark) == 2 and text[:1] == mark == text[-1:]:
            text = text[1:-1]
    return text.strip(" ,-:")


def _is_told_past(tokens: list[str], names: tuple[tuple[str, ...], ...]) -> bool:
    """True for "she let me ride": now it would be "lets"."""
    first = core(tokens[0])
    if first not in {"she", "he"} and not any(first == name[0] for name in names):
        return False
    rest = [core(token) for token in tokens[1:4] if core(token) not in words_of("adverbs")]
    form = verb_form(rest[0]) if rest else None
    return form is not None and {"base", "past"} <= form.forms


def _leans(turned: list[str], clause: Clause | None) -> bool:
    """True for "you measure it with cameras": what "it" is was said before."""
    first = core(turned[0]) if turned else ""
    if first in {"it", "they", "these", "those"} or (first in {"that", "this"} and clause is None):
        return True
    empty = clause is None or clause.base in words_of("takes_an_empty_it")
    if empty or clause is None or clause.rest.startswith("it like this: "):
        return False
    words = [core(word) for word in clause.rest.split()]
    small = words_of("prepositions") | words_of("particles")
    while words and words[0] in small:
        words = words[1:]
    ended = len(words) < 2 or words[1] in small | words_of("conjunctions") | words_of("adverbs")
    return bool(words) and (
        words[0] in {"it", "them"} or (words[0] in {"that", "this", "those"} and ended)
    )


def _is_about_us(tokens: list[str], names: tuple[tuple[str, ...], ...]) -> bool:
    """True for "people call us when nobody picks up": of me, and of nobody whom they know."""
    words = {core(token).removesuffix("'s") for token in tokens}
    theirs = {"he", "she", "his", "her", "him", "you", "your", "they", "their", "them", "he's"}
    named = any(name[0] in words for name in names)
    return (
        bool(words & {"us", "me", "our", "my"}) and not words & (theirs | {"she's"}) and not named
    )


def _is_my_deed(tokens: list[str]) -> bool:
    """True for "read her article": what I did, noted without an "I"."""
    after = {core(token) for token in tokens[1:]}
    small = {"me", "us", "my", "our"}
    return core(tokens[0]) in words_of("my_deeds") and len(after) > 1 and not after & small


def _starts_sentence(tokens: list[str]) -> bool:
    return bool(tokens) and core(tokens[0]) in {"you", "how"}


def _orders(tokens: list[str]) -> bool:
    """True for "ignore the above": an order to the writer is no fact."""
    words = [core(token) for token in tokens]
    while len(words) > 1 and words[0] in {"just", "please", "maybe", "only", "always", "never"}:
        words = words[1:]
    form = verb_form(words[0])
    return form is not None and "base" in form.forms and not may_be_noun(words[0])


def _expand(tokens: list[str]) -> list[str]:
    """Gives "you're" as "you are", so that the verb stands by itself."""
    out: list[str] = []
    for at, token in enumerate(tokens):
        word = core(token)
        after = core(tokens[at + 1]) if at + 1 < len(tokens) else ""
        if word in {"you'd", "i'd", "we'd"} and after in {"like", "love", "rather", "be", "prefer"}:
            out += ["I" if word == "i'd" else word[:-2], "would"]
            continue
        ending = next((end for end in _CONTRACTED if word.endswith(end)), None)
        if ending and word[: -len(ending)] in {"i", "you", "we", "they", "it"}:
            subject = word[: -len(ending)]
            out += ["I" if subject == "i" else subject, _CONTRACTED[ending]]
        else:
            out.append("I" if word == "i" else token)
    return out


def _with_subject(tokens: list[str], *, quoted: bool) -> tuple[list[str], bool]:
    """Gives "runs a repair cafe" with its "you", and whether one was put in."""
    word = core(tokens[0])
    after = core(tokens[1]) if len(tokens) > 1 else ""
    form = verb_form(word)
    state = word in _STATES and (
        after in words_of("prepositions") or after == "to" or word in {"from", "based"}
    )
    goes_on = form is not None and form.forms == {"ing"} and after not in words_of("auxiliaries")
    if state or goes_on:
        return ["you", "are", *tokens], True
    if form is None or word in words_of("prepositions"):
        return tokens, False
    past = "past" in form.forms and "base" not in form.forms
    if past and _has_object(tokens, plural=False):
        passive = form.base in _MADE_INTO and after in {"to", "as", "by", "for"}
        return ["you", *(["were"] if passive else []), *tokens], True
    if "s" in form.forms and not _is_verb(after) and (not may_be_noun(word) or _has_object(tokens)):
        return ["you", base_of_third(word) if word not in BE else "are", *_agreed(tokens[1:])], True
    if (
        quoted
        and not past
        and "base" in form.forms
        and not may_be_noun(word)
        and word not in words_of("advice")
        and _has_object(tokens)
    ):
        return ["you", *tokens], True
    return tokens, False


def _agreed(tokens: list[str]) -> list[str]:
    """Make "teaches" after "runs mock codes and" go with the "you" in front."""
    out: list[str] = []
    for at, token in enumerate(tokens):
        form = verb_form(core(token))
        linked = at > 0 and core(tokens[at - 1]) in {"and", "or", "but", "then"}
        if linked and form and "s" in form.forms and not may_be_noun(core(token)):
            token = token.replace(core(token), base_of_third(core(token)))  # noqa: PLW2901
        out.append(token)
    return out


def _is_verb(word: str) -> bool:
    """True for a word that can only be a finite verb: "caused", "is"."""
    form = verb_form(word)
    past_only = form is not None and "past" in form.forms and "base" not in form.forms
    return past_only or word in words_of("auxiliaries")


def _has_object(tokens: list[str], *, plural: bool = True) -> bool:
    if len(tokens) < 2 or ends_phrase(tokens[0]):
        return False
    after = core(tokens[1])
    lists = ("determiners", "prepositions", "pronouns", "adverbs")
    return any(after in words_of(name) for name in lists) or (
        after in {"to", "me", "us", "you", "him", "her", "them"}
        or after[:1].isdigit()
        or (plural and after.endswith("s"))
    )


def _whose(clause: Clause | None, *, mine: bool, theirs: bool, quoted: bool) -> Whose:
    if mine:
        both = clause and re.match(r"we both\b", f"{clause.subject} {clause.adverb}")
        return "ours" if both else "mine"
    if clause and clause.person == "you":
        return "theirs"
    if clause and clause.subject.lower().startswith("your "):
        return "theirs"
    return "theirs" if theirs and not quoted and clause is None else "world"


def _noun(tokens: list[str]) -> str | None:
    """The words as the name of a thing, where they can be one."""
    words = [core(token) for token in tokens]
    if len(words) > 9 or words[0] in words_of("prepositions") | words_of("conjunctions"):
        return None
    if any(w in words_of("auxiliaries") or w in _NOT_A_THING for w in words):
        return None
    if any(w.endswith(("n't", "'d", "'ll", "'ve", "'re", "'m")) for w in words):
        return None
    if _orders(tokens):
        return None
    return drop_iso(join(tokens)) or None
