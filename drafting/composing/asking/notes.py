"""What the private note may do: nothing but hold a draft back."""

import re
from dataclasses import dataclass
from functools import cache

from drafting.brief import Brief
from drafting.composing.english.tokens import bare
from drafting.composing.english.words import words_of
from prompts.grammar import load_rows

# A name has its capital: "blood pressure cuffs" press nobody, and a door is nobody.
_PERSON = (
    r"(?:her|him|them|(?-i:[A-Z][\w'.-]+(?: [A-Z][\w'.-]+)?)|the (?:man|woman|lady|guy|boss|"
    r"manager|recruiter|director|chief|captain|doctor|head|owner|supervisor|team|board|committee))"
)
_UNNAMED = re.compile(
    r"\b(?:do not|don't|never|not to) (?:mention|bring up|talk about) "
    r"(?:the |her |his |their |that |any |our |my )?"
    r"(?P<what>[a-z'-]+(?: [a-z'-]+)?)(?=\s*$|\s*[,.;:!])",
    re.IGNORECASE,
)
# "dont write Leeds": a name by itself is a word that is to stay out.
_UNWRITTEN = re.compile(
    r"\b(?:do not|don't|dont|never|not to|no need to) (?:write|say|name|put|use|give|add) "
    r"(?P<what>(?-i:[A-Z])[\w'-]+)(?=\s*$|\s*[,.;:!]| or | and | in )",
    re.IGNORECASE,
)
_LISTED = re.compile(r"<(\w+)>")
_CLOSED = re.compile(r"[.;:!?()]")
_DENIED = re.compile(r"\b(?:not|never|no|hardly|\w+n't)(?: \w+){0,2} [^ ]+$", re.IGNORECASE)
_ALSO = re.compile(r"^[^.;!?]{0,40}?,? ?\b(?:or|nor)\b", re.IGNORECASE)
_NO = re.compile(
    r"\b(?:no|not|never|nothing|without|\w+n't|yet to|nicht|kein\w*|nie|pas|jamais|nunca|jamás)\b",
    re.IGNORECASE,
)
_SMALL = words_of("notes_small")
# Sorts that bring no warning of their own.
_AIDS = frozenset({"list", "meant", "unless", "taken_back", "quiet"})
# A word of praise or blame in what was noted as not to be said so: "say I'm not the best".
_WEIGHED = frozenset({"rude", "bragging"})
# Of two sorts that one wish falls under, only one is told.
_AS_ONE = {
    "claim": "lie",
    "promise": "lie",
    "business": "asking",
    "favour": "asking",
    "begging": "asking",
}


@dataclass(frozen=True)
class Heard:
    """What the note brings: ``warnings`` for the person, ``quiet`` words that must not stand."""

    warnings: tuple[str, ...] = ()
    quiet: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Rule:
    sort: str
    code: str
    pattern: re.Pattern[str]
    why: str
    kinds: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()


def _kept_out(held: str) -> list[str]:
    """Gives "hearing" for "do not mention the hearing": what the sender will not have named."""
    found = (bare(match["what"]).split() for match in _UNNAMED.finditer(held))
    named = (words[:-1] if words[-1:] == ["again"] else words for words in found)
    told = [" ".join(words) for words in named if words and set(words) - _SMALL]
    return told + [bare(match["what"]) for match in _UNWRITTEN.finditer(held)]


def without_unwritten(role: str | None, note: str | None) -> str | None:
    """Gives "care worker" for "care worker, moving to Leeds", where the note keeps Leeds out."""
    kept_out = {bare(match["what"]) for match in _UNWRITTEN.finditer(note or "")}
    if not role or not kept_out & set(bare(role).split()):
        return role
    parts = (part for part in re.split(r"[,;]", role) if not kept_out & set(bare(part).split()))
    return ",".join(parts).strip() or None


def hear_note(brief: Brief, code: str = "en") -> Heard:
    """What has to stay out because of the note and the constraint, and what the person is told.

    A note is heard in English whatever the message is in, and in the language ``code`` as well.
    """
    note = _written_out(brief.note or "")
    told: dict[str, str] = {}
    spans: list[tuple[int, int]] = []
    every = (*_rules("en"), *(_rules(code) if code != "en" else ()))
    for rule in every if note else ():
        if rule.sort in _AIDS or (rule.kinds and brief.kind not in rule.kinds):
            continue
        if rule.channels and brief.channel not in rule.channels:
            continue
        claims = rule.sort in {"claim", "promise"}
        found = [each for each in rule.pattern.finditer(note) if not _denied(rule, note, each)]
        # "Say I'm desperate" begs; that no fact holds it is nothing to say besides.
        found = [each for each in found if not (claims and _is_within(each, spans))]
        if claims:
            found = [each for each in found if _claims_more(each["claim"], brief)]
        if found:
            told.setdefault(_AS_ONE.get(rule.sort, rule.sort), rule.why)
            spans += [each.span() for each in found]
    held = " ".join((note, brief.constraint or ""))
    quiet = [r.why for r in _of_sort("quiet", "en") if r.pattern.search(held)]
    silent = (*(w for q in quiet for w in q.split("|")), *_kept_out(held))
    return Heard(tuple(told.values()), silent)


def _written_out(note: str) -> str:
    """The note in one line, with its quick spellings written out."""
    text = re.sub(r"\s*\n\s*", "; ", note[:4000].replace("\u2019", "'").strip())
    text = " ".join(text.split())
    for rule in _of_sort("meant", "en") if text else ():
        text = rule.pattern.sub(rule.why, text)
    return text


def _is_within(found: re.Match[str], spans: list[tuple[int, int]]) -> bool:
    """True where an earlier rule has heard the same words."""
    return any(found.start() < end and start < found.end() for start, end in spans)


def _denied(rule: _Rule, note: str, found: re.Match[str]) -> bool:
    """True where the note forbids it, takes it back, or tells of somebody else who did it."""
    before, after = note[: found.start()], note[found.end() :]
    if rule.sort in _WEIGHED and _DENIED.search(found[0]):
        return True
    if any(each.pattern.search(after) for each in _of_sort("taken_back", rule.code)):
        return True
    clause = _CLOSED.split(before[-90:])[-1]
    last = clause.rpartition(",")[2]
    if _is_forbidden(last, rule.code):
        return True
    # "Don't beg, flatter or lie": one no for all of them.
    listed = last != clause and bool(_ALSO.match(after))
    return listed and _is_forbidden(clause.replace(",", " "), rule.code)


def _is_forbidden(clause: str, code: str) -> bool:
    return any(each.pattern.search(clause) for each in _of_sort("unless", code))


def _claims_more(claim: str, brief: Brief) -> bool:
    """True where the note wants something said that no fact holds."""
    words = set(bare(claim).split()) - _SMALL
    known = _known(brief, denied=bool(_NO.search(claim)))
    return bool(words) and len(words & known) * 2 < len(words)


def _known(brief: Brief, *, denied: bool) -> set[str]:
    """The words that the facts hold; what a fact denies speaks for no claim."""
    facts = (*brief.facts, *brief.share, *brief.they_said, *brief.sender.offers)
    facts = tuple(fact for fact in facts if denied or not _NO.search(fact))
    places = (brief.met.where, brief.met.how, brief.reason, brief.ask, brief.sender.role)
    given = (brief.offer.what if brief.offer else None, *(p.what for p in brief.promises))
    return set(bare(" ".join(filter(None, (*facts, *places, brief.sender.org, *given)))).split())


@cache
def _of_sort(sort: str, code: str) -> tuple[_Rule, ...]:
    return tuple(rule for rule in _rules(code) if rule.sort == sort)


@cache
def _rules(code: str) -> tuple[_Rule, ...]:
    rows = load_rows("requests", code)
    lists = {row["name"]: row["pattern"] for row in rows.get("list", ())}
    return tuple(
        _Rule(
            sort,
            code,
            re.compile(_filled(row["pattern"], lists), re.IGNORECASE),
            row.get("why", ""),
            frozenset(row.get("kinds", "").split()),
            frozenset(row.get("channels", "").split()),
        )
        for sort, entries in rows.items()
        for row in entries
    )


def _filled(pattern: str, lists: dict[str, str]) -> str:
    """The pattern with its lists put in; a list may hold another one."""
    while _LISTED.search(pattern) and any(f"<{name}>" in pattern for name in lists):
        pattern = _LISTED.sub(lambda found: lists.get(found[1], found[0]), pattern)
    return pattern.replace("(?:person)", _PERSON)
