"""The small words of German that point to somebody, and clauses with their verb at the end."""

import re
from dataclasses import dataclass, replace

from drafting.abroad.german_verbs import is_third, second
from drafting.abroad.tokens import Token, table, words
from drafting.abroad.told import Voice

_HER = re.compile(r"ihr(?:e|en|em|er|es)?")
_HIS = re.compile(r"sein(?:e|en|em|er|es)?")


@dataclass(frozen=True)
class Clause:
    """A main clause in its parts: what stands before the verb, the verb, the rest, what follows."""

    first: tuple[Token, ...]
    verb: Token
    rest: tuple[Token, ...]
    tail: tuple[Token, ...] = ()
    theirs: bool = True
    inverted: bool = False
    gender: str = ""
    acts: bool = False


def is_possessive(word: str) -> bool:
    """True for "ihr" and "sein" with their endings."""
    return bool(_HER.fullmatch(word) or _HIS.fullmatch(word))


def turn_up_to_noun(tokens: list[Token], voice: Voice, clause: Clause) -> list[Token]:
    """The words turned up to the first noun: behind it "ihre" may be the noun's own."""
    end = next((at for at, token in enumerate(tokens) if token.is_noun), len(tokens))
    return [*turn_pronouns((*tokens[: end + 1],), voice, clause), *tokens[end + 1 :]]


def turn_pronouns(tokens: tuple[Token, ...], voice: Voice, clause: Clause) -> list[Token]:
    """The words with what points to the reader turned: ihre, seine, sich, ihm."""
    out: list[Token] = []
    others = clause.verb.low in words("de", "of_others")
    plural_before = False
    for at, token in enumerate(tokens):
        following = tokens[at + 1] if at + 1 < len(tokens) else Token("")
        turned = _one_pronoun(token, following, voice, clause, kept=others and plural_before)
        plural_before = plural_before or (token.is_noun and at > 0) or token.is_noun
        out.append(turned)
    return out


def _one_object(token: Token, following: Token, voice: Voice, clause: Clause) -> Token:
    """Turns "sich", "ihm" and "ihn": where they act themselves, whom they act upon is another."""
    if token.low == "sich":
        dative = clause.verb.low in words("de", "dative_reflexive") and bool(following.word)
        dative = dative or following.low in words("de", "reflexive_things")
        return token if voice.formal else token.said("dir" if dative else "dich")
    known = clause.gender == "m" or (token.low == "ihm" and not clause.gender)
    if clause.acts or not known:
        return token
    formal, familiar = ("Ihnen", "dir") if token.low == "ihm" else ("Sie", "dich")
    return token.said(formal if voice.formal else familiar)


def _one_pronoun(
    token: Token, following: Token, voice: Voice, clause: Clause, *, kept: bool
) -> Token:
    low = token.low
    if low in {"sich", "ihm", "ihn"}:
        return _one_object(token, following, voice, clause)
    his = clause.gender != "f"
    # "Die Uhr seines Vaters": behind its noun that is whose it is, and no object of others.
    owned = low.endswith("es") and following.is_noun
    if (kept and not owned) or (low == "sein" and not following.word):
        return token
    stem = "Ihr" if voice.formal else "dein"
    if _HER.fullmatch(low) and clause.gender != "m":
        thing = low != "ihr" or following.is_noun or following.low.endswith(("es", "er"))
        if not thing and clause.acts:
            return token
        dative = "Ihnen" if voice.formal else "dir"
        return token.said(stem + low[3:] if thing else dative)
    return token.said(stem + low[4:]) if _HIS.fullmatch(low) and his else token


def name_length(tokens: list[Token], voice: Voice) -> int:
    """How many words at the start are the reader's name, a title with it."""
    length = 0
    while length < len(tokens) and tokens[length].low.strip(".") in voice.names:
        length += 1
    return length


def is_bound(verb: Token) -> bool:
    """True for a verb that another verb goes with: "hat", "will"."""
    return verb.low in words("de", "auxiliaries") | words("de", "modals")


def by_comma(tokens: list[Token]) -> list[list[Token]]:
    """The words parted at their commas."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        parts[-1].append(token)
        if token.after.endswith((",", ";")):
            parts.append([])
    return [part for part in parts if part]


def _as_you_all(tokens: list[Token], voice: Voice) -> list[Token]:
    """Gives "Sie die Übergabe am Bett machen", "ihr … macht": the reader's own people."""
    verb = tokens[-1].word
    if voice.formal or not re.fullmatch(r"[a-zäöüß]+n", verb):
        return [Token("Sie" if voice.formal else "sie", tokens[0].after), *tokens[1:]]
    stem = verb[:-2] if verb.endswith("en") else verb[:-1]
    said = table("de", "you_all").get(verb, [f"{stem}et" if stem[-1] in "dt" else f"{stem}t"])[0]
    return [Token("ihr", tokens[0].after), *tokens[1:-1], tokens[-1].said(said)]


def turn_subordinate(tokens: list[Token], voice: Voice, gender: str) -> list[Token] | None:
    """A clause with its verb at the end, turned where they are its subject."""
    third = [at for at, token in enumerate(tokens[:4]) if token.low in {"sie", "er"}]
    if third and third[0] and tokens[third[0] - 1].low in words("de", "other_subjects"):
        return list(tokens)  # "Bevor man sie sieht": others see, and what they see is no reader.
    named = next((at for at in range(min(3, len(tokens))) if name_length(tokens[at:], voice)), None)
    if named is not None and not third:
        length = name_length(tokens[named:], voice)
        tokens = [
            *tokens[:named],
            Token("sie" if gender != "m" else "er"),
            *tokens[named + length :],
        ]
        third = [named]
    by_zu = tokens[:1] and tokens[0].low in words("de", "infinitive_joins")
    by_zu = by_zu or any(token.low == "zu" for token in tokens[:-1])
    clause = Clause((), Token(""), (), gender=gender, acts=bool(by_zu))
    if not third or not tokens:
        return turn_up_to_noun(tokens, voice, clause)
    at, last = third[0], len(tokens) - 1
    if tokens[at].low == "sie" and not is_third(tokens[last]):
        # "Bevor sie anfangen": others, of whom the clause before told.
        return list(tokens) if at else _as_you_all(tokens, voice)
    if (gender == "f" and tokens[at].low == "er") or not is_third(tokens[last]):
        return None if is_third(tokens[last]) and gender == "" else list(tokens)
    clause = replace(clause, gender="f" if tokens[at].low == "sie" else "m", acts=True)
    said = tokens[last].said(second(tokens[last].word, voice))
    you = Token("Sie" if voice.formal else "du")
    middle = turn_pronouns(tuple(tokens[at + 1 : last]), voice, clause)
    return [*tokens[:at], you, *middle, said]
