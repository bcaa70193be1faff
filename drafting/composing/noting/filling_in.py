"""A fact noted in a few words, with the subject that was left out put in."""

from drafting.composing.english.clause import parse
from drafting.composing.english.her import takes_object
from drafting.composing.english.tokens import core, ends_phrase
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import (
    BE,
    base_of_third,
    may_be_noun,
    plain_words,
    verb_form,
    words_of,
)

_TWO, _LASTS, _LONG = 2, 2, 4
STATES = words_of("statement_states")
_MADE_INTO = words_of("statement_made_into")
_HAD = frozenset({"i'd", "we'd", "you'd", "they'd"})
_CONTRACTED = {
    "'re": "are",
    "'ve": "have",
    "'ll": "will",
    "'m": "am",
}


def orders(tokens: list[str]) -> bool:
    """True for "ignore the above": an order to the writer is no fact."""
    words = [core(token) for token in tokens]
    while len(words) > 1 and words[0] in {"just", "please", "maybe", "only", "always", "never"}:
        words = words[1:]
    form = verb_form(words[0])
    return form is not None and "base" in form.forms and not may_be_noun(words[0])


def expand(tokens: list[str]) -> list[str]:
    """Gives "you're" as "you are", so that the verb stands by itself."""
    out: list[str] = []
    for at, token in enumerate(tokens):
        word = core(token)
        after = core(tokens[at + 1]) if at + 1 < len(tokens) else ""
        if word in {"you'd", "i'd", "we'd"} and after in {"like", "love", "rather", "be", "prefer"}:
            out += ["I" if word == "i'd" else word[:-2], "would"]
            continue
        if word in _HAD and _is_done_before(tokens, at):
            out += ["I" if word == "i'd" else word[:-2], "had"]
            continue
        if at == 0 and word == "it's" and _is_state_after(after):
            out += ["it", "is"]
            continue
        ending = next((end for end in _CONTRACTED if word.endswith(end)), None)
        if ending and word[: -len(ending)] in {"i", "you", "we", "they", "it"}:
            subject = word[: -len(ending)]
            said = "I" if subject == "i" else subject
            out += [f'"{said}' if token.startswith('"') else said, _CONTRACTED[ending]]
        else:
            out.append("I" if word == "i" else token)
    return out


def _is_state_after(after: str) -> bool:
    """True for the "it's" of "it's a small thing", not for that of "it's been cold"."""
    form = verb_form(after)
    return bool(after) and not (form is not None and "part" in form.forms)


def _is_done_before(tokens: list[str], at: int) -> bool:
    """True for the "I'd" of "I'd replaced the fuse", which is a "had", not for that of "I'd go"."""
    words = [core(token) for token in tokens[at + 1 : at + 4]]
    after = next((w for w in words if w not in words_of("adverbs") and not w.endswith("ly")), "")
    form = verb_form(after)
    if form is None:
        return after.endswith("ed")
    return "part" in form.forms and "base" not in form.forms


_IS = frozenset({"is", "are", "was", "were"})


def with_subject(tokens: list[str], *, quoted: bool) -> tuple[list[str], bool]:
    """Gives "runs a repair cafe" with its "you", and whether one was put in."""
    word = core(tokens[0])
    after = core(tokens[1]) if len(tokens) > 1 else ""
    form = verb_form(word)
    if _is_state(tokens, word, after):
        return ["you", "are", *tokens], True
    if quoted and _is_advice(tokens, word):
        # Noted as an order, it is what they advise: nobody knows whether they do it.
        return ["you", "put", "it", "like", "this:", *tokens], True
    if form is None or word in words_of("prepositions"):
        unknown = form is None and _looks_like_deed(word, after)
        return (["you", base_of_third(word), *_agreed(tokens[1:])] if unknown else tokens), unknown
    passive = _is_past(word) and form.base in _MADE_INTO and after in {"to", "as", "by", "for"}
    if _is_past(word) and (passive or _has_object(tokens, plural=False)):
        return ["you", *(["were"] if passive else []), *tokens], True
    if "s" in form.forms and not _is_verb(after) and not _is_of_things(tokens, word, after):
        return ["you", base_of_third(word) if word not in BE else "are", *_agreed(tokens[1:])], True
    return tokens, False


def _is_state(tokens: list[str], word: str, after: str) -> bool:
    """True for "from Ghent" and "piloting boxes", which want an "are"."""
    form = verb_form(word)
    state = word in STATES and (
        after in words_of("prepositions") or after == "to" or word in {"from", "based"}
    )
    goes_on = form is not None and form.forms == {"ing"} and after not in words_of("auxiliaries")
    # "reading group in the canteen", "tasting table": what it is called.
    goes_on = goes_on and after not in words_of("meeting_occasions") | _CALLED_SO
    return state or (goes_on and not is_told_of(tokens))


_CALLED_SO = frozenset(
    {"group", "circle", "club", "table", "room", "shed", "hall", "school", "team"}
)


def is_told_of(tokens: list[str]) -> bool:
    """True for "napping before four works best": the doing does something itself."""
    clause = parse(tokens)
    form = verb_form(clause.verb) if clause else None
    past = form is not None and "past" in form.forms and "base" not in form.forms
    if clause is None or not clause.rest:
        return False
    # "training places come up in winter": the first word tells which places they are.
    many = len(clause.subject.split()) == _TWO and is_plural(clause.subject)
    plain = form is not None and "base" in form.forms
    return past or clause.verb.endswith("s") or (many and plain)


def _is_past(word: str) -> bool:
    form = verb_form(word)
    return form is not None and "past" in form.forms and "base" not in form.forms


def _is_of_things(tokens: list[str], word: str, after: str) -> bool:
    """True for "hands that shake", which are hands; "hands out maps" is a deed."""
    told_of = after in {"that", "who", "which", "of"}
    counted = after in words_of("doubts_counted") and bool(_IS & set(map(core, tokens[2:6])))
    told_of = told_of or counted  # "levels two and three were made by others"
    # "works nights" is a deed as well; "seals last long" is what seals do.
    shift = after in plain_words("shifts_worked")
    lasts = after == "last" and len(tokens) > _LASTS
    noun = told_of or lasts or not (shift or _has_object(tokens))
    return (may_be_noun(word) and noun) or _is_said_of(tokens)


def _is_advice(tokens: list[str], word: str) -> bool:
    """True for "never trust a warm plug" and "weigh it twice"."""
    if word in {"never", "always", "don't"}:
        return _orders_at(tokens, 1)
    form = verb_form(word)
    known = form is not None and "base" in form.forms and word not in words_of("prepositions")
    plain = known and not may_be_noun(word) and word not in words_of("advice")
    return plain and _has_object(tokens)


def _orders_at(tokens: list[str], at: int) -> bool:
    form = verb_form(core(tokens[at])) if at < len(tokens) else None
    return form is not None and "base" in form.forms


def _looks_like_deed(word: str, after: str) -> bool:
    """True for "sharpens 40 pairs": a verb that we have never met, known by what follows it."""
    third = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and len(word) > _LONG
    owned = words_of("determiners") - {"that", "this", "these", "those", "which", "what"}
    return third and (after[:1].isdigit() or after in owned)


def _is_said_of(tokens: list[str]) -> bool:
    """True for "naps before noon work": the naps are no deed, since something is said of them."""
    words = [core(token) for token in tokens]
    if len(words) < _LONG or words[1] not in words_of("prepositions"):
        return False
    meant = verb_form(words[2]) if words[1] == "to" else None
    if meant is not None and "base" in meant.forms:
        return False  # "wants to move the van to the park"
    clause = parse(tokens)
    return clause is not None and "and" not in clause.subject.split()


def _agreed(tokens: list[str]) -> list[str]:
    """Make "teaches" after "runs mock codes and" go with the "you" in front."""
    out: list[str] = []
    for at, token in enumerate(tokens):
        form = verb_form(core(token))
        linked = at > 0 and core(tokens[at - 1]) in {"and", "or", "but", "then"}
        does = not may_be_noun(core(token)) or takes_object(tokens, at)
        if linked and form and "s" in form.forms and does:
            out.append(token.replace(core(token), base_of_third(core(token))))
            continue
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
