"""French words parted and tied, and the small ones that point to somebody."""

import re

from drafting.abroad.french_verbs import can_be, is_known, second, subjunctive
from drafting.abroad.tokens import Token, join, split, words
from drafting.abroad.told import Voice

_CODE = "fr"
_INFINITIVE = re.compile(r"\w+(?:er|ir|oir|re)")
_VOWEL = re.compile(r"[aeiouyàâäéèêëîïôöûüœ]", re.IGNORECASE)
_HIS = {"son": ("votre", "ton"), "sa": ("votre", "ta"), "ses": ("vos", "tes")}
_BEFORE_A_SOUND = frozenset({"le", "un", "du", "ce", "au"})
_OTHERS = frozenset({"chaque", "chacun", "chacune", "quelqu'un"})
_EVERYBODY = ("tout", "le", "monde")
_TONIC = frozenset(
    {"avec", "pour", "chez", "sans", "à", "de", "d'", "par", "sur", "comme", "selon"}
)


def apart(text: str) -> list[Token]:
    """The words, with what is elided before them a word of its own."""
    straight = text.replace("\u2019", "'")
    return split(re.sub(r"(?<=\w)'(?=\w)", "' ", straight).replace("aujourd' hui", "aujourd'hui"))


def put(tokens: list[Token]) -> str:
    """The words as running text, elided where they have to be."""
    text = join(tokens)
    text = re.sub(r"\b([Nn]e|[Tt]e|[Qq]ue|[Dd]e) (?=[aeiouyàâéèêëîïôûœ])", _elide, text)
    return tie(text)


def tie(text: str) -> str:
    """The text with what is elided tied to what follows, as print has it."""
    spaced = re.sub(r"(?<=\w)([:;])(?=\s)", r" \1", text)
    return spaced.replace("' ", "'").replace("'", "\u2019")


def _elide(found: re.Match[str]) -> str:
    return f"{found[1][:-1]}'"


def after_small(tokens: list[Token], at: int) -> int:
    """Where the verb stands behind its small words."""
    small = words(_CODE, "clitics")
    while at < len(tokens) - 1 and tokens[at].low in small and not tokens[at].after:
        if tokens[at].low in {"le", "la", "les", "l'"} and not can_be(tokens[at + 1].low):
            break
        at += 1
    return at


def fit_ne(small: list[Token], verb: str) -> list[Token]:
    """The small words with "ne" or "n'", as the verb behind them begins."""
    if not small or small[-1].low not in {"ne", "n'"}:
        return small
    return [*small[:-1], Token("n'" if _VOWEL.match(verb) else "ne")]


def turn_reflexive(token: Token, voice: Voice) -> Token:
    """A "se" as "vous" or "te"."""
    if token.low in {"se", "s'"}:
        return token.said("vous" if voice.formal else token.low.replace("s", "t"))
    return token


def turn_rest(tokens: tuple[Token, ...], voice: Voice, gender: str) -> list[Token] | None:
    """What stands around the verb, with each "elle" and each further verb turned."""
    out = turn_pointing(list(tokens), voice, gender)
    at, others = 0, False
    while at < len(out) - 1:
        low, joined = out[at].low, out[at].low in words(_CODE, "joins")
        # "Demande à chaque patient ce qu'il a mangé": it is the patient who ate.
        timed = out[at + 1].low in words(_CODE, "time_nouns")
        others = others or (not gender and low in _OTHERS and not timed)
        theirs = low in words(_CODE, "personal") and (not gender or low == gender) and not others
        place = after_small(out, at + 1)
        if theirs and out[at + 1].low not in words(_CODE, "impersonal"):
            verb = _verb_for(out, at, place, voice)
            if verb is None:
                return None
            out[at] = out[at].said("vous" if voice.formal else "tu")
            out[at + 1 : place + 1] = [
                *fit_ne([turn_reflexive(t, voice) for t in out[at + 1 : place]], verb),
                out[place].said(verb),
            ]
            if at and out[at - 1].low == "qu'":
                out[at - 1] = out[at - 1].said("que")
        elif joined and is_known(out[place].low) and not _is_noun(out, at, place):
            verb = second(out[place].low, formal=voice.formal)
            out[at + 1 : place] = [turn_reflexive(t, voice) for t in out[at + 1 : place]]
            out[place] = out[place].said(verb or out[place].word)
        at += 1
    return out


def _is_noun(tokens: list[Token], at: int, place: int) -> bool:
    """True for "et la porte" and "et l'écoute des moteurs"; "et les offre", "et l'écoute" do so."""
    small = tokens[place - 1].low if place - 1 > at else ""
    after = tokens[place + 1].low if place + 1 < len(tokens) else ""
    return small in {"le", "la"} or (small == "l'" and after in {"de", "d'", "du", "des"})


def _verb_for(tokens: list[Token], at: int, place: int, voice: Voice) -> str | None:
    """The verb behind a turned "elle"; after "avant que" it has a form of its own."""
    if place >= len(tokens):
        return None
    verb = tokens[place].low
    wished = (
        at > 1
        and tokens[at - 1].low == "qu'"
        and tokens[at - 2].low in words(_CODE, "subjunctive_leads")
    )
    if wished:
        return subjunctive(verb, formal=voice.formal)
    return second(verb, formal=voice.formal)


def turn_pointing(tokens: list[Token], voice: Voice, gender: str) -> list[Token]:
    """The words with "son", "sa", "ses", "avec elle" and "lui" turned to the reader."""
    out: list[Token] = []
    others = False
    for at, token in enumerate(tokens):
        low, before = token.low, tokens[at - 1].low if at else ""
        timed = at + 1 < len(tokens) and tokens[at + 1].low in words(_CODE, "time_nouns")
        everybody = tuple(each.low for each in tokens[max(at - 2, 0) : at + 1]) == _EVERYBODY
        others = others or (low in _OTHERS and not timed) or everybody
        # "Chaque chien de sa tournée": the round is the reader's.
        round_ = before == "de" and at > 2 and tokens[at - 3].low in _OTHERS
        if (
            low in _HIS
            and (not others or round_)
            and not (low == "son" and before in _BEFORE_A_SOUND)
        ):
            out.append(token.said(_HIS[low][0 if voice.formal else 1]))
        elif low in {"elle", "lui"} and before in _TONIC and (gender != "il" or low == "lui"):
            out.append(token.said("vous" if voice.formal else "toi"))
        elif low in {"elle-même", "lui-même"}:
            out.append(token.said("vous-même" if voice.formal else "toi-même"))
        elif (
            low in {"se", "s'"}
            and at + 1 < len(tokens)
            and _INFINITIVE.fullmatch(tokens[at + 1].low)
        ):
            out.append(turn_reflexive(token, voice))
        else:
            out.append(token)
    return out
