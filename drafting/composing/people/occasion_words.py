"""An occasion as words: its article, its preposition, its day."""

import re

from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.words import plain_words, verb_form, words_of
from prompts.calendar import MONTHS

_SHORT_MONTH = re.compile(
    r"(?P<before>\s)(?P<name>jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?"
    r"(?P<after>(?: 20\d\d)?)$",
    re.IGNORECASE,
)
_STALE = (
    r"yesterday|today|tonight|last (?:week|night|month|year|\w+day)|on (?:mon|tues|wednes|thurs|"
    r"fri|"
    r"satur|sun)day|this (?:week|morning|\w+day)|the other day|recently|"
    r"last (?:spring|summer|autumn|fall|winter)|years ago|ages ago|(?:a )?while ago|once"
)
# "puppy class, first week of October", "street party, end of June"
_PART_OF_MONTH = re.compile(
    r"[\s,]*\b(?:in |on |at )?(?:the )?(?P<part>end|start|beginning|middle|"
    r"(?:first|second|third|last) (?:week|weekend|days)) of "
    rf"(?P<month>{'|'.join(MONTHS)})(?: (?P<year>20\d\d))?$"
)
OCCASIONS = words_of("meeting_occasions")
PREPOSITIONS = (
    "at",
    "on",
    "in",
    "during",
    "over",
    "through",
    "via",
    "after",
    "before",
    "outside",
    "near",
    "by",
    "beside",
    "behind",
    "opposite",
    "under",
)
_YEAR = re.compile(r"(?:back |some time |sometime )?(?:in )?(?P<year>(?:19|20)\d\d)")
# "at no 14"
_NUMBER = re.compile(r"\bno\.? (?=\d)", re.IGNORECASE)
# "the form line by line": how it was gone through, and no place.
_BIT_BY_BIT = re.compile(r"\b(\w+) by \1\b")
_TWO = 2
_PEOPLE_AT_WORK = frozenset({"team", "crew", "squad", "staff", "committee", "department"})
_NO_PLACE = frozenset(
    {"got", "was", "is", "has", "went", "starts", "said", "gave", "told", "took", "properly"}
    | {"had", "came", "were", "are", "did", "didn't", "isn't", "wasn't", "because", "wants"}
    | {"when", "while", "so", "until", "if"}
)
_AT_SOMEBODYS = frozenset({"housewarming", "party", "wedding", "birthday", "barbecue", "place"})
_HOUSES = words_of("meeting_houses")
_NO_ARTICLE = words_of("meeting_no_article")


def _whole_month(found: re.Match[str]) -> str:
    """Gives "September 2026" for "sept 2026"."""
    name = next(month for month in MONTHS if month[:3].lower() == found["name"][:3].lower())
    return f"{found['before']}{name}{found['after']}"


def take_month(text: str) -> tuple[str, str | None]:
    """Parts "in Austin in April" into place and month; day words that go stale fall away."""
    if alone := _YEAR.fullmatch(text.strip(" ,")):
        return "", f"in {alone['year']}"
    months = "|".join(MONTHS)
    text = _SHORT_MONTH.sub(_whole_month, text)
    if part := _PART_OF_MONTH.search(text):
        small = "at" if part["part"] in {"end", "start", "beginning"} else "in"
        small = "on" if part["part"].endswith("weekend") else small
        year = f" {part['year']}" if part["year"] else ""
        said = f"{small} the {part['part']} of {part['month']}{year}"
        return text[: part.start()].strip(" ,"), said
    found = re.search(
        rf"[\s,]*\b(?:on |in |at )?(?:(?:early|late|mid) )?(?P<day>\d{{1,2}}(?:st|nd|rd|th)? )?"
        rf"(?P<month>{months})(?: (?P<year>20\d\d))?$",
        text,
    )
    if found:
        day = re.sub(r"\D", "", found["day"] or "")
        spoken = f"on {day} {found['month']}" if day else f"in {found['month']}"
        year = f" {found['year']}" if found["year"] else ""
        return text[: found.start()].strip(" ,"), spoken + year
    stale = re.search(
        rf"[\s,]*\b(?:{_STALE})$",
        text,
        re.IGNORECASE,
    )
    text = text[: stale.start()] if stale else text
    return re.sub(rf"^(?:{_STALE})\b[\s,]*", "", text, flags=re.IGNORECASE).strip(" ,"), None


def spoken_month(when: str | None) -> str | None:
    """Gives "in May" for "2027-05" and for "in May"."""
    text = tidy(when or "")
    if re.fullmatch(r"\d{4}-\d{2}", text):
        return f"in {MONTHS[int(text[5:]) - 1]}" if 1 <= int(text[5:]) <= 12 else None
    return take_month(text)[1]


def name_occasion(text: str, names: tuple[tuple[str, ...], ...]) -> tuple[str | None, str, str]:
    """The occasion with its article, its preposition and its head word."""
    words = _NUMBER.sub("number ", text.strip(" ,").replace(" w ", " with ")).split()
    given = core(words[0]) if words and core(words[0]) in PREPOSITIONS else None
    words = words[1:] if given else words
    shared = len(words) > 1 and core(words[-1]) == "together"
    words = words[:-1] if shared else words
    if not words or len(words) > 14:
        return None, "at", ""
    if (known := _by_its_name(words, given)) is not None:
        return known
    head = head_of([core(word) for word in words])
    if shared and core(words[0]) not in words_of("determiners"):
        words = ["our", *words]
    vague = len(words) == 1 and head in {
        "nights",
        "lates",
        "earlies",
        "night",
        "evening",
        "day",
        "morning",
        "afternoon",
        "week",
    }
    sat = given == "at" and head == "committee"  # "At the records committee" is a meeting.
    if vague or (_is_no_place(head, words) and not sat):
        return None, "at", ""
    words = [*words[:1], *("your" if w in {"his", "her", "their"} else w for w in words[1:])]
    noun = _with_article(words, head, names)
    return noun, _preposition(given, head, noun), head


def _by_its_name(words: list[str], given: str | None) -> tuple[str | None, str, str] | None:
    """Gives "on Zoom" for "zoom", "at Screwfix" for "screwfix", and no place for "the phone"."""
    bare = [core(word) for word in words if core(word) not in {"the", "a"}]
    if len(bare) != 1:
        return None
    name = bare[0]
    if name in words_of("meeting_phone"):
        return None, "at", ""
    if name in words_of("meeting_online") and given in {None, "on", "over", "via", "at"}:
        return name.capitalize(), "on", name
    if name in words_of("meeting_shops"):
        return name.capitalize(), given if given not in {None, "in"} else "at", name
    return None


def _is_no_place(head: str, words: list[str]) -> bool:
    """True for "rang" and "the council's tree team": a deed or people, where nobody can meet."""
    if set(words[1:]) & _NO_PLACE or _BIT_BY_BIT.search(" ".join(words)):
        return True  # "school got the job starts": a sentence that was taken for a place.
    form = verb_form(head)
    deed = form is not None and "past" in form.forms and "base" not in form.forms
    after = core(words[-1]) in {"too", "also"}
    return after or (deed and len(words) == 1) or (head in _PEOPLE_AT_WORK and len(words) > 1)


def head_of(words: list[str]) -> str:
    """Gives "fair" for "trade fair in Osaka"."""
    for at, word in enumerate(words):
        if at and word in words_of("prepositions") - {"open", "past"}:
            return words[at - 1].removesuffix("'s")
    if len(words) > 1 and words[-1].isdigit():
        return words[-2]  # "Route 9"
    return words[-1] if words else ""


def _preposition(given: str | None, head: str, noun: str) -> str:
    if head in {"lunch", "dinner", "breakfast"} and noun.startswith("the "):
        return "at"
    if head == "walk" and not given:
        return "on"
    named = noun.startswith("the ") and head in plain_words("held_for_many")
    if head in words_of("ours") | words_of("during_places") and not named:
        return "during" if head not in {"coffee", "lunch", "tea", "dinner"} else "over"
    if given:
        return "at" if given in {"through", "via"} else given
    if head in words_of("on_places"):
        return "on"
    whose = noun.endswith(("'s", "\u2019s"))
    town = _is_proper(noun.split()) and len(noun.split()) < 3 and head not in _HOUSES and not whose
    room = head in words_of("in_places") and noun.startswith(("the ", "your ", "our ", "my "))
    room = room and " open " not in f" {noun} "  # "at the open kitchen" is an occasion.
    return "in" if town or room or head in {"week", "month", "year"} else "at"


def _is_proper(words: list[str]) -> bool:
    """True for a place that goes by a name, such as "Elm Primary" and "Route 9"."""
    small = words_of("prepositions")
    words = words[:-1] if len(words) > 1 and words[-1].isdigit() else words
    return all(word[:1].isupper() or core(word) in small for word in words)


def _with_article(words: list[str], head: str, names: tuple[tuple[str, ...], ...]) -> str:
    first, rest = core(words[0]), words[1:]
    owner = first.removesuffix("'s")
    if first in {"her", "his", "their"} or any(
        (owner,) in {n, n[-1:]} for n in names if first != owner
    ):
        return " ".join(("your", *rest))
    if first in {"a", "an", "the"}:
        first_word = "our" if head in words_of("ours") and first != "the" else "the"
        return " ".join((first_word, *rest))
    named = _is_proper(words) and head not in OCCASIONS
    many = first in {"men's", "women's", "children's", "people's", "parents'", "teachers'"}
    alone = (first in _NO_ARTICLE and len(words) == 1) or (
        first == "number" and words[1:] != [] and words[1].isdigit()
    )
    if first.endswith("'s") and head in _AT_SOMEBODYS:
        return " ".join((words[0][0].upper() + words[0][1:], *rest))
    # "One Health evening" goes by a name.
    owned = first in words_of("determiners") and not (words[0][0].isupper() and len(words) > _TWO)
    if named or alone or owned or (first.endswith("'s") and not many):
        return " ".join(words)
    invited = head in {"lunch", "dinner", "breakfast"} and len(words) > 1
    if head in words_of("ours") and not invited:
        return " ".join(("our", *words))
    return " ".join(("the", *words))
