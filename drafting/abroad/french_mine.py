"""What is mine, in French: my doings, my offer, their promise to me, my question."""

import re

from drafting.abroad.breaking import break_up, breathe, front_time, swap
from drafting.abroad.french_on import with_nous
from drafting.abroad.french_pointing import apart, put, tie, turn_pointing, turn_rest
from drafting.abroad.french_verbs import can_be, infinitive, is_known
from drafting.abroad.tokens import Token, bare_end, join, pattern, words
from drafting.abroad.told import Told, Voice

_CODE = "fr"
_INFINITIVE = re.compile(r"[a-zàâäéèêëîïôöûüç]+(?:er|ir|oir|re)")
# "Montre" and "prépare" end like "rendre" and are no infinitives.
_FINITE_RE = re.compile(r"(?:\w*mon|\w*li|ren|en|fil|off|ou|couv|déc?ouv)(?:t|v)?re|\w+[auœèé]re")
_HELPING = frozenset({"ai", "avons", "avais", "avions", "suis", "sommes", "étais", "étions"})
# A sentence of its own says who does it: "chez nous, tout le monde apprend" leaves that open.
_BY_ME = re.compile(r"(?:^|, )(?:je |j\u2019|nous )")
_NOW_WE = re.compile(r"^(depuis|du coup|maintenant|désormais) nous\b")
_TIMED = re.compile(
    r"^((?:depuis|dès|chaque|hier|tous|toutes|en|pendant|le|la|désormais|maintenant)\b[^,]{0,30}), "
)
_BETWEEN = frozenset(
    {
        "aussi",
        "déjà",
        "bien",
        "même",
        "enfin",
        "pas",
        "toujours",
        "jamais",
        "encore",
        "plus",
        "depuis",
        "maintenant",
        "désormais",
        "souvent",
        "parfois",
    }
)
_BARE_NOUN = re.compile(r"(?:mon|ma|mes|notre|nos) [\w-]+(?: [\w-]+)?")
_VOWEL = re.compile(r"[aeiouyàâäéèêëîïôöûüœh]", re.IGNORECASE)


def turn_mine(text: str, voice: Voice) -> Told | None:
    """What I do or did, in an order of its own."""
    if _BARE_NOUN.fullmatch(text.strip()):
        return Told()  # "Mon grand-père sourd" says nothing of itself.
    ours = with_nous(text)
    if ours != text:
        said = _NOW_WE.sub(r"\1, nous", put(_turned(ours, voice)))
        return Told(mine=said, mine_that=_TIMED.sub(r"\1 ", said))
    said = _main_first(text, voice) or _led(text, voice) or _ordered(text, voice)
    alone = said.lstrip(", ")
    # Behind "que" a time has no comma: "que depuis mai nous plions".
    behind = _TIMED.sub(r"\1 ", said)
    return Told(mine=alone if _BY_ME.search(alone) else None, mine_that=behind)


def _main_first(text: str, voice: Voice) -> str | None:
    """Gives "je cours plus vite depuis que je me couche plus tôt", its main clause first."""
    found = re.fullmatch(r"((?:depuis qu|quand|lorsqu|quand|si)\S* .+?|depuis que .+?), (.+)", text)
    return put([*_turned(found[2], voice), *_turned(found[1], voice)]) if found else None


def _led(text: str, voice: Voice) -> str | None:
    """What begins with its place or time, told with it at the end: "chez nous"."""
    led = pattern(_CODE, "mine_leads").match(text)
    if not led or len(text[led.end() :].split()) < 2:
        return None
    lead = led["lead"][0].lower() + led["lead"][1:]
    mine = _turned(text[led.end() :], voice)
    if lead in {"de mon côté", "de notre côté"}:
        return put(mine)
    # "La nuit avant" would be the night before.
    return put([Token("autrefois", ","), *mine] if lead == "avant" else [*mine, *apart(lead)])


def _ordered(text: str, voice: Voice) -> str:
    """What begins with "je" or "nous", its time or a breath where the note has none."""
    mine = re.sub(r"^moi,? ", "", text, flags=re.IGNORECASE)
    tokens = _turned(mine, voice)
    whole = put(tokens)
    if whole != put(bare_end(_lowered(apart(mine)))):
        return whole  # "Tes fiches" of "ses fiches": no longer word for word.
    moved = _moved(whole)
    if mine != text or moved != whole or len(whole.split()) < 4:
        return whole if mine != text else moved
    if pattern(_CODE, "spoken_day").search(whole):
        return whole  # With its day in words it is no copy.
    far = next((n for n, token in enumerate(tokens[:7]) if token.low in words(_CODE, "me")), None)
    if far and tokens[0].low in words(_CODE, "prepositions"):
        return put([*tokens[far:], *bare_end(tokens[:far])])
    if far is None or far > 2:
        return whole
    said = tie(breathe(join(tokens), _verb_end(tokens, far), _CODE, mine=True))
    many = tokens[far].low == "nous"
    return said.replace("de mon côté", "de notre côté") if many else said


def _moved(whole: str) -> str:
    """The clause with its time first, with another word, or with what matters first."""
    said = _since(whole) or front_time(whole, _CODE) or break_up(whole, _CODE)
    if said != whole or pattern(_CODE, "spoken_day").search(whole):
        return said
    said = tie(swap(whole, _CODE))
    return said if said != whole else _stressed(whole)


def _verb_end(tokens: list[Token], far: int) -> int:
    """Where my verb ends, with its participle and the small words behind it."""
    verb = far + 1
    while verb < len(tokens) - 1 and tokens[verb].low in words(_CODE, "clitics") | {"vous"}:
        verb += 1
    if tokens[verb].low in _HELPING and _has_participle(tokens[verb + 1 :]):
        verb += 1
        while verb < len(tokens) - 2 and tokens[verb].low in _BETWEEN:
            verb += 1
    while verb < len(tokens) - 2 and tokens[verb + 1].low in _BETWEEN:
        verb += 1
    return verb


def _stressed(text: str) -> str:
    """Gives "c'est avec des choristes que je travaille" of "je travaille avec des choristes"."""
    found = pattern(_CODE, "stressed").fullmatch(text.replace("\u2019", "'"))
    if found is None or len(text.split()) < len(("je", "vais", "avec", "mes", "chiens")):
        return text
    join_word = "qu'" if found["doing"][0] in "aeiou" else "que "
    return tie(f"c'est {found['how']} {join_word}{found['doing']}")


def _has_participle(tokens: list[Token]) -> bool:
    """True for "passé ma nuit" and "jamais remarqué"; not for "trente vieux livres"."""
    near = next((token.low for token in tokens if token.low not in _BETWEEN), "")
    return bool(re.fullmatch(r"\w+(?:ée?s?|is|it|ie?s?|ue?s?|ert|eint|aint|û)", near))


def _since(text: str) -> str | None:
    """Gives "cela fait douze ans que je travaille de nuit"."""
    found = pattern(_CODE, "lasting").fullmatch(text)
    if found is None:
        return None
    join_word = "qu\u2019" if found["rest"][0] in "aeiou" else "que "
    return f"cela fait {found['time']} {join_word}{found['rest']}"


def _turned(text: str, voice: Voice) -> list[Token]:
    """The words with a small "je", and with what points to the reader turned."""
    tokens = bare_end(turn_pointing(apart(text), voice, ""))
    to = "vous" if voice.formal else "te"
    tokens = [token.said(to) if token.low == "lui" else token for token in tokens]
    return _lowered(tokens)


def _lowered(tokens: list[Token]) -> list[Token]:
    if tokens and tokens[0].low in words(_CODE, "me") | {"mon", "ma", "mes", "notre", "nos"}:
        return [tokens[0].said(tokens[0].low), *tokens[1:]]
    return tokens


def give(text: str, voice: Voice) -> tuple[str | None, str | None]:
    """My deed after "je peux", with its pronoun, or the thing that I offer; never both."""
    tokens = bare_end(apart(text))
    if len(tokens) > 1 and tokens[0].low == "leur" and _INFINITIVE.fullmatch(tokens[1].low):
        tokens = [tokens[0].said("lui"), *tokens[1:]]  # "leur garder une place": them all
    to_them = tokens[:1] and tokens[0].low in {"lui", "vous", "te", "t'"}
    held = [t for t in tokens if t.low not in {"je", "j'", "lui", "te", "t'", "vous"}]
    if not held:
        return None, None
    held[0] = held[0].said(_of_conditional(held[0].low))
    named = held[0].low in words(_CODE, "determiners")
    finite = _FINITE_RE.fullmatch(held[0].low)
    done = held[0].low if _INFINITIVE.fullmatch(held[0].low) and len(held) > 1 else None
    done = None if finite else done
    done = None if named else done
    if done is None and (tokens[0].low in {"je", "j'", "lui"} or _acts(held)):
        done = infinitive(_as_third(held[0].low)) if can_be(_as_third(held[0].low)) else None
    if done is None:
        return None, put(turn_pointing(tokens, voice, ""))
    rest = turn_pointing(held[1:], voice, "")
    if _needs_nobody(done, held[1:]) and not to_them:
        return put([Token(done), *rest]), None
    if done in words(_CODE, "with_avec") and not to_them:
        return put(
            [Token(done), *rest, Token("avec"), Token("vous" if voice.formal else "toi")]
        ), None
    to = "vous" if voice.formal else "t'" if _VOWEL.match(done) else "te"
    return put([Token(to), Token(done), *rest]), None


def _acts(held: list[Token]) -> bool:
    """True for "envoie notre planning": my verb and its thing; not for "copie du plan"."""
    led = words(_CODE, "determiners") - {"de", "d'", "du", "au"}
    verb = is_known(_as_third(held[0].low)) or held[0].low.endswith("e")
    return len(held) > 1 and verb and not held[0].after and held[1].low in led


def _as_third(word: str) -> str:
    """The third person of my verb: "fait" of "fais", "rend" of "rends"."""
    for third in (word[:-1] + "t", word[:-1]) if word.endswith("s") else ():
        if is_known(third) or third.endswith("d"):
            return third
    return word


def _of_conditional(word: str) -> str:
    """Gives "apporter" of "apporterais", and any other word as it is."""
    known = {"enverrais": "envoyer", "ferais": "faire", "viendrais": "venir"}
    if word in known or not word.endswith("rais"):
        return known.get(word, word)
    return f"{word[:-3]}e" if word.endswith("drais") else word[:-3]


def _needs_nobody(done: str, rest: list[Token]) -> bool:
    """True for "accueillir une classe" and "passer avec du miel": nobody is given anything."""
    led = rest[0].low if rest else ""
    others = words(_CODE, "with_accusative")
    if done in others:
        return led in words(_CODE, "determiners") - {"de", "d'", "du", "au"}
    return led in words(_CODE, "prepositions") - {"de", "d'", "du", "des"}


def give_thing(thing: str, voice: Voice) -> str:
    """A promised thing after "je vais"."""
    treat = any(token.low in words(_CODE, "treats") for token in apart(thing)[:2])
    done = "offrir" if treat else "envoyer"
    return tie(f"vous {done} {thing}" if voice.formal else f"t'{done} {thing}")


def with_due(done: str, due: str) -> str:
    """A deed with its day behind it."""
    return f"{done} {due}"


def awaited(text: str, voice: Voice) -> str | None:
    """What they offered to do for me: "m'envoyer l'enregistrement"."""
    skipped = {"elle", "il", "m'", "me", "va", "nous"}
    tokens = [token for token in bare_end(apart(text)) if token.low not in skipped]
    if len(tokens) < 2:
        return None
    known = _INFINITIVE.fullmatch(tokens[0].low) is not None
    done = tokens[0].low if known else infinitive(tokens[0].low)
    if done is None or not (known or can_be(tokens[0].low)):
        return None
    to = "m'" if _VOWEL.match(done) else "me"
    return put([Token(to), Token(done), *turn_pointing(tokens[1:], voice, "")])


def turn_ask(text: str, voice: Voice) -> str | None:
    """A question of mine, turned to the reader."""
    tokens = bare_end(apart(text))
    if tokens and tokens[0].low == "s'":
        tokens[0] = tokens[0].said("si")
    you = "vous" if voice.formal else "te"
    tokens = [
        token.said(you) if token.low == "lui" and _INFINITIVE.fullmatch(after.low) else token
        for token, after in zip(tokens, [*tokens[1:], Token("")], strict=True)
    ]
    turned = turn_rest(tuple(tokens), voice, "")
    said = put(turned) if turned else None
    return re.sub(r"\b([Ss])i (?=ils?\b)", "\\1\u2019", said) if said else None
