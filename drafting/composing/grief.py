"""Who was lost, and what is known of them, for a few words to the one who mourns."""

import re
from dataclasses import dataclass, replace
from functools import cache

from drafting.composing.clause import Clause, parse
from drafting.composing.days import drop_iso, speak_dates
from drafting.composing.material import Material
from drafting.composing.meeting import is_meeting
from drafting.composing.spelling import mend
from drafting.composing.statement import Statement
from drafting.composing.swaps import swapped
from drafting.composing.telling import clause_ways
from drafting.composing.tokens import bare, core, is_speakable, lower_start, swap, tidy
from drafting.composing.turning import Turner
from drafting.composing.words import verb_form, words_of
from prompts.grammar import load_grammar

_SAID = re.compile(
    r"^(?:(?:s?he|they|[A-Z][\w'.-]+)\s+)?(?:said|says|told (?:me|us)|mentioned|wrote)\s*:?\s+"
    r"(?:that\s+)?",
)
_OWNER = r"(?P<whose>[Hh]er|[Hh]is|[Tt]heir|[A-Z][\w-]+'s)"
_ADVERBS = r"(?:has |had |just |suddenly |recently |sadly |then )*"
_DIED = re.compile(
    rf"^(?:{_OWNER} )?(?P<who>[\w' -]+?),? {_ADVERBS}"
    r"(?:died|drowned|perished|passed away|passed on|passed|was killed|is dead|was buried|"
    r"is gone)\b"
)
_NAMED = re.compile(
    rf"^(?P<name>[A-Z][\w-]+), {_OWNER} (?P<who>[\w' -]+?), {_ADVERBS}(?:died|passed)\b"
)
_LOST = re.compile(
    rf"\b(?:lost|losing|mourn(?:s|ing)|griev(?:es|ing) for|buried|bur(?:y|ies|ying)) {_OWNER} "
    r"(?P<who>[\w' -]+?)"
    r"(?=$|[,;.]| (?:in|on|at|last|this|to|after|yesterday|two|three|a|when|and|suddenly)\b)"
)
_OF = re.compile(
    rf"\b(?:death|loss|funeral|passing|burial) of {_OWNER} (?P<who>[\w' -]+?)"
    r"(?=$|[,;.]| (?:in|on|at|last|is|was)\b)"
)
_FUNERAL = re.compile(rf"^{_OWNER} (?P<who>[\w -]+)'s (?:death|funeral|passing|burial)\b")
_WAITS = "I left your offer out: a message of sympathy is no place for business. It can wait."
_NO_ASK = "I left your ask out: somebody who grieves should not have to answer one."


@dataclass(frozen=True)
class Loss:
    """Whom or what they lost: ``lost`` as a thing, ``clause`` as it is said to them."""

    raw: str
    clause: str
    lost: str | None = None
    theirs: str | None = None
    dead: str | None = None


def sort_condolence(material: Material) -> Material:
    """The loss, what is known of the one who died, and help that is no business."""
    brief, loss = material.brief, find_loss(material)
    more: dict[str, tuple[str, ...]] = {}
    mine: list[Statement] = []
    if loss:
        more["loss"] = (loss.clause,)
        if loss.lost:
            more["lost"] = (loss.lost,)
    memories = _memories(material, loss) if loss else []
    offer = material.offer if not _is_business(brief.offer.what if brief.offer else "") else None
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


def find_loss(material: Material) -> Loss | None:
    """The loss that a fact tells of: "her father died in March", "lost his workshop"."""
    brief = material.brief
    texts = (*brief.facts, *brief.they_said, brief.reason or "", *brief.share)
    for text in texts:
        plain = _SAID.sub("", tidy(drop_iso(text)))
        if found := _NAMED.match(plain):
            return Loss(
                text, f"{found['name']} died", found["name"], *_owner(found), dead=found["name"]
            )
        found = (
            _DIED.match(plain) or _LOST.search(plain) or _OF.search(plain) or _FUNERAL.match(plain)
        )
        if found and _is_somebody(found, material):
            return _told(text, found)
    return next((loss for s in material.heard if (loss := _thing_lost(s))), None)


def _owner(found: re.Match[str]) -> tuple[str | None]:
    whose = (found["whose"] or "").lower()
    return (whose if whose in {"her", "his", "their"} else None,)


def _is_somebody(found: re.Match[str], material: Material) -> bool:
    """False for "she passed": that one is the reader, and alive."""
    who = tuple(core(word) for word in found["who"].split())
    reader = who in material.called.forms or who[0] in {"she", "he", "they", "it", "i", "we"}
    return bool(who) and len(who) <= 6 and not reader


def _told(text: str, found: re.Match[str]) -> Loss:
    who, whose = found["who"].strip(), found["whose"]
    names = [word for word in who.split() if word[:1].isupper()]
    if whose is None:
        lost = (
            who
            if names
            else f"the {who}"
            if core(who.split()[0]) not in words_of("determiners")
            else who
        )
        return Loss(
            text, f"{lower_start(lost)} died", lower_start(lost), None, names[-1] if names else None
        )
    died = "died" if _DIED.search(found.string) or _is_alive(who) else ""
    lost = f"your {who}"
    clause = f"{lost} died" if died else f"you lost {lost}"
    return Loss(text, clause, lost, *_owner(found), dead=names[-1] if names else None)


def _is_alive(who: str) -> bool:
    return bool(set(bare(who).split()) & (_list("men") | _list("women") | words_of("people")))


def _thing_lost(statement: Statement) -> Loss | None:
    """Gives "your workshop burned down": a loss of no life."""
    clause = statement.clause
    if clause is None or statement.left:
        return None
    taken = re.match(r"your [\w' -]+?(?=$| (?:on|in|at|last|this)\b)", clause.rest)
    if clause.base in _list("taking") and taken and clause.person == "other":
        return Loss(statement.raw, clause.text, taken[0])
    if clause.base not in _list("losing"):
        return None
    if clause.person != "you" and not clause.subject.startswith("your "):
        return None
    lost = clause.subject if clause.subject.startswith("your ") else None
    return Loss(statement.raw, clause.text, lost)


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(load_grammar("kinds.en")[name].split())


def _is_business(offer: str) -> bool:
    return bool(set(bare(offer).split()) & _list("business"))


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
        slots.setdefault(slot, memory.ways)
    return slots


def _is_kept(statement: Statement, loss: Loss | None, memories: list[_Memory]) -> bool:
    """True for what the reader said or did that is neither the loss nor a memory of the dead."""
    used = {memory.raw for memory in memories} | ({loss.raw} if loss else set())
    first = core(statement.raw.split()[0])
    # "he" after "Marta's grandfather died" is hardly the reader.
    unsure = bool(
        loss and loss.clause.endswith("died") and first in {"he", "she"} and not loss.theirs
    )
    return statement.raw not in used and statement.whose == "theirs" and not unsure


def _memories(material: Material, loss: Loss) -> list[_Memory]:
    """What the facts tell of the one who died, said to the one who mourns."""
    reader = _reader(material, loss)
    dead = _dead(loss)
    brief = material.brief
    found = []
    for text in (*brief.facts, *brief.share, *brief.they_said):
        if text == loss.raw or not _may_be_told(material, text):
            continue
        memory = _memory(text, material, loss, reader, dead, told=text in brief.they_said)
        if memory:
            found.append(memory)
    return found


def _may_be_told(material: Material, text: str) -> bool:
    return is_meeting(text) or any(statement.raw == text for statement in material.heard)


def _reader(material: Material, loss: Loss) -> str | None:
    """How the facts call the reader: "she", "he" or "they"."""
    if loss.theirs:
        return {"her": "she", "his": "he", "their": "they"}[loss.theirs]
    said = " ".join(material.brief.they_said)
    return next((word for word in ("she", "he") if re.search(rf"\b{word}\b", said.lower())), None)


def _dead(loss: Loss) -> str | None:
    words = set(bare(loss.lost or "").split())
    return "he" if words & _list("men") else "she" if words & _list("women") else None


def _memory(
    text: str, material: Material, loss: Loss, reader: str | None, dead: str | None, *, told: bool
) -> _Memory | None:
    plain = mend(speak_dates(tidy(text), material.today))
    quoted = told or _SAID.match(plain) is not None
    plain = _SAID.sub("", plain)
    tokens = lower_start(plain, keep=(loss.dead or "",)).split()
    if not tokens or not is_speakable(plain):
        return None
    first = core(tokens[0])
    mine = first in {"i", "we", "my", "our"}
    named = bool(loss.dead) and (loss.dead or "").lower() in {
        core(t).removesuffix("'s") for t in tokens
    }
    of_dead = first in {"he", "she"} and (first != reader if reader else first == dead)
    kin = set(bare(loss.lost or "").split()) - {"your", "the"}
    of_dead = (
        of_dead
        or named
        or (first in {"her", "his", "their"} and bool(kin & set(map(core, tokens))))
    )
    alike = first == reader == dead and not quoted and _is_past(tokens)
    about = {"he": {"him", "his", "he"}, "she": {"her", "she", "hers"}}.get(dead or "", set())
    if mine and not (about & {core(t) for t in tokens} or named or kin & set(map(core, tokens))):
        return None
    if not (mine or of_dead or alike):
        return None
    turned = _said_to_reader(tokens, material, reader, dead, alike=alike, mine=mine)
    clause = parse(turned)
    if clause is None or len(turned) > 24:
        return None
    if mine:
        return _Memory(text, clause_ways(clause), quoted, mine)
    ways = (
        clause.text,
        *_with_another_subject(clause, loss, dead),
        *swapped(clause.text, own=False),
    )
    return _Memory(text, ways, quoted, mine)


def _with_another_subject(clause: Clause, loss: Loss, dead: str | None) -> list[str]:
    """Gives "your mother sewed books" for "she sewed books", "she sang" for "Ama sang"."""
    subject = clause.subject.lower()
    if subject in {"he", "she"}:
        return [replace(clause, subject=loss.lost).text] if loss.lost else []
    named = loss.dead is not None and subject == loss.dead.lower()
    return [replace(clause, subject=dead).text] if named and dead else []


def _is_past(tokens: list[str]) -> bool:
    form = verb_form(core(tokens[1])) if len(tokens) > 1 else None
    return core(tokens[1] if len(tokens) > 1 else "") in {"was", "had", "could"} or bool(
        form and "past" in form.forms
    )


def _said_to_reader(
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
    same = reader == dead and mine
    if same:
        tokens = _kin_as_yours(tokens)
    turner.pronouns = frozenset(sets.get(reader or "", {"nobody"}) if not same else {"nobody"})
    return turner.turn(tokens)


def _kin_as_yours(tokens: list[str]) -> list[str]:
    """Gives "I met your brother" for "I met his brother"."""
    kin = _list("men") | _list("women") | words_of("people")
    return [
        swap(token, "your")
        if core(token) in {"his", "her"} and at + 1 < len(tokens) and core(tokens[at + 1]) in kin
        else token
        for at, token in enumerate(tokens)
    ]


def _is_object(tokens: list[str], at: int) -> bool:
    after = core(tokens[at + 1]) if at + 1 < len(tokens) else ""
    small = words_of("determiners") | words_of("prepositions") | {"to", "how", ""}
    return after in small
