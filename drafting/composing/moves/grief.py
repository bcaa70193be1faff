"""What is said to somebody who mourns: the loss, a memory, help that needs no answer."""

import re
from dataclasses import dataclass, replace

from drafting.composing.english.clause import Clause, parse
from drafting.composing.english.days import speak_dates
from drafting.composing.english.spelling import mend
from drafting.composing.english.swaps import swapped
from drafting.composing.english.tokens import bare, core, is_speakable, join, lower_start, tidy
from drafting.composing.english.words import participle, verb_form
from drafting.composing.giving.offers import Deed, read_deed
from drafting.composing.material import Material
from drafting.composing.moves.losses import REPORTED, Loss, find_loss, grief_words
from drafting.composing.moves.memories import (
    as_spoken,
    in_short,
    it_was,
    learnt,
    led_off,
    reader_first,
    said_to_reader,
    together,
    with_own,
    with_their_kin,
    without_name,
)
from drafting.composing.people.meeting import is_meeting
from drafting.composing.telling.as_it_is import AS_IT_HAPPENS, FORCED, clause_ways
from drafting.composing.telling.statement import Statement
from drafting.composing.telling.weighing import is_kindness

_UNMET = re.compile(r"^(?:I|we) never (?:met|knew) (?:him|her|them)$")
# "on late lists she used to tell me", "last week nobody took her chair"
_LED = re.compile(
    r"^(?P<lead>(?:on|in|at|during|every|each|last|after|before|one|this) [\w' -]{2,30}?),? "
    r"(?=(?:she|he|they|nobody|no one|everyone|everybody|people|we|I)\b)",
    re.IGNORECASE,
)
_EVERYBODY = frozenset({"nobody", "no", "everyone", "everybody", "people", "we", "i"})
_LONGEST = 32
_WAITS = "I left your offer out: a message of sympathy is no place for business. It can wait."
_NO_ASK = "I left your ask out: somebody who grieves should not have to answer one."


def sort_condolence(material: Material) -> Material:
    """The loss, what is known of the one who died, and help that is no business."""
    brief, loss = material.brief, find_loss(material)
    more: dict[str, tuple[str, ...]] = {}
    mine: list[Statement] = []
    if loss:
        if loss.clause:
            more["loss"] = _loss_ways(loss)
            more["had_lost"] = (_as_heard(loss.clause),)
        if loss.lost:
            more["lost"] = (loss.lost,)
        kin = grief_words("men") | grief_words("women")
        if loss.theirs and kin & set(bare(loss.lost or "").split()):
            more["family"] = ("your family",)
    memories = _memories(material, loss) if loss else []
    business = _is_business(brief.offer.what if brief.offer else "")
    offer = None if business else _offer_of(material, loss)
    warnings = [_WAITS] if material.offer and offer is None else []
    warnings += [_NO_ASK] if brief.ask else []
    titles = [f"About {loss.lost}"] if loss and loss.lost and len(loss.lost.split()) > 1 else []
    return replace(
        material,
        theirs=tuple(s for s in material.theirs if _is_kept(s, loss, memories)),
        mine=tuple(mine),
        offer=offer,
        kept=(),
        awaited=(),
        ask=None,
        more={**more, **_as_slots(memories)},
        titles=tuple(title for title in titles if len(title.split()) <= 5),
        warnings=tuple(warnings),
    )


def _as_heard(told: str) -> str:
    """Gives "your father had died" for "your father died": it was over when I heard of it."""
    if told.endswith(" died"):
        return f"{told.removesuffix(' died')} had died"
    clause = parse(told.split())
    if clause is None or not clause.is_past or clause.verb.lower() in {"had", "could"}:
        return told
    had = join((clause.subject, clause.adverb, "had", participle(clause.base), clause.rest))
    return had if verb_form(clause.base) or clause.base == "be" else told


def _loss_ways(loss: Loss) -> tuple[str, ...]:
    """What has happened as it was told, and plain other words where it is of no person."""
    clause = parse(loss.clause.split())
    own = clause is None or clause.person != "other" or loss.lost is not None
    ways = () if own or clause is None else clause_ways(clause)
    plain = (way for way in ways if not FORCED.search(way) and AS_IT_HAPPENS not in way)
    must = loss.clause.replace(" has to ", " must ").replace(" have to ", " must ")
    return tuple(dict.fromkeys((loss.clause, must, *plain)))


def _offer_of(material: Material, loss: Loss | None) -> Deed | None:
    """The offer as it is said to the one who mourns; what was of the dead stays hers or his."""
    told, reader = material.brief.offer, _reader(material, loss) if loss else None
    if told is None or material.offer is None or reader not in {"she", "he"}:
        return material.offer
    forms = {
        "she": {"she", "her", "hers", "herself", "she's", "she'd", "she'll"},
        "he": {"he", "him", "his", "himself", "he's", "he'd", "he'll"},
    }[reader]
    named = material.called.forms
    return read_deed(told.what, named, material.today, reader=frozenset(forms))


def _is_business(offer: str) -> bool:
    kept = re.sub(r"\b(?:her|his|their) (?:[\w-]+ )?cards?\b", "", offer)
    return bool(set(bare(kept).split()) & grief_words("business"))


@dataclass(frozen=True)
class _Memory:
    raw: str
    ways: tuple[str, ...]
    told: bool
    mine: bool


def _as_slots(memories: list[_Memory]) -> dict[str, tuple[str, ...]]:
    """The first memory of each sort: what I know, what they told me, what is mine."""
    slots: dict[str, tuple[str, ...]] = {}
    for memory in memories:
        slot = "mine" if memory.mine else "said" if memory.told else "memory"
        slots.setdefault(_also(slot, slots), memory.ways)
    return slots


def _also(slot: str, slots: dict[str, tuple[str, ...]]) -> str:
    """A second thing that I know of them is told behind the first."""
    return "also" if slot == "memory" and slot in slots else slot


def _is_kept(statement: Statement, loss: Loss | None, memories: list[_Memory]) -> bool:
    """True for what the reader said or did that is neither the loss nor a memory of the dead."""
    used = {memory.raw for memory in memories} | ({loss.raw} if loss else set())
    first = core(statement.raw.split()[0])
    # "he" after "Marta's grandfather died" is hardly the reader.
    unsure = bool(
        loss and loss.clause.endswith("died") and first in {"he", "she"} and not loss.theirs
    )
    if statement.raw in used or statement.whose != "theirs" or unsure:
        return False
    return not statement.quoted or is_kindness(statement) or _bears_on(statement, loss)


def _bears_on(statement: Statement, loss: Loss | None) -> bool:
    """True for what has to do with the loss: who comes on Tuesdays need not be told so now."""
    small = {"your", "the", "you", "died", "lost", "that", "with", "from"}
    lost = set(bare(f"{loss.clause} {loss.lost or ''}").split()) - small if loss else set()
    return loss is None or bool(lost & set(bare(statement.raw).split()))


def _memories(material: Material, loss: Loss) -> list[_Memory]:
    """What the facts tell of the one who died, said to the one who mourns."""
    reader = _reader(material, loss)
    dead = _dead(loss)
    brief = material.brief
    found = []
    unmet = ""
    for text in (*brief.facts, *brief.share, *brief.they_said):
        if text == loss.raw or not _may_be_told(material, text):
            continue
        if _UNMET.match(text):
            unmet = text
            continue
        shared = _shared(mend(speak_dates(tidy(text), material.today)), loss)
        memory = (
            _Memory(text, shared, told=False, mine=True)
            if shared
            else _memory(text, material, loss, reader, dead, told=text in brief.they_said)
        )
        if memory:
            found.append(memory)
    return [_although(memory, unmet) for memory in found] if unmet else found


def _although(memory: _Memory, unmet: str) -> _Memory:
    """Gives "I never met him, but you used to tell me what he had planted"."""
    told = {core(word) for word in memory.ways[0].split()} & {"you", "your"}
    if not memory.mine or not told:
        return memory
    return replace(memory, ways=tuple(f"{unmet}, but {way}" for way in memory.ways))


def _may_be_told(material: Material, text: str) -> bool:
    return is_meeting(text) or any(statement.raw == text for statement in material.heard)


def _reader(material: Material, loss: Loss) -> str | None:
    """How the facts call the reader: "she", "he" or "they"."""
    if loss.theirs:
        return {"her": "she", "his": "he", "their": "they"}[loss.theirs]
    said = " ".join(material.brief.they_said)
    return next((word for word in ("she", "he") if re.search(rf"\b{word}\b", said.lower())), None)


def _of_them(tokens: list[str], dead: str | None) -> bool:
    """True for "he wore her scarf all winter" where she is the one who died."""
    about = {"he": {"him", "his"}, "she": {"her", "hers"}}.get(dead or "", set())
    return bool(about & {core(token) for token in tokens[1:]})


def _told_by_name(material: Material) -> bool:
    """True where the facts call the reader by name, so that a "she" is the one who died."""
    words = {word for fact in material.brief.facts for word in bare(fact).split()}
    return bool(words & set(_names_of(material)))


def _names_of(material: Material) -> tuple[str, ...]:
    return tuple(word for form in material.called.forms for word in form)


def _dead(loss: Loss) -> str | None:
    words = set(re.split(r"[\s-]", bare(loss.lost or "")))
    he, she = grief_words("men") | {"mr"}, grief_words("women") | {"mrs", "ms"}
    return "he" if words & he else "she" if words & she else None


def _memory(
    text: str, material: Material, loss: Loss, reader: str | None, dead: str | None, *, told: bool
) -> _Memory | None:
    plain = mend(speak_dates(tidy(text), material.today))
    quoted = told or REPORTED.match(plain) is not None
    plain = as_spoken(REPORTED.sub("", plain))
    plain, trail = led_off(plain, loss.called or ((core(loss.dead),) if loss.dead else ()))
    plain = f"{plain} {lower_start(trail)}".strip()
    led = _LED.match(plain)
    lead = lower_start(led["lead"], keep=(*loss.called, *_names_of(material))) if led else ""
    plain = plain[led.end() :] if led else plain
    tokens = lower_start(plain, keep=(*loss.called, *_names_of(material))).split()
    if not tokens or not is_speakable(plain):
        return None
    first = core(tokens[0])
    mine = first in {"i", "we", "my", "our"}
    us = {core(t) for t in tokens} & {"me", "my"}
    named = bool(set(loss.called) & {core(t).removesuffix("'s") for t in tokens})
    named_here = bool(_told_by_name(material) and not reader and not dead)
    of_dead = first in {"he", "she"} and (
        first != reader if reader else (first == dead or (named_here and bool(loss.called)))
    )
    kin = set(bare(loss.lost or "").split()) - {"your", "the"}
    of_dead = (
        of_dead
        or named
        or (first in {"her", "his", "their"} and bool(kin & set(map(core, tokens))))
    )
    of_dead = of_dead or (first == reader != dead and bool(dead) and _of_them(tokens, dead))
    alike = first == reader == dead and not quoted and _is_past(tokens)
    about = {"he": {"him", "his", "he"}, "she": {"her", "she", "hers"}}.get(dead or "", set())
    words = {core(t) for t in tokens}
    if (first == reader != dead and words & {"me", "us"}) or first in _EVERYBODY:
        mine = bool(about & words) or named
    if mine and not (about & {core(t) for t in tokens} or named or kin & set(map(core, tokens))):
        return None
    if not (mine or of_dead or alike):
        return None
    of_mine = first != reader or (alike and first == dead)
    mine = mine or (bool(us) and first in {*loss.called, "he", "she"} and of_mine)
    own = named and first in set(loss.called)
    tokens = with_own(tokens) if own else tokens
    turned = said_to_reader(tokens, material, reader, dead, alike=alike, mine=mine)
    turned = join(turned).replace("\1", " ").split() if own else turned
    clause = parse(reader_first(turned))
    if clause is None or len(turned) > _LONGEST:
        return None
    clause = with_their_kin(clause, loss.lost)
    if not quoted:
        clause = _as_pronoun(clause, loss, dead)
    if mine:
        natural = tuple(way for way in clause_ways(clause) if AS_IT_HAPPENS not in way)
        easy = tuple(way for way in natural if not FORCED.search(way))
        told_ways = (*learnt(clause), *easy, *it_was(clause, loss), *natural)
        told_ways = told_ways if not lead else (clause.text,)
        led_ways = tuple(f"{lead} {way}".strip() for way in told_ways)
        return _Memory(text, led_ways, quoted, mine)
    other = _with_another_subject(clause, loss, dead)
    known = clause.subject.lower() == (loss.lost or "").lower()
    ways = (
        *(other if known and not quoted else ()),
        clause.text,
        *in_short(clause.text),
        *other,
        *swapped(clause.text, own=False),
    )
    return _Memory(text, tuple(f"{lead} {way}".strip() for way in ways), quoted, mine)


def _as_pronoun(clause: Clause, loss: Loss, dead: str | None) -> Clause:
    """Gives "she baked" for "Lena baked": right before it stands "about your wife Lena"."""
    name = (loss.dead or "").lower()
    named = bool(name) and (loss.lost or "").lower().endswith(f" {name}")
    same = named and clause.subject.lower() == name
    return replace(clause, subject=dead) if dead and same else clause


def _with_another_subject(clause: Clause, loss: Loss, dead: str | None) -> list[str]:
    """Gives "your mother sewed" for "she sewed", "she sang" for "Ama sang", "her soup" so, too."""
    subject = clause.subject.lower()
    if dead and subject == (loss.lost or "").lower():
        return [replace(clause, subject=dead).text]
    if subject in {"he", "she"}:
        names = (loss.dead, loss.lost)  # "Jonas knew us all" before "your husband Jonas".
        short = (name for name in names if name and "," not in name)
        return [replace(clause, subject=name).text for name in short]
    named = loss.dead is not None and subject == loss.dead.lower()
    if loss.dead and subject.startswith(f"{loss.dead.lower()}'s "):
        whose, what = {"he": "his", "she": "her"}.get(dead or "", ""), subject.partition(" ")[2]
        return [replace(clause, subject=f"{whose} {what}").text] if whose else []
    other = dead or _whole_name(loss) or without_name((loss.lost or "").partition(",")[0])
    return [replace(clause, subject=other).text] if named and other else []


def _whole_name(loss: Loss) -> str:
    """Gives "Ken Mori" for "Ken Mori of your crew" and for "a pupil of yours, Ken Mori"."""
    lost = loss.lost or ""
    theirs = lost[:1].isupper() or lost.startswith(("a ", "an "))
    return " ".join(word for word in lost.split() if word[:1].isupper()) if theirs else ""


def _shared(plain: str, loss: Loss) -> tuple[str, ...]:
    """The ways of "Ruth and I shared a desk", where Ruth is the one who died."""
    first = core(plain.split(maxsplit=1)[0]) if plain else ""
    dead = {*loss.called, (loss.dead or "").lower()} - {""}
    return tuple(together(plain)) if first in dead else ()


def _is_past(tokens: list[str]) -> bool:
    form = verb_form(core(tokens[1])) if len(tokens) > 1 else None
    return core(tokens[1] if len(tokens) > 1 else "") in {"was", "had", "could"} or bool(
        form and "past" in form.forms
    )
