"""What the writer of the notes put right: the later word stands, and the earlier one goes."""

import re
from dataclasses import dataclass, field
from functools import cache

from drafting.brief import Brief
from drafting.composing.english.clause import parse
from drafting.composing.english.day_patterns import ISO, WEEKDAY
from drafting.composing.english.tokens import bare, core, tidy
from drafting.composing.english.words import verb_form, words_of
from prompts.calendar import MONTHS, WEEKDAYS
from prompts.grammar import load_rows

_MONTHS = "|".join(
    (*MONTHS, "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept?", "Oct", "Nov", "Dec")
)
DATED = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{_MONTHS})\b|\b(?:{_MONTHS}) \d{{1,2}}\b(?! ?[:h])|"
    rf"\b{WEEKDAY}\b|\b{ISO}\b"
)
_RIGHT = re.compile(
    r"^(?:(?:it|that|this) (?:was|is|were)|it's|make that|should be)?\s*"
    r"(?P<right>[\w' -]{2,40}?),? (?:and )?not (?P<wrong>[\w' -]{2,40})$"
)
_IT_WAS = re.compile(
    r"^(?:(?:it|that|this) (?:was|is|were)|it's|make that|should be)\s+(?P<right>.{2,40})$"
)
_NOT_THEM = re.compile(
    r"^(?:it|that) (?:wasn't|was not) (?:her|him|them)\b|"
    r"^(?:s?he|they) (?:didn't|did not|wasn't|never)\b"
)
# A name, in a pattern that is read without regard to capitals.
NAME = r"(?-i:[A-Z])[\w'.-]+"
# She said an hour. No, she put that right: a night. The later word is the one that she said.
_BY_THEMSELVES = re.compile(
    rf"^(?:(?:at )?first )?(?P<lead>(?:s?he|they|{NAME}) (?:first )?(?:said|says|told (?:me|us)))"
    r"(?: first)?:? "
    r"(?P<before>.{3,60}?)(?: first)?[.;,:(]+ ?"
    r"(?P<no>(?:(?:and |but )?(?:no|then|later|sorry|correction(?: from (?:her|him|them))?)\b"
    r"[,:]? ?)*)(?P<how>(?:(?:s?he|they) )?(?:then |later )?(?:"
    r"(?:corrected|put) (?:that|it|this|herself|himself|themselves)(?: right| straight)?(?: to)?|"
    r"meant)[,:]? ?)?(?:(?:it is|it's|it was|make that) )?(?P<after>[^()]{1,60}?)\)?$",
    re.IGNORECASE,
)
_LONGEST, _STEM = 7, 4


@dataclass(frozen=True)
class Corrected:
    """The brief as it was put right, with each pair of notes of which nothing is left.

    ``moved`` holds each day that a later word changed, with the one that it became.
    """

    brief: Brief
    withdrawn: tuple[tuple[str, str], ...] = field(default=())
    moved: tuple[tuple[str, str], ...] = field(default=())


def put_right(brief: Brief) -> Corrected:
    """The brief without what its own writer took back or what a later word replaced."""
    facts: list[str] = []
    gone: list[tuple[str, str]] = []
    moved: list[tuple[str, str]] = []
    for raw in brief.facts:
        _take(_amended(raw), facts, gone, brief, moved)
    if tuple(facts) == brief.facts:
        return Corrected(brief)
    put = brief.model_copy(update={"facts": tuple(facts)})
    return Corrected(put, tuple(gone), tuple(moved))


@cache
def patterns(sort: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of one sort, by which notes are told to contradict or to settle each other."""
    rows = load_rows("doubts", "en")[sort]
    told = (row["pattern"].replace("<Name>", NAME) for row in rows)
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in told)


def is_later(text: str) -> bool:
    """True for "her second mail: …" and "it was moved to Thursday": what was before is past."""
    return any(pattern.search(tidy(text)) for pattern in patterns("later"))


def _take(
    text: str,
    facts: list[str],
    gone: list[tuple[str, str]],
    brief: Brief,
    moved: list[tuple[str, str]],
) -> None:
    """Adds a note, or lets it change the ones that stand."""
    plain = tidy(text)
    led = patterns("corrects")[0].match(plain)
    # "No, only the side door is" behind their question answers it and takes nothing back.
    led = None if facts and facts[-1].rstrip(' "').endswith("?") else led
    if led and facts and _corrects(plain[led.end() :], text, facts, gone, brief):
        return
    if is_later(plain) and facts and _replaces(plain, facts, moved):
        return
    facts.append(text)


def _amended(raw: str) -> str:
    """Gives "she lent me a sander" for "she lent me a drill, sorry, a sander"."""
    put = _BY_THEMSELVES.match(tidy(raw))
    if put and (put["how"] or "correction" in put["no"].lower()):
        return _as_they_put_it(put) or raw
    found = patterns("amends")[0].search(raw)
    if not found:
        return raw
    named = _RIGHT.match(raw[found.end() :].strip(" ).,"))
    if named and _holds(raw[: found.start()], named["wrong"]):
        wrong = re.compile(rf"\b{re.escape(named['wrong'])}\b", re.IGNORECASE)
        return wrong.sub(lambda _: named["right"], raw[: found.start()])
    before, after = raw[: found.start()].split(), raw[found.end() :].strip(" )").split()
    if not before or not after or len(after) > _LONGEST or parse(after) is not None:
        return raw
    at = _last_alike(before, after[0])
    return raw if at is None else " ".join((*before[:at], *after))


def _as_they_put_it(found: re.Match[str]) -> str:
    """Gives "he said two winters for oak" for "he said oak waits a winter. No: two for oak"."""
    lead = found["lead"].replace(" first ", " ")
    before, after = found["before"].split(), found["after"].split()
    if parse(after) is not None or _things(found["before"]) & _things(found["after"]):
        return f"{lead}: {found['after']}"
    at = _last_alike(before, after[0])
    if at is None:
        return ""
    alone = len(after) == 1 or after[1] in words_of("prepositions")
    rest = before[at + 1 :] if alone else []
    if not at and _sort_of(after[0]) == "number":
        lead = f"{lead} that it is"
    return " ".join((lead, *before[:at], *after, *rest))


def _things(text: str) -> set[str]:
    """The longer words of a few, in which two wordings of one matter meet."""
    return {word.removesuffix("s") for word in bare(text).split() if len(word) >= _STEM}


def _last_alike(words: list[str], like: str) -> int | None:
    """Where the last word of the same sort stands: an article, a number, a small word, a name."""
    sort = _sort_of(like)
    if not sort:
        return None
    return next((at for at in reversed(range(len(words))) if _sort_of(words[at]) == sort), None)


def has_alike(text: str, other: str) -> bool:
    """True where the text holds a word of the same sort as what was supposed instead."""
    tokens = other.split()
    sort = _sort_of(tokens[0]) if tokens else ""
    known = sort in {"name", "day", "number"} and bare(other) not in bare(text)
    return known and _last_alike(text.split()[1:], tokens[0]) is not None


def _sort_of(token: str) -> str:
    word = core(token)
    if word.capitalize() in WEEKDAYS or word.capitalize() in MONTHS:
        return "day"
    if word[:1].isdigit() or word in words_of("doubts_counted"):
        return "number"
    if word in {"a", "an", "the", "my", "our", "her", "his", "their", "some"}:
        return "thing"
    if word in words_of("prepositions"):
        return "place"
    return "name" if token[:1].isupper() else ""


def _corrects(
    told: str, text: str, facts: list[str], gone: list[tuple[str, str]], brief: Brief
) -> bool:
    """True where the note put an earlier one right; that one is changed, or both are let go."""
    if _by_name(told, text, facts, gone, brief) or _by_one_word(told, facts):
        return True
    was = _IT_WAS.match(told)
    if was and not {"who", "that"} & set(told.split()):
        words = facts[-1].split()
        alike = _last_alike(words, was["right"].split()[0])
        if alike:
            facts[-1] = " ".join((*words[:alike], was["right"]))
            return True
    earlier = next((n for n in reversed(range(len(facts))) if _same_deed(facts[n], told)), None)
    if _NOT_THEM.match(told):
        earlier = len(facts) - 1
    elif earlier is not None and _is_of(told, brief):
        facts[earlier] = told
        return True
    if earlier is None:
        return False
    gone.append((facts.pop(earlier), text))
    return True


def _by_name(
    told: str, text: str, facts: list[str], gone: list[tuple[str, str]], brief: Brief
) -> bool:
    """Puts "Dudley" for "Derby" after "not Derby"; a deed that was not the reader's goes."""
    named = _RIGHT.match(told)
    if not named:
        return False
    at = next((n for n in reversed(range(len(facts))) if _holds(facts[n], named["wrong"])), None)
    if at is None:
        return False
    if set(bare(named["wrong"]).split()) <= set(bare(brief.contact.name or "").split()):
        gone.append((facts.pop(at), text))
        return True
    wrong = re.compile(re.escape(named["wrong"]), re.IGNORECASE)
    facts[at] = wrong.sub(lambda _: named["right"], facts[at])
    return True


def _by_the_day(told: str, facts: list[str]) -> bool:
    """Puts another day in its place: "no, Sunday, she corrected it"."""
    first = core(told.split(maxsplit=1)[0]) if told.split() else ""
    if first.capitalize() not in WEEKDAYS:
        return False
    for at in reversed(range(len(facts))):
        before = DATED.findall(facts[at])
        if len(before) == 1:
            facts[at] = facts[at].replace(before[0], first.capitalize())
            return True
    return False


def _by_one_word(told: str, facts: list[str]) -> bool:
    """Puts another name in its place: "correction, the Bruges one"."""
    if _by_the_day(told, facts):
        return True
    words = [word for word in told.split() if core(word) not in {"the", "one", "in", "at", "it"}]
    if len(words) != 1 or _sort_of(words[0]) not in {"name", "number"}:
        return False
    before = facts[-1].split()
    alike = _last_alike(before, words[0])
    if not alike:
        return False
    facts[-1] = " ".join((*before[:alike], words[0], *before[alike + 1 :]))
    return True


def _holds(fact: str, wrong: str) -> bool:
    return f" {bare(wrong)} " in f" {bare(fact)} "


def _deeds(text: str) -> set[str]:
    forms = (verb_form(word) for word in bare(text).split())
    small = {"be", "have", "do", "say"}
    return {f.base for f in forms if f and f.base not in small and f.forms & {"past", "part", "s"}}


def _same_deed(fact: str, told: str) -> bool:
    return bool(_deeds(fact) & _deeds(told))


def _is_of(told: str, brief: Brief) -> bool:
    """True where the one who did it is the reader: "it was Ada herself who lent it"."""
    words = bare(told).split()
    until = next((n for n, word in enumerate(words) if _deeds(word)), len(words))
    name = set(bare(brief.contact.name or "").split())
    lead = words[:until]
    own = {"her", "his", "their", "my", "our", "the", "a"} & set(lead)
    return bool((name | {"she", "he", "herself", "himself"}) & set(lead)) and not own


def _replaces(later: str, facts: list[str], moved: list[tuple[str, str]]) -> bool:
    """True where a later word gave another day, which is put where the earlier one stood."""
    days = DATED.findall(later)
    if not days:
        return False
    for at in reversed(range(len(facts))):
        before = DATED.findall(facts[at])
        about = _telling(later) & _telling(facts[at])
        if len(before) == 1 and (about or _is_short(later)) and not _is_wrote(facts[at]):
            facts[at] = facts[at].replace(before[0], days[-1])
            moved.append((before[0], days[-1]))
            return True
    return False


def _is_wrote(fact: str) -> bool:
    """True for "she wrote: come on Tuesday": her later words take its place as they are."""
    return bool(re.match(r"^[\w' ]{2,30}:\s", fact))


def _telling(text: str) -> set[str]:
    small = words_of("doubts_fill")
    return {w for w in bare(text).split() if len(w) > 3 and w not in small and not w[0].isdigit()}


def _is_short(later: str) -> bool:
    return len(later.partition(":")[2].split() or later.split()) <= _LONGEST
