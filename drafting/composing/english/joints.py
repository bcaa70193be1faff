"""Where one may draw breath in a sentence."""

from drafting.composing.english.clause import Clause
from drafting.composing.english.tokens import core
from drafting.composing.english.words import may_be_noun, verb_form, words_of

_TURNS = frozenset({"but", "when", "if", "because", "unless", "until", "while", "so"})
_PLACES = frozenset(
    ["about", "without", "before", "after", "during", "by", "with", "for", "on", "in", "at"]
)
_TIGHT = frozenset({"on", "in", "at"})
_OFTEN = frozenset({"always", "never", "often", "usually", "rarely", "seldom", "hardly"})
_BEFORE, _AFTER = 3, 2
_LONG = 6
_ASKERS = frozenset({"who", "what", "how", "why", "whether", "where", "which"})


def joints(tokens: list[str]) -> list[int]:
    """Where one may draw breath, the best place first."""
    able = range(_BEFORE, len(tokens) - _AFTER + 1)
    commas = [at for at in able if tokens[at - 1].endswith((",", ";"))]
    turns = [at for at in able if core(tokens[at]) in _TURNS and _can_end(tokens, at)]
    turns += [at for at in able if _contrasts(tokens, at) or _asks_on(tokens, at)]
    links = [at for at in able if core(tokens[at]) == "and" and _links_deeds(tokens, at)]
    often = [at for at in range(2, len(tokens) - 1) if core(tokens[at]) in _OFTEN]
    often = [at for at in often if _can_end(tokens, at)]
    places = [at for at in able if core(tokens[at]) in _PLACES and _can_end(tokens, at)]
    places = [_before_measure(tokens, at) for at in places]
    places = [at for at in places if at >= _BEFORE]
    places = [at for at in places if core(tokens[at]) not in _TIGHT or _names(tokens, at + 1)]
    return [*commas[:1], *turns[:1], *links[:1], *often[:1], *places[:1]]


def _contrasts(tokens: list[str], at: int) -> bool:
    """True before "and not in the middle" and "than from ten slides"."""
    after = core(tokens[at + 1]) if at + 1 < len(tokens) else ""
    small = words_of("prepositions")
    than = core(tokens[at]) == "than" and after in small
    return (than or (core(tokens[at]) == "and" and after == "not")) and _can_end(tokens, at)


def _before_measure(tokens: list[str], at: int) -> int:
    """Before the "two years" of "two years before the yield drops": they belong together."""
    whole = core(tokens[at]) in {"before", "after"} and is_measured(tokens, at)
    return at - 2 if whole and has_deed(tokens[at + 1 :]) else at


def has_deed(tokens: list[str]) -> bool:
    """True for "the yield drops", not for "each question"."""
    return any(_is_deed(token) or is_third(token) for token in tokens[1:])


def is_third(token: str) -> bool:
    """True for "drops", which a single subject goes with."""
    form = verb_form(core(token))
    return form is not None and "s" in form.forms


def _asks_on(tokens: list[str], at: int) -> bool:
    """True before the "who" of "you never ask who has not understood"."""
    form = verb_form(core(tokens[at - 1]))
    return core(tokens[at]) in _ASKERS and form is not None and "base" in form.forms


def is_measured(tokens: list[str], at: int) -> bool:
    """True where "two years" or "a minute" stands before."""
    unit = core(tokens[at - 1]).removesuffix("s")
    many = core(tokens[at - 2]) if at > 1 else ""
    counted = many[:1].isdigit() or many in words_of("doubts_counted") | {"a", "an"}
    return unit in words_of("units_of_time") and counted


def _names(tokens: list[str], at: int) -> bool:
    """True where a thing is named there: "on the way", not the "in at" of "check in at"."""
    return core(tokens[at]) in words_of("determiners")


def _can_end(tokens: list[str], at: int) -> bool:
    """False where the word before holds on to what follows."""
    before = core(tokens[at - 1])
    held = words_of("determiners") | words_of("prepositions") | words_of("conjunctions")
    held |= words_of("auxiliaries") | {"only", "just", "even", "not", "more", "less", "than", "up"}
    form = verb_form(before)
    return before not in held and not (form is not None and "ing" in form.forms)


def _links_deeds(tokens: list[str], at: int) -> bool:
    """True for an "and" between two things that are done, not between two things."""
    after = core(tokens[at + 1]) if at + 1 < len(tokens) else ""
    if not _can_end(tokens, at):
        return False
    form = verb_form(after)
    held = may_be_noun(after) and core(" ".join(tokens[at + 2 : at + 3])) not in words_of(
        "determiners"
    )
    deed = form is not None and not held and bool(form.forms & {"base", "s", "past"})
    if after.endswith("s") and verb_form(core(" ".join(tokens[at + 2 : at + 3]))):
        return True
    starts = words_of("determiners") | {"it", "that", "they", "there", "nobody", "you", "then"}
    return deed or (after in starts and any(_is_deed(word) for word in tokens[at + 2 :]))


def _is_deed(token: str) -> bool:
    form = verb_form(core(token))
    return core(token) in words_of("auxiliaries") or (
        form is not None
        and not may_be_noun(core(token))
        and bool(form.forms & {"base", "s", "past"})
    )


def after_subject(clause: Clause) -> list[int]:
    """After a short subject: "crews, you said, lose 12 minutes a shift"."""
    words = clause.subject.split()
    plain = not {core(word) for word in words} & {"it", "there", "they"}
    lone = words_of("pronouns") - {"nobody", "everybody", "everyone"} | {"that", "this"}
    pronoun = len(words) == 1 and core(words[0]) in lone
    return [len(words)] if len(words) <= _LONG and plain and not pronoun else []
