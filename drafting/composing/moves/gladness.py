"""What went well for them, and what is new with me."""

import re
from dataclasses import replace
from functools import cache

from drafting.composing.english.clause import Clause, parse
from drafting.composing.english.fronting import ways_of
from drafting.composing.english.tokens import core, join
from drafting.composing.english.words import BE, HAVE, words_of
from drafting.composing.giving.asked_plainly import as_noted
from drafting.composing.material import Material
from drafting.composing.noting.news_notes import (
    goes_with,
    is_hard,
    is_of_others,
    is_remembered,
    of_others,
    remembered,
    without_also,
)
from drafting.composing.telling.as_it_is import (
    AS_IT_HAPPENS,
    FORCED,
    clause_ways,
    fact_ways,
    own_people,
)
from drafting.composing.telling.statement import Ear, Statement
from drafting.composing.telling.tidings import is_change, is_gladness, tidings_of
from drafting.composing.titles import fit_title
from prompts.calendar import MONTHS
from prompts.grammar import load_grammar

_SHORT, _TWO = 6, 2
_DATED = re.compile(rf"\d|\b(?:{'|'.join(MONTHS)})\b")
_DAY_LAST = re.compile(r" (?:on|in) (?:\w+day )?(?:\d{1,2} )?[A-Z]\w+$")
_HAS_BEEN = re.compile(r"\b([a-z]+[^s\W]) has been\b")


def sort_congratulate(material: Material) -> Material:
    """The good news apart from what else is known of them; a congratulation asks for nothing."""
    news = find_good_news(material)
    more: dict[str, tuple[str, ...]] = {}
    if news:
        feat = _feat(news)
        if feat:
            cut = (feat,) if news.clause else _cut(feat)
            more["feat"] = tuple(dict.fromkeys((*cut, *_years_alone(feat))))
        if news.clause:
            more["glad"] = _glad_ways(news)
    own = news is not None and news.whose == "theirs"
    named = [text for text in more.get("feat", ())[:1] if not text.startswith("being ")]
    named = [text for text in named if own or news is None or news.clause is None]
    titles = [fit_title(text) for text in named]
    return replace(
        material,
        theirs=tuple(
            s
            for s in material.theirs
            if s is not news
            and s.raw != (news and news.raw)
            and tidings_of(s) != "bad"
            and not is_gladness(s)
            and not is_change(s)
            and not _points_elsewhere(s)
            and (s.quoted or not s.leans or (news is not None and s.place > news.place))
        ),
        kept=(),
        awaited=(),
        ask=as_noted(material.ask),
        more=more,
        titles=tuple(title for title in titles if title),
    )


def _points_elsewhere(statement: Statement) -> bool:
    """True for "you never asked for it back": what "it" is stands in a fact of mine."""
    clause = statement.clause
    words = {core(word) for word in clause.rest.split()} if clause else set()
    return statement.quoted and bool(words & {"it", "them", "one"}) and statement.whose == "theirs"


_MADE_SO = re.compile(
    r"\b(elected|appointed|named|chosen|selected|picked) "
    r"((?!as\b|for\b|by\b|to\b|in\b|on\b|at\b|the first\b|from\b|out\b|with\b)[a-z]+)"
)


def _glad_ways(news: Statement) -> tuple[str, ...]:
    """The news as it was told; of others' doings also "the bakery's open" for "is open"."""
    if news.clause is None:
        return ()
    others = news.whose == "world"
    short = tuple(
        way
        for way in (clause_ways(news.clause) if others else ())
        if not FORCED.search(way) and AS_IT_HAPPENS not in way
    )
    ways = ways_of(news.clause)
    shorter = (_HAS_BEEN.sub(r"\1's been", way) for way in ways)
    undated = _DAY_LAST.sub("", news.clause.text)
    # "you were elected as head of the guild": where "elected head …" would be the note itself.
    posted = (_MADE_SO.sub(r"\1 as \2", way) for way in ways)
    return tuple(dict.fromkeys((*ways, *short, *shorter, undated, *posted)))


def _years_alone(feat: str) -> tuple[str, ...]:
    """Gives "your 50 years" for "your 50 years in the choir"."""
    found = re.match(r"your (?:\d+|[a-z]+) years(?= )", feat)
    return (found[0],) if found else ()


def find_good_news(material: Material) -> Statement | None:
    """The fact that is the news; where none is plainly so, the first of theirs that happened."""
    if reason := _reason(material):
        return reason
    about = [s for s in material.heard if s.whose in {"theirs", "world"} and not s.left]
    if material.brief.reason in material.brief.facts:
        # What I was told to be glad about is the news; an old fact never stands in for it.
        about = [s for s in about if s.raw == material.brief.reason]
    about = [s for s in about if (s.clause or s.noun) and _is_good_news(s)]
    return min(about, key=_newsworth, default=None)


def _reason(material: Material) -> Statement | None:
    """What I was told to be glad about, where it tells of them."""
    text = material.brief.reason
    if not text:
        return None
    heard = Ear(material.called.forms, (), material.today).hear(text, "facts[0]")
    told = [s for s in heard if not s.left and (s.clause or s.noun) and s.whose != "mine"]
    told = [s for s in told if tidings_of(s) != "bad"]
    return next((s for s in told if s.whose == "theirs" or s.noun), None)


_REACHED = re.compile(r"\b(?:\w+ years old|turns? \d+|anniversary|birthday)\b")


def _is_good_news(statement: Statement) -> bool:
    """True for what went well, and for a number of years that was reached."""
    reached = statement.clause is not None and _REACHED.search(statement.clause.text)
    return tidings_of(statement) == "good" or bool(reached)


def _newsworth(statement: Statement) -> int:
    """How far a fact is from being the news: what is theirs and has happened comes first."""
    clause = statement.clause
    if clause is None:
        return 0
    mine = bool({core(word) for word in clause.rest.split()} & {"me", "us"})
    ours = clause.subject.lower().startswith(("you ", "your ")) or clause.person == "you"
    happened = clause.is_past or clause.verb in HAVE or clause.ongoing
    habit = clause.adverb in {"always", "often", "usually", "never"}
    felt = is_gladness(statement)
    apart = (6 if habit else 0) + (5 if mine else 0) + (4 if felt else 0)
    return apart + (0 if happened or _REACHED.search(clause.text) else 1) + (0 if ours else 2)


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(load_grammar("kinds.en")[name].split())


def _feat(news: Statement) -> str | None:
    """Gives "passing your boards", "your promotion to director"."""
    clause = news.clause
    if clause is None:
        words = (news.noun or "").split()
        first = core(words[0])
        words = words[1:] if first in {"a", "an", "the"} else words
        return join(("your", *words)) if first != "your" else join(words)
    if clause.person == "you" and clause.verb.lower() in BE and (named := _honour(clause)):
        return named
    if clause.person == "other" and clause.is_past and not clause.compound:
        # "the canteen winning the prize": what others did that is theirs to be glad about.
        doing = clause.gerund() if clause.verb.lower() not in BE | HAVE else None
        return join((clause.subject, doing)) if doing and news.whose == "world" else None
    fits = clause.person == "you" and clause.is_past and not clause.compound
    if not fits or clause.verb in HAVE or clause.base == "have":
        return None
    return clause.gerund()


def _cut(feat: str) -> tuple[str, ...]:
    """Gives "your new job at the harbour", and "your new job" where that copies the note."""
    head = feat.split(",", maxsplit=1)[0]
    words = head.split()
    small = words_of("prepositions")
    at = next((n for n, word in enumerate(words) if n > 1 and core(word) in small), len(words))
    return tuple(dict.fromkeys((feat, head, join(words[:at]))))


def _honour(clause: Clause) -> str | None:
    """Gives "your promotion to director" for "you were promoted to director"."""
    first, _, rest = clause.rest.partition(" ")
    rows = (row.partition("=") for row in load_grammar("kinds.en")["honours"].split())
    noun = next((noun for deed, _, noun in rows if deed == core(first)), None)
    small = core(rest.split(" ", 1)[0]) in words_of("prepositions") | {"to"}
    return join(("your", noun, rest)) if noun and small else None


def sort_my_news(material: Material) -> Material:
    """My news in the order of the facts; what is theirs comes after it."""
    more = remembered(material)
    started = [_as_mine(s) for s in material.heard if not is_remembered(s)]
    heard = [own_people(s) for s in started if s.clause and not s.quoted]
    told = [s for s in heard if s is not None]
    others = [s for s in told if is_of_others(s, material.brief) and not s.left]
    mine = [s for s in told if s.whose in {"mine", "ours"} or _is_aloof(s) or _is_said_by_me(s)]
    mine = sorted((*mine, *map(of_others, (s for s in others if s not in mine))), key=_at)
    theirs = [s for s in material.theirs if s not in mine and s.raw not in {o.raw for o in others}]
    hard = any(map(is_hard, theirs))
    theirs = [s for s in theirs if not (is_remembered(s) or is_hard(s))]
    theirs = [without_also(s) for s in theirs] if hard else theirs
    tail = _outcome(mine, theirs, said="quote" in more)
    more |= {"tail": _came_of_it(tail)} if tail else {}
    kind = next((s.clause for s in theirs if s.clause and s.clause.person == "you"), None)
    if kind is not None and kind.is_past:
        more["kind"] = (kind.text,)
    return replace(
        material,
        mine=tuple(s for s in mine if s is not tail),
        theirs=tuple(theirs),
        more={**material.more, **more},
        titles=(),
    )


def _at(statement: Statement) -> tuple[str, int]:
    """Where a fact was noted."""
    return statement.source.partition("[")[0], statement.place


def _came_of_it(tail: Statement) -> tuple[str, ...]:
    """Gives "so I bought a rod" and "I know all six"."""
    clause = tail.clause
    ways = tuple(way for way in fact_ways(tail) if not FORCED.search(way))
    so = clause is not None and clause.person == "i" and clause.is_past and not tail.leans
    plain = tuple(f"so {way}" for way in ways if way.startswith("I ")) if so else ()
    return (*plain, *ways) or fact_ways(tail)


def _outcome(
    mine: list[Statement], theirs: list[Statement], *, said: bool = False
) -> Statement | None:
    """The "I know all six" that came of "she told me to learn the names", and goes with it."""
    if len(mine) < _TWO:
        return None
    for statement in mine[1:] if said else ():
        if re.match(r"(?:I )?(?:quoted|used|said|told|repeated|thought of)\b", statement.raw):
            return statement
    for told in theirs[:1]:
        after = [s for s in mine if s.source.startswith("facts") and s.place > told.place]
        after = [s for s in after if not _DATED.search(s.raw)]
        near = [s for s in after if s.place == told.place + 1 and len(s.raw.split()) <= _SHORT]
        return next((s for s in after if goes_with(s, told)), next(iter(near), None))
    return None


def _is_said_by_me(statement: Statement) -> bool:
    """True for "your oven came too": noted as I would say it, and a part of the news."""
    first = statement.raw.split(maxsplit=1)[0].lower()
    return first == "your" and statement.source.startswith("facts")


def _as_mine(statement: Statement) -> Statement:
    """Gives "I start on 4 January" for "start on 4 January": the news is mine."""
    words = (statement.noun or "").split()
    small = words_of("prepositions") | words_of("determiners")
    starts = len(words) > 1 and core(words[0]) in _list("begins") and core(words[1]) in small
    if not starts or statement.clause or statement.quoted:
        return statement
    return replace(
        statement, whose="mine", noun=None, clause=parse(["I", words[0].lower(), *words[1:]])
    )


def _is_aloof(statement: Statement) -> bool:
    """True for "the clinic opens in March", which is news of mine as well."""
    clause = statement.clause
    if statement.whose != "world" or clause is None:
        return False
    words = {core(word) for word in clause.text.split()}
    return not words & (words_of("pronouns") - {"it", "that", "this", "i", "we", "me", "us"})
