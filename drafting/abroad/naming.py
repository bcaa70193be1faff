"""What the reader is called, and whether formally, from what is stored and never from a guess."""

import re
from dataclasses import dataclass

from drafting.abroad.tokens import lines, pattern, words
from drafting.brief import Brief, Register
from drafting.composing.english.tokens import capital, is_speakable, tidy
from drafting.everyday import name_words
from prompts.grammar import load_grammar
from prompts.listening import fold
from prompts.tongues import Letter

_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_PARTICLES = frozenset(
    {"von", "van", "de", "del", "della", "di", "da", "du", "des", "le", "la", "los", "las", "el",
     "al", "ben", "bin", "abu", "o", "ter", "zu"}
)  # fmt: skip
_FOREIGN = re.compile(r"(\S+)=(\S+)")


@dataclass(frozen=True)
class Called:
    """The reader's name: with its titles, and as friends use it; ``sex`` only where a title tells.

    ``names`` are the words by which notes may call them.
    """

    whole: str = ""
    first: str = ""
    sex: str = ""
    titled: bool = False
    kin: bool = False
    names: frozenset[str] = frozenset()


def call(brief: Brief, code: str) -> Called:
    """What to call the reader in a language."""
    stored = with_capitals(clean(brief.contact.name))
    if pattern(code, "two_titles").search(stored):
        return Called()  # "M. ou Mme Leclerc": nobody can be greeted so.
    preferred = clean(brief.contact.preferred_name)
    stored = _with_title(stored, code)
    role = {_low(word) for word in (brief.contact.role or "").split()}
    parts = _without_role(_without_article(stored.split(), code), role, code)
    stored = " ".join(parts)
    titles, rest, sex = _titles(parts, code)
    names = {_low(word) for word in (*parts, *preferred.split()) if len(word.strip(".")) > 1}
    names -= words(code, "title_articles")
    first = preferred or _first(rest) or stored
    kin = bool(rest) and _low(rest[0]) in words(code, "kin")
    if len(rest) > 1 and (rest[0].endswith(".") or (kin and not preferred)):
        unspoken = _low(rest[0]) in words(code, "kin_unspoken")
        first = " ".join(rest[1:] if unspoken else rest)
    if rest and titles and len(rest) == 1 and not preferred:
        first = " ".join((*titles, *rest))
    addressed = _family(rest) if sex or "family_behind_titles" in load_grammar(code) else rest
    by_first = any(_low(title) in words(code, "before_first_names") for title in titles)
    spoken = rest if by_first or preferred else addressed
    said = [title for title in titles if _low(title) not in words(code, "unspoken_titles")]
    said = [
        _low(title) if title.isalpha() and _low(title) in words(code, "small_titles") else title
        for title in said
    ]
    whole = " ".join((*said, *spoken)) if titles else preferred or stored
    whole = re.sub(r"(?<=\w)'(?=\w)", "\u2019", whole)
    return Called(whole, first, sex, bool(titles), kin, frozenset(names))


def _with_title(stored: str, code: str) -> str:
    """Gives "Frau Ilic" of "Stadtbücherei, Frau Ilic"."""
    parts = [part.strip() for part in stored.split(",")]
    led = words(code, "woman") | words(code, "man")
    titled = [part for part in parts if part and _low(part.split()[0]) in led]
    return titled[0] if len(parts) > 1 and titled else stored


def _without_article(parts: list[str], code: str) -> list[str]:
    """The name without the article of "le père Mercier"."""
    led = len(parts) > 2 and _low(parts[0]) in words(code, "name_leads")
    return [capital(parts[1]), *parts[2:]] if led else parts


def _without_role(parts: list[str], role: set[str], code: str) -> list[str]:
    """The name without a role that was written into it, unless the role is a title."""
    titles = words(code, "titles") | words(code, "kin") | words(code, "woman") | words(code, "man")
    return [part for part in parts if _low(part) not in role - titles] or parts


def _first(rest: list[str]) -> str:
    """The name for friends: "Juan Felipe" of "Juan Felipe Mora", where both are first names."""
    known = name_words().first_names
    both = len(rest) > 2 and all(fold(part) in known for part in rest[:2])
    return " ".join(rest[: 2 if both else 1])


def _titles(parts: list[str], code: str) -> tuple[list[str], list[str], str]:
    """The titles at the start, the name behind them, and what the titles tell of the sex."""
    foreign = dict(_FOREIGN.findall(" ".join(words(code, "foreign_titles"))))
    titles: list[str] = []
    sex = ""
    for at, part in enumerate(parts):
        low = _low(part)
        article = low in words(code, "title_articles") and part[:1].islower()
        if titles and sex and article and at + 1 < len(parts):
            titles.append(low)  # "Mme la Directrice Benali".
            continue
        if titles and sex and low.startswith("l'") and low[2:] in words(code, "titles"):
            titles.append(low)  # "M. l'abbé Roux".
            continue
        told = _low(foreign.get(low, low))
        woman, man = told in words(code, "woman"), told in words(code, "man")
        office = titles[-1:] and titles[-1] in words(code, "title_articles")
        if not (woman or man or office or low in words(code, "titles")):
            break
        sex = sex or ("f" if woman else "m" if man else "")
        titles.append(foreign.get(low, part))
    rest = parts[len(titles) :]
    titles = list(dict.fromkeys(titles))
    articles = (*words(code, "title_articles"), "l'")
    several = len(titles) > 1 and titles[1].startswith(articles) and titles[1][:1].islower()
    only = sex and "one_title" in load_grammar(code) and not several
    return titles[:1] if only else titles, rest, sex


def _family(rest: list[str]) -> list[str]:
    """The name as it stands behind a title: "Brandt" of "Helena Brandt", where that is sure."""
    known = name_words().first_names
    at = 0
    while at < len(rest) - 1 and fold(rest[at]).split("-")[0] in known:
        at += 1
    particle = rest and rest[0].casefold() in _PARTICLES
    if at == 0 and len(rest) == len(("Aïssatou", "Barry")) and not particle:
        return rest[1:]  # Of two names behind a title the last one is the family's.
    return rest[at:]


def _low(word: str) -> str:
    return word.casefold().strip(".,")


def sex_of(brief: Brief, called: Called, code: str) -> str:
    """The reader's sex as titles, the role or the first note tell it: "f", "m" or nothing."""
    if called.sex:
        return called.sex
    role = (brief.contact.role or "").split(",", 1)[0].split(" ")
    head = role[0].casefold() if role else ""
    grammar = load_grammar(code)
    for sex, name in (("f", "role_woman"), ("m", "role_man")):
        if re.search(rf"{grammar[name]}$", head):
            return sex
    led = (fact.split(" ", 1)[0].casefold() for fact in brief.facts)
    sexes = {grammar["she"]: "f", grammar["he"]: "m"}
    return next((sexes[word] for word in led if word in sexes), "")


def is_woman_by_role(brief: Brief, code: str) -> bool:
    """True for "enfermera" and "Hebamme", which tell it; a man's form may stand for anybody."""
    role = (brief.contact.role or "").split(",", 1)[0].split()
    return bool(role) and bool(pattern(code, "women").fullmatch(role[0]))


def clean(name: str | None) -> str:
    """A name without brackets and signs."""
    return tidy(_BRACKETS.sub(" ", name or ""))


def with_capitals(name: str) -> str:
    """A name that was typed in small letters as it is written."""
    if not name.islower():
        return name
    return " ".join(part if part in _PARTICLES else capital(part) for part in name.split())


def choose_register(brief: Brief, called: Called, letter: Letter, code: str) -> Register:
    """The form of address: the person's own word first, then a title, then how near the two are."""
    if brief.register_:
        return brief.register_
    spoken = f"{brief.ask or ''} {brief.offer.what if brief.offer else ''}"
    grammar = load_grammar(code)
    both: tuple[Register, ...] = ("formal", "familiar")
    for register in both:
        if re.search(grammar[f"says_{register}"], f"… {spoken}"):
            return register
    told = " · ".join((*brief.facts, brief.note or ""))
    for register in both:
        if pattern(code, f"asks_{register}").search(told):
            return register
    if called.titled:
        return "formal"
    if called.kin or brief.written_before or " " not in called.whole:
        return "familiar"
    return "formal" if letter.first_is_formal else "familiar"


def is_english_role(role: str, code: str) -> bool:
    """True for "ICU nurse" and "nurse, night shift", which have no place in a German letter."""
    head = role.split(",", 1)[0].split()
    return bool(head) and head[-1] in words(code, "english_roles")


def say_role(role: str, org: str, code: str) -> str | None:
    """What I do and where: "Lehrer an der Parkschule", "enfermera en el Hospital Norte"."""
    if not role or not is_speakable(role) or is_english_role(role, code):
        return None
    if not org or not is_speakable(org) or org.casefold() in role.casefold():
        return role
    low = org.casefold()
    leads = [row.rsplit("=", 1) for row in lines(code, "org_leads")]
    found = [(at.end(), lead) for noun, lead in leads if (at := re.search(rf"{noun}\b", low))]
    # "Gesamtschule Bergheim" is a school: the word that comes first tells the kind.
    lead = min(found)[1] if found else load_grammar(code)["org_lead"]
    if lead == "bei den":
        org = re.sub(r"^(\w+(?:e|er))\b", r"\1n", org)
    return f"{role} {lead}{'' if lead.endswith((chr(0x2019), chr(39))) else ' '}{org}"
