"""A jotted fact in the order of a plain sentence: "I usually get shouted at"."""

import re
from dataclasses import replace

from drafting.composing.english.clause import parse
from drafting.composing.english.tokens import core
from drafting.composing.english.words import BE, HAVE, MODALS, plain_phrases, verb_form

_COMPARED = re.compile(
    r"^(?P<beside>(?:compared (?:to|with)|next to|beside|unlike) "
    r"(?:her|him|them|hers|his|theirs)),? "
    r"(?P<told>(?:I|we|my|our|mine|ours)\b.+)$"
)
_DAY_TWICE = re.compile(
    r"\b(?P<day>(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?P<part> (?:morning|afternoon|"
    r"evening|night))?\b(?P<more>.*),? (?:on )?(?P<iso>\d{4}-\d{2}-\d{2})$"
)
_FOUND_OUT = re.compile(
    r"^I (?:said|promised)(?: (?:her|him|them|that))? I(?:'d| would) "
    r"(?:look(?:ed)? (?:it|that|this) up|check(?:ed)?(?: (?:it|that))?|f[io]u?nd out|"
    r"ask(?:ed)?(?: (?:around|about it|at work))?)\s*(?:: |; | - |, (?=it's |it is |they |we ))"
)
_MY_WORD = re.compile(
    r"^(?P<theirs>(?:she|he|they)\b.+?),? (?:and |so |but )?"
    r"(?P<mine>I (?:said|promised|told (?:her|him|them)) (?:that )?I(?:'d|'ll| would| will) .+)$"
)
_THEIR_POINT = re.compile(
    r"^(?P<whose>her|his|their) (?:(?:main |big )?(?:point|view|argument|feeling|theory|message|"
    r"claim|opinion|line|advice) (?:was|is)(?: that)?(?: to)?|"
    r"(?:talk|lecture|point|speech|presentation|sermon|session)(?: was)?:) (?P<told>.+)$"
)
_ASKED_BESIDE = re.compile(
    r"^(?P<told>(?:I|we|my|our)\b.+?), (?P<be>could|can|might|may|is|are|does|do|would|will) "
    r"(?P<who>that|it|this|they) (?P<more>[^?]+)\?$"
)
# What a fact was labelled with, and the small doubts and bits behind it, are no part of it.
_LABEL = re.compile(
    r"^(?:her|his|their) (?:[a-z]+ )?(?:trick|rule|method|secret|habit|way|tip|advice|idea|trade|"
    r"job|system|line|thing|story|answer|solution|excuse):? (?=(?:she|he|they) [a-z])"
)
_HEDGED = re.compile(
    r",? (?:or so (?:they|people|we|I)(?:'m| am|'re| are)? (?:say|said|told|hear|heard|think)|"
    r"or so it says|if that's a thing|if (?:that|you) (?:makes sense|know what I mean)|so they say|"
    r"I (?:think|guess|suppose|reckon|believe))$"
)
_FRAGMENT_SAID = re.compile(r"^(?P<told>.+), (?P<end>[^,]+) (?:she|he|they) (?:said|says)$")
_WENT_WELL = re.compile(
    r"^(?P<what>[a-z][a-z' -]+?) (?:went (?:well|fine|smoothly|badly|on too long)|"
    r"was (?:good|great|fun|nice|lovely|long|cold|hard|busy)),? (?P<iso>\d{4}-\d{2}-\d{2})$"
)
_WHAT_I_GOT = re.compile(
    r"^(?P<told>(?!(?:she|he|they)\b).+), (?P<did>got|made|found|bought|learnt|learned|took) "
    r"(?P<what>(?:some|an?|two|three|lots|plenty|my|our) .+)$"
)
# "tastes like pea, she says", "not one letter lost"
_IT_DOES = re.compile(
    r"^(?P<told>(?:tastes|smells|sounds|feels|works|helps|costs|takes|means|weighs|lasts)\b.+?)"
    r"(?:, (?P<who>she|he|they) (?:says?|said|reckons|thinks))?$"
)
_NOT_ONE = re.compile(
    r"^(?P<none>(?:not (?:one|a single)|no) [a-z]+) (?P<so>lost|broken|missed|spilled|left|late|"
    r"hurt|damaged|missing|wasted|dropped)\b"
)
_WHO = {"her": "she", "his": "he", "their": "they"}


def in_plain_order(text: str) -> str:
    """The fact told from its doer on, without a day that is named twice."""
    if does := _IT_DOES.match(text):
        text = f"{does['who']} said that it {does['told']}" if does["who"] else f"it {text}"
    text = _NOT_ONE.sub(r"\g<none> was \g<so>", text)
    text = _WENT_WELL.sub(r"\g<what> \g<iso>", text)
    text = _HEDGED.sub("", _LABEL.sub("", _FOUND_OUT.sub("", text)))
    if (said := _FRAGMENT_SAID.match(text)) and parse(said["end"].split()) is None:
        text = said["told"] if parse(said["told"].split()) is not None else text
    text = _DAY_TWICE.sub(_one_day, text)
    text = _THEIR_POINT.sub(_as_said, text)
    text = _COMPARED.sub(r"\g<told> \g<beside>", text)
    return _often_inside(text)


def my_word_apart(text: str) -> tuple[str, str] | None:
    """What they want and what I said to it: "he would like a list" and "I said I'd look"."""
    found = _MY_WORD.match(text)
    return (found["theirs"], found["mine"]) if found else None


def question_apart(text: str) -> tuple[str, str] | None:
    """My fact and the doubt noted behind it: "could that be weed?" is "I wonder if it could"."""
    found = _ASKED_BESIDE.match(text)
    if found is None or found["be"] in {"do", "does"}:
        return (found["told"], "") if found else None
    return found["told"], f"I wonder if {found['who']} {found['be']} {found['more']}"


def outcome_apart(text: str) -> tuple[str, str] | None:
    """What is told and what I had of it: "that's why it took so long" and "I got pictures"."""
    found = _WHAT_I_GOT.match(text)
    return (found["told"], f"I {found['did']} {found['what']}") if found else None


def _as_said(found: re.Match[str]) -> str:
    """Gives "she said that most test too late" for "her point was that most test too late"."""
    who, told = _WHO[found["whose"]], found["told"]
    return f"{who} said that {told}" if parse(told.split()) is not None else found[0]


def _one_day(found: re.Match[str]) -> str:
    """Gives "spent the morning with me on" its date, which says enough."""
    part = f"the{found['part']}" if found["part"] else ""
    return f"{part}{found['more'].rstrip(' ,')} on {found['iso']}".strip()


def _often_inside(text: str) -> str:
    """Gives "I usually get shouted at" for "usually I get shouted at"."""
    lead = next((way for way in plain_phrases("often_first") if text.startswith(f"{way} ")), "")
    rest = text[len(lead) :].lstrip(" ,")
    words = rest.split()
    if not lead or not words or core(words[0]) not in {"i", "we", "our", "my"}:
        return text
    clause = parse([words[0] if words[0] == "I" else words[0].lower(), *words[1:]])
    if clause is None or clause.adverb:
        return text
    first = core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    form = verb_form(first)
    helped = clause.verb in HAVE and form is not None and "part" in form.forms
    if clause.verb.lower() in BE | MODALS or helped:
        return replace(clause, rest=f"{lead} {clause.rest}").text
    return replace(clause, adverb=lead).text
