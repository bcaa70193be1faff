"""What is noted for my news, in the sentences that it stands for, and what they once said."""

import re
from dataclasses import replace

from drafting.brief import Brief
from drafting.composing.answers.asked import turned_to_them
from drafting.composing.english.clause import parse
from drafting.composing.english.day_patterns import CAPITAL, DAY
from drafting.composing.english.days import drop_iso
from drafting.composing.english.tokens import bare, capital, core, lower_start, tidy
from drafting.composing.english.words import gerund, plain_phrases, plain_words, verb_form, words_of
from drafting.composing.giving.offered import one_of_them
from drafting.composing.material import Material
from drafting.composing.noting.loose import Loose
from drafting.composing.telling.statement import Statement

_DAY = rf"(?:on )?(?:{DAY}|{CAPITAL} \d{{4}})"
_BEGAN = re.compile(
    rf"^(?P<told>I (?!am\b|was\b|have\b)[a-z]+ [^,]+?), (?:I |and I |where I )?"
    rf"(?:began|started|since|from) (?P<day>{_DAY})$"
)
_IT_BEGINS = re.compile(r"^it (?P<verb>starts|begins) (?P<when>(?:on |in |from )?.*\d.*|in .+)$")
_MY_FIRST = re.compile(
    r"^(?P<what>my (?:very )?(?:first|last|next|second) [a-z]+(?: [a-z]+)?): (?P<how>.+)$"
)
_THE_FIRST = re.compile(r"^the (?=(?:very )?first [a-z]+ (?:was|were|is|came|went|had)\b)")
_THEN_TO = re.compile(r" then, to (?=[a-z]+$)")
_QUOTED = re.compile(
    r"^\"(?P<what>[^\"]+?)[.,]?\",? ?\(?,? ?(?P<who>s?he|they|you)(?:'d| had| would| used to)? "
    r"(?:always |often )?(?:said|says|say|told (?:us|me))(?: (?:it|that|this))?"
    r"(?: (?P<how>[^()]+))?\)?$"
)
# Helen said 'two pages', he told me: "say the number and stop"
_SAID_IT = re.compile(
    r"^(?P<who>s?he|they|you|[A-Z][\w'-]+) (?P<often>always |often |used to )?"
    r"(?:said|says|say|told (?:us|me))[:,]? (?P<mark>[\"'])"
    r"(?P<what>(?:(?!(?P=mark)[\s,.]).)+?)[.,]?(?P=mark)$"
)
_ENDED = re.compile(
    rf"^(?P<what>(?:her|his|their|your|the|our) [a-z' -]*?(?:class|course|workshop|seminar|"
    rf"training|lessons|lectures|programme|program)) "
    rf"(?:ended|finished|was over|stopped)(?: {_DAY})?$",
    re.IGNORECASE,
)
_LAST_MET = re.compile(
    rf"^(?:we )?last (?:met|saw each other|spoke|talked) (?P<where>(?:at|on|in|during) .+?),?"
    rf"(?: {_DAY})?$"
)
_SO_I = re.compile(r"^(?P<they>they [^,]+), so (?P<me>(?:I|we) .+)$")
_POINTS = re.compile(r"\b(?:it|them|that)$")
_LEAST, _STEM = 3, 5


def place_news(brief: Brief) -> Brief:
    """The brief with each note of my news as a sentence of its own."""
    facts: list[str] = []
    for fact in brief.facts:
        text = _told(tidy(fact))
        begins = _IT_BEGINS.match(text)
        form = verb_form(begins["verb"]) if begins else None
        if begins and form and facts and parse(facts[-1].split()) is not None:
            facts[-1] = f"{facts[-1]}, {gerund(form.base)} {begins['when']}"
        else:
            facts.append(fact if text == tidy(fact) else text)
    return (
        brief if tuple(facts) == brief.facts else brief.model_copy(update={"facts": tuple(facts)})
    )


def _told(text: str) -> str:
    if found := _BEGAN.match(text):
        form = verb_form(core(found["told"].split()[1]))
        if form and "past" in form.forms and "base" not in form.forms:
            return f"{found['told']} and started on {found['day'].removeprefix('on ')}"
        return f"{found['told']} since {found['day'].removeprefix('on ')}"
    if found := _MY_FIRST.match(text):
        many = found["what"].endswith("s") and not found["what"].endswith("ss")
        return f"{found['what']} {'have' if many else 'has'} been {found['how']}"
    return _THE_FIRST.sub("my ", _THEN_TO.sub(" to ", text))


def remembered(material: Material) -> dict[str, tuple[str, ...]]:
    """The slots for what they used to say, and for where we were last together."""
    found: dict[str, tuple[str, ...]] = {}
    for fact in material.brief.facts:
        text = tidy(fact)
        if quoted := _QUOTED.match(text):
            found.setdefault("quote", (_quoted(quoted),))
        elif said := _SAID_IT.match(text):
            often = "always " if said["often"] else ""
            found.setdefault("quote", (f'"{capital(said["what"])}," you {often}said',))
        elif ended := _ENDED.match(drop_iso(text)):
            told = turned_to_them(ended["what"], material)
            found.update({"ended": (told,)} if told else {})
        elif met := _LAST_MET.match(drop_iso(text)):
            told = turned_to_them(met["where"].strip(" ,"), material)
            found.update({"last_met": (told,)} if told else {})
    return found


def place_of_words(facts: tuple[str, ...]) -> int | None:
    """Where among the facts their own words stand, in quotation marks."""
    told = (n for n, fact in enumerate(facts) if _SAID_IT.match(tidy(fact)))
    return next(told, None)


def is_remembered(statement: Statement) -> bool:
    """True for what fills one of those slots, and is no news."""
    text = tidy(statement.raw)
    return any(pattern.match(drop_iso(text)) for pattern in (_QUOTED, _SAID_IT, _ENDED, _LAST_MET))


def _quoted(found: re.Match[str]) -> str:
    how = (found["how"] or "").strip(" ,.")
    lead = (
        f"{how} you said" if how.startswith(("every", "each", "at ", "in ")) else "you always said"
    )
    return f'{lead}: "{capital(found["what"])}"'


def is_hard(statement: Statement) -> bool:
    """True for "he turned my application down": nothing to be thankful for, and no reproach."""
    told = f" {bare(statement.raw)} "
    return any(f" {hard} " in told for hard in plain_phrases("hard_on_me")) or bool(
        re.search(r"\bturn(?:ed|s) .* down\b", told)
    )


def without_also(statement: Statement) -> Statement:
    """The same without the "also" that went back to what is left out."""
    clause = statement.clause
    if clause is None or clause.adverb != "also":
        return statement
    return replace(statement, clause=replace(clause, adverb=""))


def is_of_others(statement: Statement, brief: Brief) -> bool:
    """True for "they asked about the valve", where the reader is a she or a he."""
    return statement.raw.lower().startswith("they ") and one_of_them(brief)


def of_others(statement: Statement) -> Statement:
    """The same, told of those others: "they asked about the valve, so I drew it"."""
    text = lower_start(tidy(statement.raw))
    if found := _SO_I.match(text):
        # "When they asked about the valve, I drew it" tells it without a word put in.
        said = Loose("answer", f"when {found['they']}, {found['me']}")
        return replace(statement, clause=None, loose=said, whose="mine", left=False)
    clause = parse(text.split())
    return replace(statement, clause=clause, whose="mine", left=False) if clause else statement


def goes_with(mine: Statement, told: Statement) -> bool:
    """True where a fact of mine takes up the very thing that they told me or do."""
    points = mine.leans or _POINTS.search(tidy(mine.raw)) is not None
    near = mine.place == told.place + 1
    return (points and near) or bool(_telling(mine.raw) & _telling(told.raw))


def _telling(text: str) -> set[str]:
    """The things in a note, by which two notes can be told to speak of one."""
    words = {word for word in bare(text).split() if len(word) >= _LEAST}
    lists = ("prepositions", "pronouns", "determiners", "adverbs", "auxiliaries", "conjunctions")
    small = {word for name in lists for word in words_of(name)} | plain_words("tells_nothing")
    return {word.removesuffix("s")[:_STEM] for word in words - small}
