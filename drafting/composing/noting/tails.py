"""What stands behind a comma in a note: a sentence, a deed, a thing of a list, an aside."""

import re

from drafting.composing.english.clause import Clause, parse
from drafting.composing.english.splices import is_noted
from drafting.composing.english.tokens import core, is_common, join, lower_start
from drafting.composing.english.words import (
    HAVE,
    MODALS,
    may_be_noun,
    plain_words,
    verb_form,
    words_of,
)
from drafting.composing.noting.filling_in import expand

PEOPLE = frozenset({"i", "we", "you", "he", "she", "they"})
_STATE = re.compile(r"^(?:is|are|was|were|am|'s|have been|has been)$")
_FEW, _SHORT = 2, 3
SMALL = words_of("prepositions") | words_of("determiners")
HELD = (words_of("conjunctions") | words_of("prepositions") | {"to"}) - {"that", "past"}
HELD |= {"whom", "whose", "which", "who"}

_OF_SOMEBODY = frozenset({*PEOPLE, "my", "our", "mine", "ours", "her", "his", "their"})
_THINGS = frozenset({"it", "them"})


def holds_sentence(text: str) -> bool:
    """True for "on Thursday nobody took her chair", where no comma parts the day from the rest."""
    words = text.split()
    if core(words[0]) in words_of("conjunctions") - words_of("prepositions"):
        return False
    starts = plain_words("begins_a_sentence") - words_of("determiners") | {"i", "we"}
    return any(
        core(words[at]) in starts and parse(_plain(words[at:])) is not None
        for at in range(_FEW, min(len(words), _SHORT + 2))
    )


def _plain(words: list[str]) -> list[str]:
    """The words with "I'm" and "it's" written out, so that their verb can be found."""
    out = expand(words)
    first = core(out[0]) if out else ""
    if first in {"it's", "he's", "she's", "that's", "there's"}:
        return [out[0][:-2], "is", *out[1:]]
    return out


def is_whole(text: str) -> bool:
    """True where the words tell something by themselves, their doer put in or not."""
    words = text.split()
    first = core(words[0]) if words else ""
    if len(words) == 1:
        form = verb_form(first)
        return form is not None and "past" in form.forms and "base" not in form.forms
    if first in {"not", "rather", "never"} and len(words) > 1:
        return verb_form(core(words[1])) is not None
    if first.endswith("ing") and verb_form(first) and len(words) > 1:
        return True
    named = len(words) > _SHORT and (_starts_with_name(text) or first in PEOPLE)
    if (
        named
        and core(words[1]).endswith("s")
        and core(words[2]) in SMALL | words_of("doubts_counted")
    ):
        return True  # "Marta bins forty loaves a day"
    return parse(_plain(words)) is not None or is_noted(words) or _begins_deed(words)


def is_clause(text: str) -> bool:
    """True for a sentence with a doer of its own."""
    words = _plain(text.split())
    if len(words) > _SHORT and core(words[0]) in words_of("adverbs") - {"last"}:
        words = _plain(words[1:])
    if len(words) < _FEW or core(words[0]) in HELD | words_of("auxiliaries"):
        return False
    counted = core(words[0]) in words_of("doubts_counted") and len(words) > _SHORT
    if counted and core(words[1]).endswith("s") and any(map(_is_sure_verb, words[2:4])):
        return True  # "two patients now beat each other"
    if is_noted(words) and core(words[0]) not in words_of("determiners"):
        return False
    clause = parse(words)
    if clause is None:
        return False
    first, verb = core(words[0]), clause.verb.lower()
    known = first in plain_words("begins_a_sentence") | words_of("pronouns")
    sure = verb in words_of("auxiliaries") or verb.endswith("n't") or not may_be_noun(verb)
    small = core(clause.rest.split(" ", 1)[0]) in SMALL if clause.rest else False
    many = first.endswith("s") and clause.subject == words[0] and small
    if many and verb_form(verb) is not None:
        return True  # "pears smell of fish"
    started = words[0][:1].isupper() or first.endswith("s")
    return (known and (sure or bool(clause.rest))) or (sure and (started or bool(clause.rest)))


def _begins_deed(words: list[str]) -> bool:
    """True for "went down to 45" and "was told so": a verb that needs its doer."""
    first = core(words[0])
    form = verb_form(first)
    after = core(words[1]) if len(words) > 1 else ""
    if form and {"base", "past"} <= form.forms and after in words_of("determiners"):
        return first not in {"let", "come", "run"}  # "read a paper", "put the kiln on"
    if first in {"was", "is", "has", "had", "can't", "couldn't", "won't", "wants"}:
        return True
    if form is None:
        return False
    return "past" in form.forms and "base" not in form.forms and len(words) > 1


def is_deed(words: list[str], before: str) -> bool:
    """True where the words go on with what the same one does: "keeps Fridays free"."""
    first = core(words[0])
    asked = verb_form(core(before.split(maxsplit=1)[0]))
    if asked and asked.base in plain_words("their_asking"):
        return False  # "wants me on the committee, meets on Mondays": who meets is not who wants
    led = first in words_of("adverbs") and len(words) > 1
    verb = core(words[1]) if led else first
    clause = parse(_plain(before.split()))
    doer = core(clause.subject.split()[0]) if clause else ""
    mine = doer in {"i", "we"} or clause is None
    if (verb in words_of("my_deeds") and not mine) or _is_state_of_thing(clause, before):
        return False  # "her aunt died, heard today": who heard it is not who died.
    named = _starts_with_name(before)
    if verb in MODALS:
        return doer in PEOPLE or named
    helped = verb in {"is", "was", "were"} or verb in HAVE or verb.endswith("n't")
    return helped or _goes_on(words, verb, doer, named=named)


def _goes_on(words: list[str], verb: str, doer: str, *, named: bool) -> bool:
    """True where the form of the verb goes with the one who does what stands before it."""
    form = verb_form(verb)
    if form is None or (verb.endswith(("ed", "en")) and " by " in f" {join(words)} "):
        return False
    after = core(words[1]) if len(words) > 1 else ""
    small = after in (SMALL | words_of("particles") | _THINGS) - words_of("doubts_counted")
    if "s" in form.forms:
        if len(words) == 1:
            return False  # "maps, mills, wells"
        person = (doer in PEOPLE or named) and len(words) > _FEW
        return is_noted(words) or not may_be_noun(verb) or person
    if "past" in form.forms and "base" not in form.forms:
        last = verb_form(core(words[-1]))
        return not (len(words) == _SHORT and last and "s" in last.forms)  # "mixed planting helps"
    base = "base" in form.forms and doer in {"i", "we", "you", "they"}
    fits = small and not after[:1].isdigit() if may_be_noun(verb) else bool(after)
    return base and fits and verb not in plain_words("afterthoughts")


def _is_state_of_thing(clause: Clause | None, before: str) -> bool:
    """True for "the college one is rubbish": what follows it is hardly its deed."""
    if clause is None or core(clause.subject.split()[0]) in PEOPLE or _starts_with_name(before):
        return False
    return _STATE.match(clause.verb) is not None and not clause.acts


def is_listed(words: list[str], before: str, *, first: bool) -> bool:
    """True for the "potters" of "she knows bakers, potters, plumbers"."""
    plain = [core(word) for word in words]
    closed = words_of("pronouns") | words_of("adverbs")
    closed |= words_of("determiners") if first else frozenset()
    if len(words) > _SHORT + 1 or (plain[0] in closed and " and " not in f" {join(words)} "):
        return False
    if set(plain) & (words_of("auxiliaries") | {"not", "usually"}):
        return False
    last = core(before.rsplit(maxsplit=1)[-1])
    alike = last.endswith("s") and plain[-1].endswith("s")
    return not first or alike or len(words) <= _FEW or _is_pair(plain)


def _is_pair(plain: list[str]) -> bool:
    """True for "wax and soap" behind "she sells honey", where neither of the two is a deed."""
    at = next((n for n, word in enumerate(plain) if word in {"and", "or"}), 0)
    heads = (plain[0], plain[at + 1]) if 0 < at < len(plain) - 1 else ()
    forms = [verb_form(head) for head in heads]
    return bool(heads) and not any(form and form.forms & {"s", "past", "ing"} for form in forms)


def is_doing(word: str) -> bool:
    """True for "leaving" and its like."""
    return word.endswith("ing") and verb_form(word) is not None


def _is_sure_verb(token: str) -> bool:
    form = verb_form(core(token))
    return form is not None and not may_be_noun(core(token)) and bool(form.forms & {"base", "past"})


def is_done_to_me(words: list[str], before: str) -> bool:
    """True for "lent me a pen" behind a fact of mine: it was no deed of my own."""
    form = verb_form(core(words[0])) if len(words) > 1 else None
    told = form is not None and "past" in form.forms and core(words[1]) in {"me", "us"}
    return told and core(before.split(maxsplit=1)[0]) in {"i", "we", "my", "our"}


def is_loose(words: list[str]) -> bool:
    """True for "by the way" and "for now", which say nothing."""
    return " ".join(core(word) for word in words) in {"by the way", "for now", "as always"}


def doer(text: str) -> str:
    """Who does it in a sentence, to begin the next one with; nothing where that is left open."""
    clause = parse(text.split())
    subject = clause.subject if clause else text.split(maxsplit=1)[0]
    return subject if subject.lower() in PEOPLE or _starts_with_name(subject) else ""


def owner_of(text: str) -> str:
    """Whose the thing is that a sentence begins with: "she" for "her oven trips the fuse"."""
    return {"her": "she", "his": "he", "their": "they"}.get(core(text.split(maxsplit=1)[0]), "")


def _starts_with_name(text: str) -> bool:
    """True for "Ron retired", not for "My knee is better"."""
    first = text.split(maxsplit=1)[0] if text else ""
    return first[:1].isupper() and not is_common(core(first))


def is_one_thought(now: str, tail: str) -> bool:
    """True for "every fridge has a name, the broken one is Kevin": things told of side by side.

    Told apart, neither means much; what somebody does has a sentence of its own.
    """
    clauses = [parse(lower_start(text).split()) for text in (now, tail)]
    told = [clause.subject.split() for clause in clauses if clause is not None and clause.rest]
    named = [words for words in told if not _OF_SOMEBODY & {core(word) for word in words}]
    return len(named) == len(clauses)
