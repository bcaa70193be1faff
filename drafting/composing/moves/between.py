"""Two people who have both agreed: who each is, and what each is told of themselves."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafting.brief import Addressee
from drafting.composing.english.fronting import ways_of
from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.words import verb_form, words_of
from drafting.composing.giving.offers import Deed
from drafting.composing.material import Material
from drafting.composing.moves.stories import is_consent, say_agreeing, tell_story
from drafting.composing.people.name_parts import clean_name
from drafting.composing.people.names import Called, call
from drafting.composing.people.roles import say_role
from drafting.composing.telling.as_it_is import fact_ways
from drafting.composing.telling.statement import Ear, Statement

# Where somebody is to be found, noted in the place of what they are.
_PLACE = re.compile(
    r"\b(?:stall|shop|cafe|café|farm|bakery|garage|kiosk|pub|salon)$", re.IGNORECASE
)
_FOR_THEM = re.compile(r"\b(?:them|both|the two|their first|the first)\b", re.IGNORECASE)
_THEY = frozenset({"she", "he", "they"})
_FIRST = frozenset({"i", "we", "my", "our"})


@dataclass(frozen=True)
class _Told:
    """What is told of one of the two, as it is said to them."""

    of: int
    statement: Statement


def sort_intro_between(material: Material) -> Material:
    """Both in the greeting, and each told what of them matters to the other."""
    brief = material.brief
    other = brief.other or Addressee()
    second = call(other, brief.note)
    one, two = material.called.greeting, second.greeting
    if not one or not two:
        return material
    told = list(_hear_both(material, second))
    more: dict[str, tuple[str, ...]] = {
        "one": (one,),
        "two": (two,),
        "one_is": (_who_is(brief.contact, one),),
        "two_is": (_who_is(other, two),),
    }
    if agreeing := say_agreeing(brief.facts, material.today):
        more["agreeing"] = (agreeing,)
    forms = (material.called.forms, second.forms)
    for of, person, name in ((0, brief.contact, one), (1, other, two)):
        raw = next((each.statement.raw for each in _foremost(told, of)), "")
        if raw and (story := tell_story(raw, person, name, forms[of], material.today)):
            more[("one_story", "two_story")[of]] = (story,)
    for slot, of in (("one_does", 0), ("two_does", 1), ("fact", 2)):
        ways = _ways(told, of)
        if ways:
            more[slot] = ways
    if need := _need(material, second):
        more["need"] = need
    return replace(
        material,
        called=_both(material.called, second),
        theirs=(),
        mine=(),
        offer=_for_both(material),
        ask=None,
        kept=(),
        awaited=(),
        more=more,
        titles=tuple(t for t in (f"{one}, meet {two}", f"{one} and {two}") if len(t.split()) <= 5),
    )


def _need(material: Material, second: Called) -> tuple[str, ...]:
    """What is so and names neither of them: "the church clock has stood since Easter"."""
    forms = (*material.called.forms, *second.forms)
    for statement in material.heard:
        words = tuple(map(core, statement.raw.split()))
        named = any(form[0] in words for form in forms if form)
        if statement.whose != "world" or statement.clause is None or named or statement.leans:
            continue
        if {"i", "we", "my", "our", "me", "us", "both"} & set(words):
            continue
        return fact_ways(statement)
    return ()


def _for_both(material: Material) -> Deed | None:
    """What I do for the two of them: "keep a table free for you"."""
    told = material.brief.offer
    given = material.offer is not None and told is not None and _FOR_THEM.search(told.what)
    return material.offer if given else None


def _both(first: Called, second: Called) -> Called:
    return Called(
        f"{first.greeting} and {second.greeting}",
        first.titled or second.titled,
        (*first.forms, *second.forms),
    )


def _who_is(person: Addressee, called: str) -> str:
    """Gives "Tom Reed, a joiner at Leith Works"."""
    role = say_role(person.role, person.org)
    name = clean_name(person.name) or called
    does = (person.role or "").split(maxsplit=2)
    form = verb_form(core(does[0])) if len(does) > 1 else None
    if form and "s" in form.forms and core(does[1]) in words_of("determiners"):
        return f"{name}, who {person.role}"  # "runs the school play"
    if _PLACE.search((person.role or "").split(",")[0]):
        return f"{name} from the {(person.role or '').split(',')[0].strip()}"
    if role and role.startswith("at "):
        return f"{name} {role.replace('at ', 'from ', 1)}"
    return f"{name}, {role}" if role else name


def _ways(told: list[_Told], of: int) -> tuple[str, ...]:
    found = next((each.statement for each in _foremost(told, of) if each.statement.clause), None)
    ways = ways_of(found.clause) if found and found.clause else ()
    both = (f"{way.replace('you both ', 'you ', 1)}, both of you" for way in ways if "both " in way)
    return (*ways, *both)


def _foremost(told: list[_Told], of: int) -> list[_Told]:
    """What is told of one of them; what they asked or told me weighs less than what they do."""
    own = [each for each in told if each.of == of]
    return sorted(own, key=lambda each: bool({"me", "us"} & set(each.statement.raw.split())))


def _hear_both(material: Material, second: Called) -> Iterator[_Told]:
    """Every usable fact with whom it is of: the first, the second, or both."""
    brief = material.brief
    names = (material.called.forms, second.forms)
    now, spoken_of = 0, dict[str, int]()
    heard = {statement.raw for statement in material.heard}
    for text in (*brief.they_said, *brief.facts, *brief.share, brief.reason or ""):
        of = None if is_consent(text) else _whose(text, names, now, spoken_of)
        if text not in heard and text != brief.reason:
            continue
        if of is None or not text:
            continue
        now = of if of < 2 else now
        plain = tidy(text)
        if of == 2:
            plain = plain if core(plain.split()[0]) == "they" else f"they {plain}"
        forms = names[of] if of < 2 else (("they",),)
        ear = Ear(forms, _known((*names[0], *names[1])), material.today)
        source = "they_said[0]" if of < 2 and text in brief.they_said else "facts[0]"
        for statement in ear.hear(plain, source):
            clause = statement.clause
            if clause and clause.subject.startswith("you") and not statement.left:
                yield _Told(of, statement)


def _known(forms: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    return tuple(word for form in forms for word in form)


def _whose(
    text: str, names: tuple[tuple[tuple[str, ...], ...], ...], now: int, spoken_of: dict[str, int]
) -> int | None:
    """Whom a fact is of: named first, or "she" after the one who was named last.

    ``spoken_of`` holds whom a "she" and a "he" have meant so far; a new one is of the other.
    """
    words = [core(word).removesuffix("'s") for word in tidy(text).split()]
    if not words or words[0] in _FIRST:
        return None
    if words[0] == "both" or words[:2] == ["they", "both"]:
        return 2
    for of, forms in enumerate(names):
        if any(tuple(words[: len(form)]) == form for form in forms):
            return of
    sex = {"she": "she", "her": "she", "he": "he", "his": "he"}.get(words[0])
    if sex is None:
        return now
    meant = 1 - next(iter(spoken_of.values())) if spoken_of and sex not in spoken_of else now
    return spoken_of.setdefault(sex, meant)
