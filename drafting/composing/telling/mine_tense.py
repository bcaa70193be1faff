"""The same fact of mine in another tense, or in the short forms that one speaks in."""

import re
from itertools import pairwise

from drafting.composing.english.clause import Clause
from drafting.composing.english.tokens import core, join
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import (
    gerund,
    participle,
    plain_words,
    verb_form,
    words_of,
)

_DATED = re.compile(
    r"\b(?:through|thanks to|that way|by (?:chance|accident|luck)|"
    r"when|while|last|ago|yesterday|during|first|once|before|after|since|tonight|then|today|"
    r"next|whole|all (?:day|night|week|month|year|morning|afternoon|winter|summer)|"
    r"(?:in|at|on|from|until|by) (?:\d\w*|[A-Z][a-z]+)|this (?:morning|week|month|year)|"
    r"that (?:day|week|month|year|night|morning|evening)|"
    r"in the \d0s|"
    r"by (?:\d|noon|midday|midnight|lunch|then|dawn|dark|evening|morning|the end|one|two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve)|"
    r"for [\w -]+ (?:years?|months?|weeks?|days?))\b"
)
_PLACED = re.compile(
    r"\b(?:at|in) (?:the|my|our) [a-z-]+$|\bat (?:school|college|work|home)$|"
    r"\b(?:in|on) time$|^it (?:to|home|back)\b"
)
_FEW, _UNCOPIED = 3, 4
_BETWEEN = frozenset({"never", "already", "also", "only", "just", "always", "ever"})


def have_got(clause: Clause) -> str | None:
    """Gives "we've got four hundred alerts"."""
    first = core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    own = clause.person in {"i", "we"} and not clause.adverb and clause.verb == "have"
    if first in _BETWEEN | {"both", "all", "been", "not"} or first in words_of("adverbs"):
        return None  # "we have both been asked"
    counted = first in words_of("determiners") or first[:1].isdigit()
    counted = counted or (verb_form(first) is None and not first.endswith("ed"))
    return f"{clause.subject}'ve got {clause.rest}" if own and first != "to" and counted else None


def perfect_ways(clause: Clause) -> list[str]:
    """Gives "I've written one question for Monday", where no day in the past is named."""
    noticing = clause.base in plain_words("noticing")
    if clause.adverb in {"never", "always"} and clause.is_past and noticing:
        own = clause.person in {"i", "we"} and not _DATED.search(clause.rest)
        return [
            join((f"{clause.subject}'d", clause.adverb, participle(clause.base), clause.rest))
        ] * own
    if clause.adverb == "never" and clause.is_past and clause.acts | (clause.base == "like"):
        own = clause.person in {"i", "we"} and not _DATED.search(clause.rest)
        return (
            [join((f"{clause.subject}'ve never", participle(clause.base), clause.rest))]
            if own
            else []
        )
    if clause.adverb == "always" and clause.acts and len(clause.text.split()) > _UNCOPIED:
        own = clause.person in {"i", "we"} and not _DATED.search(clause.rest)
        return [join((f"{clause.subject}'ve always", participle(clause.base), clause.rest))] * own
    undated = not _DATED.search(re.sub(r"\bfor [A-Z]\w+day\b", "", clause.rest))
    tokens = clause.rest.split()
    past = clause.is_past or _goes_on_as_past(clause, tokens)
    did = past and clause.acts and not clause.adverb and clause.person in {"i", "we"}
    if not did or not undated:
        return [_of_our_group(clause)] if past and undated else []
    if clause.base not in words_of("perfect_too") or not _may_be_perfect(clause):
        return []  # "I've asked a question from the back row"
    for at in range(1, len(tokens)):
        form = verb_form(core(tokens[at]))
        linked = core(tokens[at - 1]) in {"and", "or", "but"}
        if linked and form and "past" in form.forms and "base" not in form.forms:
            tokens[at] = participle(form.base)
    return [join((f"{clause.subject}'ve", participle(clause.base), *tokens))]


def _may_be_perfect(clause: Clause) -> bool:
    """True for "asked my aunt", which is still so; "grew up in Cork" was then."""
    kept = clause.base in plain_words("keeps_its_past") or _PLACED.search(clause.rest)
    used = clause.rest.startswith("to ")
    return not (kept or used or clause.compound or clause.told_past or not clause.rest)


def _of_our_group(clause: Clause) -> str:
    """Gives "my class has named the puddle" and "my shift lead has said yes"."""
    words = clause.subject.split()
    ours = 1 < len(words) <= _FEW and core(words[0]) in {"my", "our"} and clause.acts
    fits = ours and not clause.adverb and _may_be_perfect(clause) and not _DATED.search(clause.rest)
    have = "have" if is_plural(clause.subject) else "has"
    return join((clause.subject, have, participle(clause.base), clause.rest)) if fits else ""


def _goes_on_as_past(clause: Clause, tokens: list[str]) -> bool:
    """True for "I hit the same bug and used a key", where "hit" alone could be of today."""
    form = verb_form(clause.verb)
    if form is None or "past" not in form.forms:
        return False
    linked = [core(two) for one, two in pairwise(tokens) if core(one) == "and"]
    forms = [verb_form(word) for word in linked]
    return any(f is not None and "past" in f.forms and "base" not in f.forms for f in forms)


def then_ways(clause: Clause) -> list[str]:
    """Gives "I was new then, and scared" and "I was still new to the district"."""
    first = core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    was = clause.person in {"i", "we"} and clause.verb.lower() in {"was", "were"}
    if not was or clause.adverb or first not in words_of("passing_states"):
        return []
    one, _, two = clause.rest.partition(" and ")
    if two and len(one.split()) == 1:
        return [f"{clause.subject} {clause.verb} {one} then, and {two}"]
    return [f"{clause.subject} {clause.verb} still {clause.rest}"]


def these_days(clause: Clause) -> str | None:
    """Gives "these days I ask for it by name" for "I now ask for it by name"."""
    text = join((clause.subject, clause.verb, clause.rest))
    done = verb_form(core(clause.rest.split(" ", 1)[0])) if clause.rest else None
    owned = done is None or "part" not in done.forms
    if (
        clause.adverb == "still"
        and clause.verb == "have"
        and clause.person in {"i", "we"}
        and owned
    ):
        return f"{clause.subject}'ve still got {clause.rest}"
    return f"these days {text}" if clause.adverb == "now" else None


def short_form(clause: Clause) -> str | None:
    """Gives "I'm on call", "we've moved", "I'd never thought of it", "there's paper", "I don't"."""
    subject, verb = clause.subject, clause.verb
    ends = {"am": "'m", "are": "'re", "will": "'ll", "would": "'d"}
    words = clause.rest.split()
    first = core(words[0]) if words else ""
    if subject.lower() in {"there", "it"} and verb == "is":
        return join((f"{subject}'s", clause.adverb, clause.rest))
    if clause.person in {"i", "we", "you"} and not clause.adverb:
        if verb in ends:
            return join((subject + ends[verb], clause.rest))
        after = [core(word) for word in words if core(word) not in _BETWEEN]
        done = after[0] if after else first
        form = verb_form(done)
        if verb in {"have", "had"} and form and "part" in form.forms:
            return join((subject + ("'ve" if verb == "have" else "'d"), clause.rest))
    if first == "not" and verb in words_of("shortened_by_not"):
        return join((subject, clause.adverb, f"{verb}n't", clause.rest.partition(" ")[2]))
    return None


def still_have(clause: Clause) -> str | None:
    """Gives "I still have my old looms" for "I kept my old looms"."""
    thing = re.fullmatch(r"(?:my|our|the) (?:[a-z-]+ ){0,3}[a-z-]+", clause.rest)
    small = words_of("prepositions") | words_of("adverbs")
    kept = clause.person in {"i", "we"} and clause.verb == "kept" and not clause.adverb
    plain = thing is not None and not {core(word) for word in clause.rest.split()} & small
    return f"{clause.subject} still have {clause.rest}" if kept and plain else None


def still_doing(clause: Clause) -> str | None:
    """Gives "we're still counting ours by hand" for "we still count ours by hand"."""
    own = clause.person in {"i", "we"} and clause.adverb == "still" and clause.acts
    am = {"i": "I'm", "we": "we're"}.get(clause.person, "")
    plain = own and not clause.is_past and not clause.compound
    return join((am, "still", gerund(clause.base), clause.rest)) if plain else None
