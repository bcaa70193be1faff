"""Stretches: the words of a message that say something, each whole and with one place behind it.

The checks speak of single names and numbers, and of what stands against the facts. A person wants
to see "Lakeside Hospital" once and whole, and also the line that tells on what was said.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import takewhile

from drafting.answers import Claim, Span, Verdict
from drafting.brief import Brief
from drafting.checking.context import Context, Status
from drafting.checking.facts import MINE, Fact
from drafting.checking.words import Stretch, Word, carries_meaning
from drafting.settling import settle
from prompts.phrases import fold, load_words

# Where a fact is a name, a post or an address, the message holds it word for word.
BY_THE_WORD = ("sender.", "contact.", "met.where", "offer.link")
# Where a fact is something told, the message may say it in other words.
TOLD = ("they_said", "share", "offer.what", "ask", "promises", "facts", "they_wrote", "met.how")
MADE_UP = frozenset({"invented_fact", "invented_number", "wrong_name"})
SHORTEST = 3
# So many words in common, and so much of what is said, make a line one told from that fact.
ENOUGH = 2
HALF = 0.5
# A stretch of so many words tells something by itself.
LONG = 3
# Small words that belong to what follows them: "the", "your own", "every one of".
LEAD = 3
# So few signs may stand between two words of one telling.
LEAP = 12
_ADDRESS = re.compile(r"(?:\w+://|www\.)\S+|[\w.+-]+@\w[\w-]*\.[\w.-]+")
_TAIL = re.compile(r"(?:[-\u2010\u2011]\w+)+")
_ARTICLE = re.compile(r"^(?:at |in |on )?(?:the |an? |our |my )?")


def find_stretches(brief: Brief, text: str, verdict: Verdict, today: date) -> tuple[Claim, ...]:
    """Every stretch that needs a source, in order; what should stay unsaid is left out."""
    context = Context(brief, text, today)
    hushed = [Span(start=f.start, end=f.end) for f in verdict.findings if f.rule == "leak_private"]
    doubted = [Span(start=f.start, end=f.end) for f in verdict.findings if f.rule in MADE_UP]
    claims = [_whole(context, claim) for claim in verdict.claims if not _touches(claim, hushed)]
    claims = [_better_placed(context, claim) for claim in claims]
    doubts = [claim for claim in claims if claim.status != "verified"]
    claims += [one for one in _doubts(context, verdict) if not _touches(one, [*hushed, *doubts])]
    claims += [one for one in _addresses(context) if not _touches(one, [*hushed, *claims])]
    named = [one for one in _by_the_word(context) if not _touches(one, [*hushed, *doubted])]
    told = [one for one in _told(context) if not _touches(one, [*hushed, *doubted])]
    # A single word in common is too weak to stand against a name or a place.
    told = [one for one in told if _is_full(context, one) or not _touches(one, [*claims, *named])]
    return settle(context, [*claims, *named, *told])


def _doubts(context: Context, verdict: Verdict) -> Iterator[Claim]:
    """What stands against the facts though no check made a claim of it: a number to ring, a post.

    A hint doubts nothing.
    """
    for finding in verdict.findings:
        if finding.rule in MADE_UP and finding.severity != "hint" and finding.quote.strip():
            yield context.claim(finding.start, finding.end, "unsupported")


def _addresses(context: Context) -> Iterator[Claim]:
    """Links and mail addresses: of the facts, or of nowhere."""
    for found in _ADDRESS.finditer(context.folded):
        words = found.group().rstrip(".,;:!?)")
        held = (fact.path for fact in context.book.facts if words in fold(fact.text))
        path = next(held, None)
        status: Status = "verified" if path else "unsupported"
        yield context.claim(found.start(), found.start() + len(words), status, path)


def _is_full(context: Context, one: Claim) -> bool:
    return len(context.content(one.start, one.end)) >= ENOUGH


def _touches(one: Claim | Stretch | Span, others: Iterable[Claim | Stretch | Span]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def _whole(context: Context, claim: Claim) -> Claim:
    """The claim with the rest of its name: what goes on behind a hyphen, and the names beside."""
    place = next((fact for fact in context.book.facts if fact.path == claim.source), None)
    if claim.status == "contradicted" and claim.source is None:
        return claim.model_copy(update={"source": _other_day(context, claim)})
    if claim.status != "verified" or place is None:
        return claim
    rest = _TAIL.match(context.text, claim.end)
    start, end = claim.start, rest.end() if rest else claim.end
    own = {word.folded for word in place.words if word.is_capital}
    for word in reversed(context.words_in(0, start)):
        if word.folded not in own or context.text[word.end : start] != " ":
            break
        start = word.start
    return _known(context, start, end, claim.source)


def _other_day(context: Context, claim: Claim) -> str | None:
    """A wrong day speaks of the meeting, whose day is known."""
    is_day = any(day.start < claim.end and claim.start < day.end for day in context.mentions)
    return "met.when" if is_day and context.brief.met.when else None


def _known(context: Context, start: int, end: int, source: str | None) -> Claim:
    return context.claim(start, end, "verified", source)


def _better_placed(context: Context, claim: Claim) -> Claim:
    """A number, a name or a deed that several facts could hold comes from the one it is about."""
    if claim.status != "verified" or claim.source is None or claim.source.startswith("met."):
        return claim
    words = {word.folded for word in context.words_in(claim.start, claim.end)}
    holding = [fact for fact in context.book.facts if words <= {word.folded for word in fact.words}]
    if not holding and len(words) < LONG:
        return claim
    # A lone number or name is about what its line is about; a longer stretch speaks for itself.
    about = claim if not holding else context.clause_at(claim.start)
    stems = {word.stem for word in context.content(about.start, about.end)}
    best = max(
        holding or context.book.under(*TOLD),
        key=lambda fact: _fit(context, fact, stems, about, claim.source),
        default=None,
    )
    is_better = best and (holding or best.stems & stems)
    return claim.model_copy(update={"source": best.path}) if best and is_better else claim


def _fit(
    context: Context, fact: Fact, stems: set[str], about: Claim | Stretch, source: str | None
) -> tuple[int, bool, bool]:
    """How much a fact has to do with a stretch; the check's own choice wins among equals."""
    is_mine = bool(MINE.search(context.text, about.start, about.end))
    fits = fact.owner == "shared" or is_mine == (fact.owner == "mine")
    return len(fact.stems & stems), fits, fact.path == source


def _by_the_word(context: Context) -> Iterator[Claim]:
    """Names, posts and places, where they stand in the text as they stand in the facts."""
    for fact in context.book.under(*BY_THE_WORD):
        wanted = fold(fact.text).strip()
        for form in dict.fromkeys((wanted, _ARTICLE.sub("", wanted))):
            if len(form) < SHORTEST:
                continue
            found = list(re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", context.folded))
            is_place = fact.path == "met.where"
            for one in found:
                start = _with_lead(context, one.start()) if is_place else one.start()
                yield _known(context, start, one.end(), fact.path)
            if found:
                break


def _with_lead(context: Context, start: int) -> int:
    """Where "the" or "your" before a thing begins, if one stands there."""
    before = context.words_in(context.sentence_at(start).start, start)[-1:]
    leads = load_words("telling", "leads")
    return next((word.start for word in before if word.folded in leads), start)


def _told(context: Context) -> Iterator[Claim]:
    """What is told on, clause by clause; clauses that follow one another become one stretch."""
    facts = context.book.under(*TOLD)
    run: tuple[Fact, int, int] | None = None
    for clause in context.clauses:
        words = context.content(clause.start, clause.end)
        fact = _told_in(words, facts) if clause.end > context.body_start else None
        if fact is None:
            continue
        start, end = _narrow(context, clause, words, fact)
        if run and run[0] is fact and not context.content(run[2], start):
            run = (fact, run[1], end)
            continue
        if run:
            yield _known(context, run[1], run[2], run[0].path)
        run = (fact, start, end)
    if run:
        yield _known(context, run[1], run[2], run[0].path)


def _told_in(words: list[Word], facts: Iterable[Fact]) -> Fact | None:
    """The fact that most of the words come from, if one is."""
    stems = {word.stem for word in words}
    best = max(facts, key=lambda fact: len(fact.stems & stems), default=None)
    if best is None:
        return None
    common = len(best.stems & stems)
    of_line, of_fact = common >= len(stems) * HALF, common >= len(best.stems) * HALF
    is_told = common and (of_line and of_fact if common < ENOUGH else of_line or of_fact)
    return best if is_told else None


def _narrow(context: Context, clause: Stretch, words: list[Word], fact: Fact) -> tuple[int, int]:
    """The clause from the first to the last word of the fact, small words around them included."""
    # What is courtesy elsewhere ("keep") can be the very thing told here.
    inside = context.words_in(clause.start, clause.end)
    meant = [word for word in inside if carries_meaning(word.folded) and word.stem in fact.stems]
    first = next((word for word in words if word.stem in fact.stems), meant[0])
    shared = [word for word in meant if word.end > first.start - LEAP]
    start, end = _from_hyphen(context, shared[0].start), shared[-1].end
    before = context.words_in(clause.start, start)
    # A short way to the clause's start is part of what is said; else the word before, as "the" is.
    if len(before) <= LEAD and not any(carries_meaning(word.folded) for word in before):
        start = _after_joiners(before, start)
    else:
        start = _with_lead(context, start)
    own = {word.folded for word in fact.words}
    rest = context.words_in(end, clause.end)
    behind = list(takewhile(lambda word: word.folded in own, rest))
    # "at night" goes along, a lone "in" before something else does not.
    is_all = len(behind) == len(rest)
    return start, max([end, *(word.end for word in behind if is_all or len(word.raw) > LEAD)])


def _from_hyphen(context: Context, start: int) -> int:
    """Where a word begins that goes on behind a hyphen: "par-level" at its "par"."""
    while start and context.text[start - 1] in "-\u2010\u2011":
        before = context.words_in(context.clause_at(start - 1).start, start - 1)
        if not before or before[-1].end != start - 1:
            break
        start = before[-1].start
    return start


def _after_joiners(before: list[Word], start: int) -> int:
    """The clause's start behind its "and", "but" or "how"."""
    joiners = load_words("telling", "joiners")
    return next((word.start for word in before if word.folded not in joiners), start)
