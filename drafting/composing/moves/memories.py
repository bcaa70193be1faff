"""What one remembers of somebody who died, in the words of somebody who misses them."""

import re
from dataclasses import replace

from drafting.composing.english.clause import Clause
from drafting.composing.english.tokens import core, join, swap
from drafting.composing.english.turning import Turner
from drafting.composing.english.words import words_of
from drafting.composing.material import Material
from drafting.composing.moves.losses import Loss, grief_words

# What is told of how the dead were is theirs: "with one shoe in her hand".
_AS_SEEN = re.compile(r", (?:once|always|often|even|with|still) ")


def reader_first(tokens: list[str]) -> list[str]:
    """Gives "you and he shared a flask" for "he and you shared a flask"."""
    words = [core(token) for token in tokens[:3]]
    second = len(words) > 2 and words[1] == "and" and words[2] == "you"
    return [tokens[2], tokens[1], tokens[0], *tokens[3:]] if second else tokens


def learnt(clause: Clause) -> list[str]:
    """Gives "I learned the night routes from Stan" for "Stan taught me the night routes"."""
    to, _, what = clause.rest.partition(" ")
    taught = clause.base == "teach" and clause.is_past and to in {"me", "us"} and what
    if not taught or clause.adverb or what.startswith(("how ", "that ", "where ", "what ")):
        return []
    who = {"he": "him", "she": "her"}.get(clause.subject, clause.subject)
    return [f"{'I' if to == 'me' else 'we'} learned {what} from {who}"]


def led_off(text: str, called: tuple[str, ...]) -> tuple[str, str]:
    """Parts "in March Pip stole my hat" into what Pip did and "in March", which goes behind it."""
    names = "|".join(re.escape(name) for name in called)
    found = names and re.match(
        rf"^(?P<lead>(?:on|in|at|during|every|each|last|after|before|one|this) [\w' -]{{2,30}}?),? "
        rf"(?P<rest>(?:{names})\b.+)$",
        text,
        re.IGNORECASE,
    )
    return (found["rest"], found["lead"]) if found else (text, "")


def as_spoken(text: str) -> str:
    """Gives 'gave me a mint and said, "for the stairs"' for "... and said: for the stairs"."""
    return re.sub(
        r" and (?P<often>always |often )?said:\s*(?P<what>[^\"\u201c]+)$",
        lambda found: f' and {found["often"] or ""}said, "{found["what"].strip(" .")}"',
        text,
    )


def together(clause_text: str) -> list[str]:
    """Gives "for six years Ruth and I shared a desk", "I ran the stall with Ruth"."""
    found = re.match(
        r"^(?P<who>[A-Z]\w+|he|she) and I (?P<did>.+?)(?P<long> for (?:\w+ )?\w+ \w+)?$",
        clause_text,
    )
    if not found:
        return []
    long = found["long"] or ""
    who = {"he": "him", "she": "her"}.get(found["who"], found["who"])
    fronted = [f"{long.strip()} {found['who']} and I {found['did']}"] if long else []
    return [*fronted, f"I {found['did']} with {who}{long}"]


def without_name(lost: str) -> str:
    """Gives "your cat" for "your cat Minka"."""
    return " ".join(word for word in lost.split() if not word[:1].isupper())


def it_was(clause: Clause, loss: Loss) -> list[str]:
    """Gives "it was Ron who lent me his first tool box"."""
    known = core(clause.subject) in {*loss.called, "he", "she"}
    named = known and clause.is_past and not clause.adverb
    return [f"it was {clause.subject} who {clause.verb} {clause.rest}"] if named else []


def in_short(text: str) -> list[str]:
    """Gives "he'd never take money" for "he would …", and "taught both of us" for "us both"."""
    short = re.sub(r"^(he|she) would\b", r"\1'd", text)
    short = re.sub(r"\b(us|you) both\b", r"both of \1", short)
    return [short] if short != text else []


# No word of a note is this one, so that nobody in it is the reader.
_NO_ONE = frozenset(["\0"])


def said_to_reader(
    tokens: list[str],
    material: Material,
    reader: str | None,
    dead: str | None,
    *,
    alike: bool,
    mine: bool,
) -> list[str]:
    """The words with the reader as "you"; who died stays "he" or "she"."""
    sets = {"she": {"she", "her", "hers", "herself"}, "he": {"he", "him", "his", "himself"}}
    if alike:
        # "she taught her to sew": whom she taught is the reader.
        return [
            "you" if core(t) == "her" and at > 1 and _is_object(tokens, at) else t
            for at, t in enumerate(tokens)
        ]
    turner = Turner(material.called.forms, mine=mine)
    same = reader == dead and (mine or _AS_SEEN.search(join(tokens)) is not None)
    if same:
        tokens = _kin_as_yours(tokens)
    turner.pronouns = frozenset(sets.get(reader or "", _NO_ONE) if not same else _NO_ONE)
    turned = turner.turn(tokens)
    apart = {reader, dead} == {"she", "he"}
    return _none_left(turned, reader or "") if apart else turned


def _none_left(tokens: list[str], reader: str) -> list[str]:
    """Gives "your father taught you to weld": a "her" that is left can only be the reader."""
    left = {"she": {"her"}, "he": {"him", "his"}}[reader]
    out: list[str] = []
    for at, token in enumerate(tokens):
        object_ = core(token) == "him" or _is_object(tokens, at)
        out.append(swap(token, "you" if object_ else "your") if core(token) in left else token)
    return out


def _kin_as_yours(tokens: list[str]) -> list[str]:
    """Gives "I met your brother" for "I met his brother", and "at your brother's house"."""
    kin = grief_words("men") | grief_words("women") | words_of("people")
    after = [*(core(token).removesuffix("'s") for token in tokens[1:]), ""]
    return [
        swap(token, "your") if core(token) in {"his", "her"} and following in kin else token
        for token, following in zip(tokens, after, strict=True)
    ]


def _is_object(tokens: list[str], at: int) -> bool:
    after = core(tokens[at + 1]) if at + 1 < len(tokens) else ""
    small = words_of("determiners") | words_of("prepositions") | {"to", "how", ""}
    return after in small


def with_their_kin(clause: Clause, lost: str | None) -> Clause:
    """Gives "your father built it" for "his father built it", where it is he who died."""
    found = re.match(r"(?:his|her) (?P<who>[a-z]+)$", clause.subject)
    known = found is not None and (lost or "").lower().startswith(f"your {found['who']}")
    return replace(clause, subject=lost) if known and lost else clause


def with_own(tokens: list[str]) -> list[str]:
    """The words with "his own" in one: what Marlow carried was his own, and not the reader's."""
    return re.sub(r"\b(his|her) (own)\b", "\\1\1\\2", join(tokens)).split(" ")
