"""What they wrote to me, apart from what I answer."""

import re
from collections.abc import Iterator
from types import MappingProxyType

from drafting.brief import Brief
from drafting.composing.english.tokens import bare, core, swap, tidy
from drafting.composing.english.words import may_be_noun, verb_form, words_of
from drafting.composing.noting.corrections import DATED, is_later

_NAME = r"[A-Z][\w'.-]+(?: [A-Z][\w'.-]+)?"
HER_WORDS = re.compile(
    rf"^(?:(?P<who>s?he|they|{_NAME})(?:'s)? (?:first |then |also |just |has |had )*"
    r"(?:wrote|writes|written|texted|texts|asked|asks|replied|replies|answered|emailed|mailed|"
    r"messaged|said|says)"
    r"(?: (?:first|then|back|me|again|next|later|to me|(?:by|via) [\w-]+|in (?:a|her|his) \w+|"
    r"on (?:the )?\d{1,2}(?:st|nd|rd|th)?(?: [A-Z][a-z]+)?(?: \d{4})?|on [\w-]+|today|"
    r"yesterday|\d{4}-\d{2}-\d{2}|last \w+|this \w+))*|"
    rf"(?:(?:her|his|their|{_NAME}'s|the) )?"
    r"(?:first |second |2nd |later |last |latest |new |short |next )?"
    r"(?:mail|e-?mail|text|message|msg|letter|note|reply|question|answer|whatsapp|sms|dm)"
    r"(?:,? \(?(?:(?:from|on|of|dated) )?\d[\w .-]{1,18}\)?| (?:from|on|of) [\w -]{2,20})?"
    r"(?: (?:says|said|reads|was|is))?|"
    r"from (?:her|him|them))\s*:\s*(?P<what>.+)$",
    re.IGNORECASE,
)
# A question, however it came: "asked me on the phone: what holds slate?"
_ASKED_SO = re.compile(
    rf"^(?:(?:(?P<who>s?he|they|{_NAME}) )?(?:has |had |just |also )*"
    r"(?:wrote|writes|texted|asked|asks|mailed|emailed|messaged|rang|called|phoned|wondered|"
    r"wants to know|wanted to know|would like to know)(?:,? [\w'-]+){0,6}|"
    r"(?:(?:her|his|their|one|a) )?question (?:from|by) (?:her|him|them)[\w ,.-]{0,24})"
    r"\s*:\s*(?P<what>.+\?)$",
    re.IGNORECASE,
)
# "he texted on Monday to ask if I can come at seven": a question, however it reached me.
_TO_ASK = re.compile(
    rf"^(?P<who>s?he|they|{_NAME}) (?:has |had |just |also )*(?:wrote|texted|mailed|emailed|rang|"
    r"phoned|called|messaged|left a (?:note|message)|sent (?:me )?a (?:note|message|text|mail))"
    r"(?: (?:me|us|on [\w-]+|\d{4}-\d{2}-\d{2}|yesterday|today|last \w+|this \w+|again|back))*,? "
    r"(?:to ask|asking|wondering|to know|wanting to know)(?: me| us)? (?P<what>[^,;]+)"
    r"(?:[,;] (?:because )?(?P<more>.+))?$"
)
_IT_IS = re.compile(
    r"^(?P<said>yes|no),? (?:it|they|I|we|s?he|you)(?: is| are| am| can| will| do| does|'s|'re|'ll)"
    r"(?: not|n't)?,\s+",
    re.IGNORECASE,
)
# "may she come and watch?" was "may I come and watch?".
_ME = frozenset({"i", "me", "my", "we", "us", "our"})
_TO_ME = MappingProxyType(
    {"i": "you", "me": "you", "my": "your", "we": "you", "us": "you", "our": "your"}
    | {"she": "I", "he": "I", "him": "me", "his": "my"}
)
# "may she come and watch?": what they asked of themselves, noted about them.
_MAY_THEY = re.compile(
    r"^(?:may|can|could|should|must|shall|does|is) (?:s?he|they)\b", re.IGNORECASE
)
_AS_THEY_SAY = MappingProxyType(
    {"she": "I", "he": "I", "they": "I", "her": "my", "his": "my", "their": "my", "him": "me"}
    | {"them": "me", "is": "am", "does": "do"}
)
_HELPS = re.compile(r"^(?:thanks?|hope|sorry|love|see you|look)\b", re.IGNORECASE)


def place_reply(brief: Brief) -> Brief:
    """What they wrote apart from what I answer; a later letter takes the place of the first."""
    brief = brief.model_copy(update={"facts": tuple(_asked(brief.facts))})
    wrote: list[str] = []
    kept: dict[str, list[str]] = {"facts": [], "they_said": []}
    for name, texts in (("facts", brief.facts), ("they_said", brief.they_said)):
        for text in texts:
            found = HER_WORDS.match(tidy(text)) or _ASKED_SO.match(text.strip(" \"'"))
            if not found or not _is_of_them(found["who"], brief):
                kept[name].append(text)
                continue
            wrote = _later(wrote, found["what"]) if is_later(text) else [*wrote, found["what"]]
    if not wrote:
        return brief
    letter = " ".join(filter(None, (brief.they_wrote, *map(_as_written, map(to_me, wrote)))))
    facts = tuple(_straightened(text) for text in kept["facts"])
    update = {"they_wrote": letter, "facts": facts, "they_said": tuple(kept["they_said"])}
    return brief.model_copy(update=update)


def _asked(facts: tuple[str, ...]) -> Iterator[str]:
    """Gives "he asked if I can come" and "he wrote that it rains" for what he texted to ask."""
    for fact in facts:
        found = _TO_ASK.match(tidy(fact))
        if found is None:
            yield fact
            continue
        yield f"{found['who']} asked {found['what']}"
        if found["more"]:
            yield f"{found['who']} wrote that {found['more']}"


def to_me(text: str) -> str:
    """Gives "would you ring me?" for "would I ring her?", as it was put to me."""
    words = text.split()
    said = {core(word) for word in words}
    if _MAY_THEY.match(text) and not said & _ME:
        said_so = ((word, _AS_THEY_SAY.get(core(word))) for word in words)
        return " ".join(swap(word, turned) if turned else word for word, turned in said_so)
    if not (said & _ME and said & {"she", "he", "her", "him", "his"}):
        return text
    out: list[str] = []
    for at, word in enumerate(words):
        after = core(words[at + 1]) if at + 1 < len(words) else ""
        whose = "my" if after and may_be_noun(after) and not _is_small(after) else "me"
        turned = _TO_ME.get(core(word)) or (whose if core(word) == "her" else None)
        out.append(swap(word, turned) if turned else word)
    return " ".join(out)


def _is_small(word: str) -> bool:
    return any(word in words_of(name) for name in ("prepositions", "adverbs", "determiners"))


def _later(wrote: list[str], text: str) -> list[str]:
    """Their later words; where they name only another day, it is put into the first ones."""
    told = _without_old(text)
    days = [DATED.findall(each) for each in (*wrote[-1:], told)]
    bare_day = re.match(
        rf"^(?:please |make it |can we do |let's say |better )?(?:on )?(?:{DATED.pattern})", told
    )
    if wrote and all(len(day) == 1 for day in days) and bare_day:
        return [wrote[-1].replace(days[0][0], days[1][0])]
    return [told]


def _is_of_them(who: str | None, brief: Brief) -> bool:
    """True where the words are the reader's: noted by name, as she or he, or without anybody."""
    if who is None or who.lower() in {"she", "he", "they"}:
        return True
    return bool(set(bare(who).split()) & set(bare(brief.contact.name or "").split()))


def _without_old(text: str) -> str:
    """Gives "please Thursday at 8" for "not Tuesday, please Thursday at 8"."""
    first, comma, rest = text.partition(", ")
    old = re.match(r"^(?:not|no longer|forget|scrap)\b|\b(?:is|'s) off\b|\bdoesn't work\b", first)
    return (
        rest
        if comma and (old or re.search(r"'s off$|\boff$", first)) and DATED.search(first)
        else text
    )


def _as_written(text: str) -> str:
    """Their words in whole sentences: "do you still want it? could you come on Sunday?"."""
    return " ".join(_whole(part) for part in re.split(r"(?<=[.?!])\s+", text) if part)


def _whole(part: str) -> str:
    words = part.split()
    first = core(words[0])
    form = verb_form(first)
    if part.endswith("?") and first == "still":
        after = verb_form(core(words[1])) if len(words) > 1 else None
        return f"{'do' if after and 'base' in after.forms else 'are'} you {part}"
    bidden = form is not None and "base" in form.forms and first not in words_of("auxiliaries")
    led = first == "please" and len(words) > 1
    bidden = bidden or (led and verb_form(core(words[1])) is not None)
    if bidden and not part.endswith("?") and not _HELPS.match(part):
        return f"could you {part.removeprefix('please ').rstrip(' .!')}?"
    return part if part.endswith((".", "?", "!")) else f"{part.rstrip(' ,;')}."


def _straightened(answer: str) -> str:
    """Gives "yes, 14 pads" for "yes - 14 pads", "yes, from six" for "yes it is, from six"."""
    answer = _IT_IS.sub(r"\g<said>, ", answer)
    return re.sub(
        r"^(yes|no|sure|ok|okay|fine|yes please)\s*[\u2013\u2014:-]+\s+",
        r"\1, ",
        answer,
        flags=re.IGNORECASE,
    )
