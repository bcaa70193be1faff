"""Good news as a whole sentence: "fleet director since 4 May" is what somebody became that day."""

import re

from drafting.brief import Brief
from drafting.composing.english.clause import parse
from drafting.composing.english.day_patterns import DAY, MONTH
from drafting.composing.english.tokens import bare, core, tidy
from drafting.composing.english.verbs import is_adverb, is_plural
from drafting.composing.english.words import may_be_noun, participle, verb_form, words_of
from drafting.composing.people.names import first_name
from prompts.grammar import load_grammar

_NAME = r"[A-Z][\w'.-]+(?: [A-Z][\w'.-]+)?"
_SINCE = re.compile(
    rf"^(?:(?P<who>[Ss]he|[Hh]e|[Tt]hey|{_NAME})(?:'s|'re| is| are| has been| have been) )?"
    r"(?:now |the new |our new )?(?P<what>(?:an? |the )?[a-z][\w' ,-]{2,60}?),? since (?P<when>.+)$"
)
_BEFORE = re.compile(
    r"^(?P<news>.+? since [\w -]+?), (?:(?:s?he|they) was )?(?:an? )?"
    r"(?P<was>[a-z-]+(?: [a-z-]+)?) (?:before(?: that)?|until then)$"
)
_HAS = re.compile(
    rf"^(?:(?P<who>[Ss]he|[Hh]e|[Tt]hey|{_NAME}) )?(?:has|have|'s got|has got|has had) "
    r"(?P<what>(?:an?|the|his|her|their) [\w' -]{2,60}?),? since (?P<when>.+)$"
)
_BESIDE_THEM = re.compile(
    r"\b(?:under|beside|alongside|next to|behind|with|for|opposite) (?:her|him|them)"
    r"(?=$|[,.;]| (?:at|in|on|for|until|from|when|as|and|one|all|last|every)\b)"
)
_MONTH = re.compile(
    rf"^(?:{MONTH}|"
    r"20\d\d(?!-\d\d-)|spring|summer|autumn|winter)\b(?! \d{1,2}\b)"
)
_TOLD_ME = re.compile(
    r"^(?P<what>(?:s?he|they) .{6,80}), (?P<who>s?he|they) (?P<say>told me|said|says)$"
)
_DEAR = r"(?:daughter|son|baby|girl|boy|grandson|granddaughter|grandchild|dog|cat|horse)"
_CHILD = re.compile(
    rf"^(?P<whose>[Hh]er|[Hh]is|[Tt]heir) (?P<child>(?:\w+ )?{_DEAR}) (?P<rest>[^,]{{3,60}}), "
    r"(?:(?:her|his|its) name is|(?:s?he's |it's |s?he is )?(?:called|named)) "
    r"(?P<name>[A-Z][\w'-]+)$"
)
_NAMED = re.compile(
    rf"\b(?P<whose>[Hh]er|[Hh]is|[Tt]heir|an?) (?P<child>(?:\w+ )?{_DEAR}), "
    r"(?P<name>[A-Z][\w'-]+),"
)
# "Met at the fair" is what the two did, and "met her target" is news.
_WE_MET = re.compile(
    r"^(?:first |just )?met (?:briefly |again |up )?"
    r"(?:at|in|on|over|by|through|during|via|near|outside|before|after)\b"
)
_NUMBER = (
    r"(?:\d+|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|"
    r"twenty-five|thirty|forty|fifty|sixty|half a|a quarter of a)"
)
# "25 years at the lock, on 2026-05-04": a round number is what happened on that day.
_YEARS = re.compile(
    rf"^(?:(?P<nth>(?:her |his |their )?(?:\d+(?:st|nd|rd|th)|[a-z]+th) (?:year|season|winter|"
    rf"summer))|(?P<n>{_NUMBER} (?:years?|months|century|decades?|seasons|winters|summers)))"
    rf"(?P<what>(?: [a-z][\w' -]*?)?),? (?:(?:(?:on|since|from) )?(?P<day>{DAY})|"
    r"(?P<now>today|this week|this month))(?:,.*)?$"
)
_POST_ENDS = re.compile(r",| (?:as of|from|since|on|in|at|of|for|last|this)\b")
_LOOSE = re.compile(r"^(?:last|this|yesterday)\b")


def place_good_news(brief: Brief) -> Brief:
    """The facts with their doers, and what somebody is since a day as what they became."""
    facts = tuple(_whole(text, brief) for fact in brief.facts for text in _before_too(fact, brief))
    return brief if facts == brief.facts else brief.model_copy(update={"facts": facts})


def _before_too(fact: str, brief: Brief) -> tuple[str, ...]:
    """Gives "ward sister since May" and "she was a porter before" for the two in one note."""
    found = _BEFORE.match(tidy(fact))
    if found is None or not _is_post(found["was"]):
        return (fact,)
    others = (bare(text) for text in brief.facts if text != fact)
    if any(bare(found["was"]).split()[-1] in other.split() for other in others):
        return (found["news"],)  # "as a porter she knew every lift" tells it again.
    article = "an" if found["was"][0] in "aeiou" else "a"
    return found["news"], f"{_they(brief)} was {article} {found['was']} before"


def _whole(text: str, brief: Brief) -> str:
    plain = tidy(text)
    if _WE_MET.match(plain):
        return text
    if reached := _YEARS.match(plain):
        return _reached(reached, brief)
    ready = _turned_round(plain) or _became(plain, brief) or _of_reader(plain, brief)
    return ready or _with_doer(plain, brief) or text


def _reached(found: re.Match[str], brief: Brief) -> str:
    """Gives "she reached 20 years on the tower on 1 June", which somebody can be glad about."""
    when = found["now"] or f"on {found['day']}"
    if found["nth"]:
        nth = found["nth"].split(" ", 1)
        nth = nth[1] if nth[0] in {"her", "his", "their"} else found["nth"]
        return f"{_they(brief)} began {_their(brief)} {nth}{found['what']} {when}"
    return f"{_they(brief)} reached {found['n']}{found['what']} {when}"


def _turned_round(text: str) -> str | None:
    """Gives "she told me she cried" for "she cried, she told me", "her son Leo was born"."""
    if told := _TOLD_ME.match(text):
        return f"{told['who']} {told['say']} {told['what']}"
    if child := _CHILD.match(text):
        return f"{child['whose']} {child['child']} {child['name']} {child['rest']}"
    if done := _was_done(text):
        return done
    named = _NAMED.sub(_by_name, text)
    return named if named != text else None


def _was_done(text: str) -> str | None:
    """Gives "her first poem was printed" for "her first poem printed"."""
    words = text.split()
    done = [core(word) for word in words]
    at = next((n for n in range(2, len(done)) if done[n] in _made_public()), 0)
    work = done[:1] and done[0] in {"her", "his", "their"} and at
    if not work or not set(done[1:at]) & _list("works_of_theirs"):
        return None
    if {"was", "were", "got", "is", "been", "has", "had", "gets", "being"} & set(done[1:at]):
        return None
    if len(done) > at + 1 and done[at + 1] in words_of("determiners"):
        return None  # "her play showed the canal"
    was = "were" if is_plural(" ".join(words[:at])) else "was"
    return " ".join((*words[:at], was, *words[at:]))


def _made_public() -> frozenset[str]:
    return frozenset({*map(participle, _list("made_public")), "sold"})


def _list(name: str) -> frozenset[str]:
    return frozenset(load_grammar("tidings.en")[name].split())


def _by_name(found: re.Match[str]) -> str:
    called = "" if found["whose"].lower() in {"her", "his", "their"} else "called "
    return f"{found['whose']} {found['child']} {called}{found['name']}"


def _of_reader(text: str, brief: Brief) -> str | None:
    """Gives "his choir came second" where another fact calls it his."""
    found = re.match(r"^[Tt]he (?P<thing>[a-z]+) (?P<rest>.+)$", text)
    whose = found and re.search(
        rf"\b(?P<whose>her|his) {found['thing']}\b", " ".join(brief.facts), re.IGNORECASE
    )
    if found and whose:
        return f"{whose['whose'].lower()} {found['thing']} {found['rest']}"
    return f"{_their(brief)} {text}" if _is_theirs(text.split()) else None


def _with_doer(text: str, brief: Brief) -> str | None:
    """Gives "she won silver", "she was elected mayor" and "I worked behind her for a year"."""
    text = text.removeprefix("was ") if text.startswith("was made ") else text
    words = text.split()
    at = next((n for n, word in enumerate(words) if not is_adverb(core(word))), 0)
    first = core(words[at]) if words else ""
    form = verb_form(first)
    if form is None or not _is_done(first, form.forms, words[at + 1 :]):
        return None
    if _BESIDE_THEM.search(text):
        return f"I {text}"
    if {"I", "me", "us", "we", "my", "our"} & set(words):
        return None
    honour = f"{first}=" in load_grammar("kinds.en")["honours"]
    small = words_of("determiners") & {core(word) for word in words[at + 1 : at + 2]}
    post = _POST_ENDS.split(text)[0].partition("made ")[2]
    if first == "made" and post and not small and _is_post(post):
        told = re.sub(r",? as of ", " on ", text.partition("made ")[2])
        return f"{_they(brief)} became {told}"
    was = "was " if honour and not small else ""
    return f"{_they(brief)} {was}{text[0].lower()}{text[1:]}"


def _is_theirs(words: list[str]) -> bool:
    """True for "bakery has been open for ten years", where the thing is the reader's."""
    if not words:
        return False
    clause, first = parse(words), core(words[0])
    known = words_of("determiners") | words_of("pronouns") | words_of("no_article")
    known = known | words_of("adverbs")
    named = (
        first.partition("'")[0] in known
        or is_adverb(first)
        or words[0][:1].isupper()
        or first.endswith("'s")
    )
    noun = verb_form(first) is None or may_be_noun(first)
    return clause is not None and clause.subject == words[0] and noun and not named


def _is_done(word: str, forms: frozenset[str], rest: list[str]) -> bool:
    """True for "won silver", "was promoted to sergeant"; false for "set menu" and "lost dog"."""
    if word == "was" or (word == "has" and rest):
        after = verb_form(core(rest[0])) if rest else None
        return after is not None and bool(after.forms & {"part", "ing"})
    return "past" in forms and "base" not in forms


def _became(text: str, brief: Brief) -> str | None:
    """Gives "she became fleet director on 4 May", "he got his licence on Sunday"."""
    if found := _HAS.match(text):
        return f"{found['who'] or _they(brief)} got {found['what']} {_on(found['when'])}"
    found = _SINCE.match(text)
    if not found or not _is_post(found["what"]):
        return None
    if parse(found["what"].split()) is not None:
        return None  # "his first book is out since Tuesday" is a sentence already.
    return f"{found['who'] or _they(brief)} became {found['what']} {_on(found['when'])}"


def _is_post(what: str) -> bool:
    """True for "fleet director", false for "retired", "open" and "back at work"."""
    words = bare(what).split()
    first = words[1] if words[0] in words_of("determiners") and len(words) > 1 else words[0]
    form = verb_form(first)
    deed = form is not None and ("ing" in form.forms or participle(form.base) == first)
    # "runs her own ward since May" is what somebody does.
    held = form is not None and "s" in form.forms
    deed = deed or (held and len(words) > 1 and words[1] in words_of("determiners"))
    return not deed and first not in load_grammar("kinds.en")["no_posts"].split()


def _on(when: str) -> str:
    if _LOOSE.match(when):
        return when
    return f"in {when}" if _MONTH.match(when) else f"on {when}"


def _their(brief: Brief) -> str:
    who = _they(brief)
    return {"she": "her", "he": "his", "they": "their"}.get(who, f"{who}'s")


def _they(brief: Brief) -> str:
    """The reader as the facts call them: "she" where they say so, else the name."""
    words = [word for text in brief.facts for word in bare(text).split()]
    told = next((word for word in words if word in {"she", "he"}), None)
    return told or first_name(brief.contact.name) or "they"
