"""Facts as they are typed in haste, told as they would stand with more time."""

import re
from functools import cache

from drafting.brief import Brief
from drafting.composing.english.calendar_names import in_capitals
from drafting.composing.english.days import find_iso
from drafting.composing.english.tokens import tidy
from drafting.composing.english.words import participle, past, plain_words, verb_form
from drafting.composing.giving.handed import in_full
from drafting.composing.noting.longhand import in_longhand
from drafting.composing.noting.marks import marks_read
from drafting.composing.noting.met_notes import happened_there
from drafting.composing.noting.my_questions import with_question_put
from drafting.composing.noting.note_shapes import retellings
from drafting.composing.noting.quoted_notes import NOT_THEIRS, PARTED, as_said
from drafting.composing.noting.said_on import without_said_on
from drafting.composing.noting.second_figures import with_second_figure
from drafting.composing.noting.source_says import as_source_says
from drafting.composing.noting.spans import spelled_days
from drafting.composing.noting.speech import told_as_speech
from drafting.composing.people.names import first_name
from drafting.short_days import spelled_out
from prompts.calendar import MONTHS
from prompts.grammar import load_grammar

_NUMBER = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty)"
_COUNTED = re.compile(
    rf"^(?P<told>(?:I|we|she|he|they)\b[^,;:]{{8,}}?), (?P<n>{_NUMBER}) (?P<what>[a-z]+)$"
)
# "my boss was taught by him": what he did.
_BY_THEM = re.compile(
    r"^(?P<whom>(?:my|our) [^,;]{2,40}?) (?:was|were) (?:once )?(?P<done>[a-z]+) by "
    r"(?P<who>her|him|them)$"
)
# "the shelf in our hall was built by her uncle": what the uncle did.
_BY_THEIRS = re.compile(
    r"^(?P<whom>(?:the|my|our|this|that) [^,;]{2,60}?) (?:was|were) (?:once )?(?P<done>[a-z]+) by "
    r"(?P<who>(?:his|her|their) (?:late )?[a-z]+)$"
)
_DONE_AS_SAID = re.compile(
    r"^I (?:said|promised) (?:that )?I(?:'d| would) (?P<do>[a-z]+)(?P<rest> [^,]+?),? and "
    r"(?:I )?(?:now )?(?:have|did|I've done it)(?: (?:so|now|it))?$"
)
# "keeps a log of fog, 31 years"
_FOR_YEARS = re.compile(
    r"^(?:(?P<who>she|he) )?(?P<does>(?!has\b|is\b|was\b|does\b)[a-z]+s) "
    rf"(?P<what>[^,;:]{{3,}}), (?:for )?(?P<n>{_NUMBER}) "
    r"(?P<time>years|summers|winters|seasons|months)(?: now| running| long)?$"
)
# "Ines and I shared a bench", "me and Ines queued", "both of us missed the bus"
_THE_TWO = re.compile(
    r"^(?:(?P<who>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?|s?he) and (?:I|me)|"
    r"(?i:me|I) and (?P<whom>[A-Z][\w'-]+)|(?P<both>(?:[Tt]he )?(?i:both) of us)|"
    r"[Tt]he two of us|(?i:two) of us(?! (?:are|have|do|work|can|will|need)\b)) (?=[a-z])"
)
_EACH = re.compile(r" (?:every|each) (?:day|week|month|year)$")
_MONTH_OF = {name[:3].lower(): name for name in MONTHS}
_SHORT_MONTH = re.compile(
    r"(?<=\b(?:in|of|by) )(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?(?! ?\d)"
)
_SHORT_WOULD = re.compile(
    r"\b(?P<who>[Ss]?[Hh]e|[Tt]hey)'(?P<short>d|ll)"
    r"(?= (?:(?:never|always|only|just|even|rather|also|still) )?(?P<after>[a-z]+))"
)
# "my saw broke; he lent me his": what stands behind the mark goes on from it.
_LEANS = re.compile(r"(?:he|she|they|it|that|this|those|so|but|then)\b")
_TWO, _FEW = 2, 3


def unjotted(brief: Brief) -> Brief:
    """The brief with its facts as they would stand without the haste."""
    brief = happened_there(with_question_put(in_longhand(_with_days_in_full(brief))))
    brief = told_as_speech(without_said_on(_with_last_figures(brief)))
    facts = tuple(
        part
        for fact in brief.facts
        for part in _told(as_said(_at_theirs(_named(fact, brief), brief), brief), brief.kind)
    )
    asked = in_capitals(brief.ask) if brief.ask else brief.ask
    if brief.kind == "pitch" and not asked:
        asked = next((fact for fact in facts if fact.rstrip().endswith("?")), None)
        facts = tuple(fact for fact in facts if fact != asked)
    wrote = in_capitals(brief.they_wrote) if brief.they_wrote else brief.they_wrote
    offer = in_full(brief.offer) if brief.offer else None
    if (facts, asked, wrote, offer) == (brief.facts, brief.ask, brief.they_wrote, brief.offer):
        return brief
    told = {"facts": facts, "ask": asked, "they_wrote": wrote, "offer": offer}
    return brief.model_copy(update=told)


def _with_days_in_full(brief: Brief) -> Brief:
    """The brief with the days and months of its notes spelled out."""
    facts = tuple(map(spelled_out, brief.facts))
    said = tuple(map(spelled_out, brief.they_said))
    if (facts, said) == (brief.facts, brief.they_said):
        return brief
    return brief.model_copy(update={"facts": facts, "they_said": said})


def _with_last_figures(brief: Brief) -> Brief:
    """The brief with each figure that was put right within a note as it stood at last."""
    facts = tuple(map(with_second_figure, brief.facts))
    said = tuple(map(with_second_figure, brief.they_said))
    if (facts, said) == (brief.facts, brief.they_said):
        return brief
    return brief.model_copy(update={"facts": facts, "they_said": said})


def told_straight(text: str, kind: str) -> str:
    """One fact by the entries of the file; what is to be two facts is parted by two strokes."""
    return retellings().change(
        text, lambda row, left: row.retell(left) if row.suits(kind) else left
    )


def said_straight(text: str) -> str:
    """What they said, by the entries that hold for anybody's words."""
    return retellings().change(text, lambda row, it: row.retell(it) if row.theirs else it)


def _told(fact: str, kind: str) -> tuple[str, ...]:
    """One fact, or the two that it holds; as it was typed where nothing is to be mended."""
    plain = tidy(fact)
    said = as_source_says(spelled_days(in_capitals(_in_whole_words(plain))), kind)
    read = marks_read(said) if kind != "pitch" else [said]
    read = [part for each in read for part in _at_semicolon(each, kind)]
    told = PARTED.join(told_straight(each, kind) for each in read)
    parts = [_whole(part) for part in told.split(PARTED)]
    return (fact,) if parts == [plain] else tuple(parts)


def _in_whole_words(text: str) -> str:
    """Gives "he would change two" for "he'd change two", "in February" for "in Feb"."""
    text = _SHORT_MONTH.sub(lambda found: _MONTH_OF[found[0][:3].lower()], text)

    def said(found: re.Match[str]) -> str:
        form = verb_form(found["after"])
        if found["short"] == "ll" or found["after"] in {"have", "be", "like", "love", "rather"}:
            return f"{found['who']} {'will' if found['short'] == 'll' else 'would'}"
        if form is None or "base" not in form.forms or found["after"] == "better":
            return found[0]
        return f"{found['who']} would"

    return _SHORT_WOULD.sub(said, text)


def _at_semicolon(text: str, kind: str) -> list[str]:
    """The two facts that a semicolon parts, or one where the second leans on the first."""
    one, mark, two = text.partition("; ")
    marked = any(sign in text for sign in ':?"(') or "; " in two
    if not mark or marked or kind in NOT_THEIRS or len(two.split()) < _FEW:
        return [text]
    if find_iso(one) is not None:
        return [one, two]  # Where we met is no half of what was done there.
    if _LEANS.match(two):
        return [f"{one}, and {two}"]
    return [f"{one} and {two}"] if two.startswith(("was ", "were ")) else [one, two]


def _whole(text: str) -> str:
    """The fact with its verb in the form, and its number in the place, that it needs."""
    if found := _DONE_AS_SAID.match(text):
        return _didas_said(found) or text
    if found := _BY_THEM.match(text) or _BY_THEIRS.match(text):
        return _did(found) or text
    if found := _FOR_YEARS.match(text):
        return _done_for(found) or text
    found = _COUNTED.match(text)
    return _with_number(found) if found else text


def _named(fact: str, brief: Brief) -> str:
    """Gives "Silke was testing it" for "silke was testing it"."""
    people = (brief.contact, brief.other, brief.sender)
    names = (first_name(each.name) for each in people if each is not None)
    first, space, rest = fact.partition(" ")
    known = next((name for name in names if name and name.lower() == first), None)
    told = f"{known}{space}{rest}" if known else fact
    both = _THE_TWO.match(told) if brief.kind not in NOT_THEIRS else None
    reader = first_name(brief.contact.name).split()
    ours = both and ((both["who"] or both["whom"] or "she").split()[0] in {*reader, "she", "he"})
    if not (both and ours):
        return told
    return f"we {'both ' if both['both'] else ''}{told[both.end() :]}"


def _at_theirs(fact: str, brief: Brief) -> str:
    """Gives "the pipes at your nursery" where I write to the head of a nursery."""
    role = (brief.contact.role or "").split(",")[0].lower().split()
    if len(role) < _TWO or role[-1] not in plain_words("runs_the_house"):
        return fact
    small = "at|in|of|on|by|over|near|from|into|under|beside|behind|outside"
    return re.sub(rf"\b({small}) the {re.escape(role[-2])}\b", rf"\1 your {role[-2]}", fact)


def _didas_said(found: re.Match[str]) -> str:
    """Gives "I have read up on it, as I said I would"."""
    form = verb_form(found["do"])
    known = form is not None and "base" in form.forms
    done = participle(form.base) if known and form else ""
    return f"I have {done}{found['rest']}, as I said I would" if done else ""


def _done_for(found: re.Match[str]) -> str:
    """Gives "has kept a log of fog for 31 years" for "keeps a log of fog, 31 years"."""
    form = verb_form(found["does"])
    habit = form is not None and "s" in form.forms and "past" not in form.forms
    what = _EACH.sub("", found["what"])
    who = f"{found['who']} " if found["who"] else ""
    how_long = f"for {found['n']} {found['time']}"
    done = participle(form.base) if form else ""
    return f"{who}has {done} {what} {how_long}" if habit and done else ""


def _did(found: re.Match[str]) -> str:
    """Gives "he taught my boss" for "my boss was taught by him"."""
    form = verb_form(found["done"])
    who = {"her": "she", "him": "he", "them": "they"}.get(found["who"], found["who"])
    known = form is not None and "part" in form.forms
    return f"{who} {past(form.base)} {found['whom']}" if known and form else ""


def _with_number(found: re.Match[str]) -> str:
    """Gives "with seven people", "on two wards"; what has no such place stays as it is."""
    small = _places().get(found["what"])
    return f"{found['told']} {small} {found['n']} {found['what']}" if small else found[0]


@cache
def _places() -> dict[str, str]:
    """The word that leads up to what is counted: with people, on wards, in schools."""
    rows = (row.split(":") for row in load_grammar("plainly.en")["counted_in"].split(";"))
    return {word: row[0].strip() for row in rows if len(row) > 1 for word in row[1].split()}
