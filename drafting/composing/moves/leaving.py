"""Why I have to go, and the card that I leave: what ends a chat aloud."""

import re
from dataclasses import replace

from drafting.composing.english.clause import Clause, parse
from drafting.composing.english.swaps import in_short_words, in_whole_words
from drafting.composing.english.tokens import core, join, tidy
from drafting.composing.english.words import BE, gerund, plain_words, verb_form, words_of
from drafting.composing.material import Material
from drafting.composing.telling.statement import Ear, Statement
from drafting.composing.telling.varied import varied

_SOON = re.compile(
    r"\b(?:in|at|from|by|until|before|after) (?:an?|half|noon|midnight|\d[\d:]*|one|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)\b|\b(?:now|soon|shortly|"
    r"outside|tonight|at the (?:door|gate|bar|entrance)|any minute)\b"
)
_MUST = re.compile(
    r"^(?:I|we)(?: also| really)? (?P<must>need to|have to|must|should|am due|ought to) (?P<do>.+)$"
)
_SCENE = 5
_WANTED = frozenset(
    {
        "starting",
        "beginning",
        "closing",
        "boarding",
        "leaving",
        "waiting",
        "wanted",
        "needed",
        "expected",
        "due",
        "late",
        "double-parked",
    }
)
_WAVED_AT = re.compile(
    r"^(?:is|are) (?:waving|calling|beckoning|signalling|whistling|looking|asking|shouting|"
    r"pointing|making eyes) (?:at|to|for|over)\b"
)
_PARKED = re.compile(
    r"^(?:my|our) (?:van|car|bike|truck|lorry|taxi|lift|ride|dog|horse|boat|trailer) (?:home )?"
    r"(?:is|are) (?:on|in|outside|double-parked|parked|blocking|waiting|tied|here)\b"
)
_ARRIVING = re.compile(
    r"^(?:I am|we are|this is|that is|here is|it is) (?:just )?"
    r"(?:(?:coming (?:in)?to|getting to|getting off at|pulling into|nearly at|almost at|at) )?"
    r"(?:my|our) (?:\w+ )?(?:stop|station|floor|platform|gate|street|exit|turn|turning)\b"
)
_BUSY_STILL = re.compile(
    r"^you (?:still |also )?(?:have|need to|must|are due|are on) "
    r"(?=.*\b(?:to [a-z]+|waiting|next|at \w+|in \w+)\b)"
)
_QUEUE = re.compile(
    r"^there (?:is|are) (?:already )?(?:a|quite a|some|several|\w+) [\w' ]*?"
    r"(?:queue|line|people|others)\b"
)
# "his ferry leaves in ten minutes": it is they who have to go.
_THEIR_WAY = re.compile(
    r"^(?:his|her|their|your) (?P<what>(?:\w+ )?(?:bus|train|tram|ferry|boat|taxi|cab|lift|ride|"
    r"flight|plane|coach|shift|class|session|talk|slot|turn|lesson|meeting|kids|children|dog)) "
    r"(?P<when>(?:is here|is outside|leaves|goes|is leaving|is going|starts|begins|is on|"
    r"departs|comes|is waiting|are waiting|is up|is due)\b.*)$"
)
# "I promised my sister to see the quilts", "there's one more stall I promised to see"
_PROMISED = re.compile(
    r"^(?:I|I've|I have) promised (?P<whom>(?:my|our|the) [a-z]+(?: [a-z]+)?|[A-Z][a-z]+) "
    r"(?:to|that I'd|I'd|that I would) (?P<do>[a-z].+)$"
)
_ONE_MORE = re.compile(
    r"^(?:there's|there is|I've got|I have|I've) (?:still )?(?P<what>(?:one|two|three|an?) "
    r"(?:more|other|last) [a-z' -]+?) (?:that )?I (?:still )?"
    r"(?P<want>promised|want|wanted|need|have|hope|meant) to (?P<do>.+)$"
)
_CARDS = re.compile(
    r"\b(?:carry|have|brought|keep|take)\b(?!.*\b(?:his|her|their|your) [\w ]*cards?\b).*\bcards?\b"
)
_MORE_TO_MEET = re.compile(
    r"^(?:s?he|they|[A-Z][\w'.-]+) (?:still )?(?:has|have|wants) (?P<what>(?:\w+ )?(?:more|other) "
    r"(?:people|guests|visitors|tables|stands) (?:to (?:meet|see|talk to|visit|greet))?.*)$"
)


def sort_closing(material: Material) -> Material:
    """Aloud, what calls me away and the card that I carry have words of their own."""
    if material.brief.channel != "spoken":
        return material
    more: dict[str, tuple[str, ...]] = {}
    used = {text for text in material.brief.facts if _is_scene(text)}
    used |= {s.raw for s in material.mine if _is_past_of_both(s)}
    for text in (*material.brief.facts, *material.brief.share):
        plain = tidy(text)
        if _CARDS.search(plain) and plain.startswith(("I ", "we ")):
            more["card"] = ("my card",)
            used.add(text)
        elif found := _MORE_TO_MEET.match(plain):
            more["others"] = (found["what"],)
            used.add(text)
        elif found := _THEIR_WAY.match(
            re.sub(r"^(\w+ \w+)'s (?=here|out|wait|at)", r"\1 is ", plain)
        ):
            more["away"] = (f"your {found['what']} {found['when']}",)
            used.add(text)
        elif (
            (heard := _heard(text, material))
            and heard.clause
            and not heard.quoted
            and (_BUSY_STILL.match(heard.clause.text))
        ):
            more["away"] = (heard.clause.text,)
            used.add(text)
        elif "go" not in more and (kept := _kept_for_others(plain)):
            more["go"] = (kept,)
            used.add(text)
        elif "go" not in more and (ways := _call_away(_heard(text, material))):
            # "People behind me are waiting for you to sign": it is they who have to get on.
            theirs = bool({"you", "your"} & set(ways[0].split()))
            more["away" if theirs else "go"] = ways
            used.add(text)
    return replace(
        material,
        theirs=tuple(s for s in material.theirs if s.raw not in used and not _is_around_us(s)),
        mine=tuple(s for s in material.mine if s.raw not in used),
        more={**material.more, **more},
    )


def _is_around_us(told: Statement) -> bool:
    """True for "the hall is packed", which both of us see; "bakers get blamed" is a thought."""
    clause = told.clause
    if told.whose != "world" or told.quoted or clause is None:
        return False
    first = core(clause.subject.split()[0])
    return first in words_of("determiners") | words_of("pronouns") or first[:1].isdigit()


def _is_past_of_both(mine: Statement) -> bool:
    """True for "we both hid by the coffee": they were there, and need not be told."""
    clause = mine.clause
    return clause is not None and clause.is_past and clause.text.startswith("we both ")


def _kept_for_others(text: str) -> str | None:
    """Gives "I promised my sister that I'd see the quilts": what I have to get on to."""
    if found := _PROMISED.match(text):
        return f"I promised {found['whom']} that I'd {found['do']}"
    if found := _ONE_MORE.match(text):
        return f"there's {found['what']} that I {found['want']} to {found['do']}"
    return None


def _is_scene(text: str) -> bool:
    """True for "choir break" and "quay at 5 am": where we stand is plain to both."""
    words = [core(word) for word in tidy(text).split()]
    small = words_of("pronouns") | {"my", "our", "her", "his", "their", "the", "someone"}
    short = 0 < len(words) <= _SCENE and not small & set(words[:1])
    clause = parse(words) if short else None
    return short and (clause is None or not clause.rest) and not text.rstrip().endswith("?")


def _heard(text: str, material: Material) -> Statement | None:
    found = next((s for s in material.heard if s.raw == text and s.clause), None)
    text = re.sub(r"^(some(?:one|body)|there)'s ", r"\1 is ", text)
    if found is not None or not re.match(r"(?:I|we|my|our|the|there|some(?:body|one))\b", text):
        return found
    if any(text in each for each in material.brief.private):
        return None
    heard = Ear(material.called.forms, (), material.today).hear(text, "facts[0]")
    return next((s for s in heard if s.clause and not s.left), None)


def _call_away(statement: Statement | None) -> tuple[str, ...]:
    """Gives "my bus is going in ten minutes" and "I've got to be back at three"."""
    clause = statement.clause if statement else None
    if clause is None or statement is None or statement.quoted or clause.is_past:
        return ()
    theirs = clause.person == "you" or clause.subject.lower().startswith("your ")
    if found := _MUST.match(clause.text):
        if found["must"] == "am due":
            return (f"I'm due {found['do']}",)
        lead = "I" if clause.person == "i" else "we"
        return (f"{lead}'ve got to {found['do']}", f"{lead} really must {found['do']}")
    waved = _WAVED_AT.match(f"{clause.verb} {clause.rest}")
    waved = waved or _PARKED.match(clause.text)
    if waved or _ARRIVING.match(clause.text) or _QUEUE.match(clause.text):
        same = (in_short_words(clause.text), in_whole_words(clause.text))
        return tuple(dict.fromkeys((clause.text, *same, *varied(clause))))
    wanted = clause.verb.lower() in BE and core(clause.rest.split(" ", 1)[0]) in _WANTED
    if theirs or not (wanted or (_SOON.search(clause.rest) and _calls(clause))):
        return ()
    clause = _alone(_waiting_for_us(clause))
    short = clause.text.replace("I am ", "I'm ", 1).replace("we are ", "we're ", 1)
    ways = (_leaving_now(clause), short, *varied(clause))
    return tuple(dict.fromkeys(way for way in ways if way))


def _alone(clause: Clause) -> Clause:
    """Gives "the judging starts in five minutes" without the "and she's on it" behind it."""
    head, linked, _ = clause.rest.partition(" and ")
    return replace(clause, rest=head) if linked and _SOON.search(head) else clause


def _waiting_for_us(clause: Clause) -> Clause:
    """Gives "my kids are waiting for me in the car"; at their table people wait for them."""
    found = re.match(r"^waiting (?=(?:in|at|on|by|outside)\b)", clause.rest)
    whom = "you" if re.search(r"\byours?\b", clause.text) else "me"
    rest = f"waiting for {whom} {clause.rest[found.end() :]}" if found else clause.rest
    return replace(clause, rest=rest)


def _calls(clause: Clause) -> bool:
    """True for a bus, a shift or somebody that waits; false for a habit of mine."""
    if clause.verb.lower() in BE:
        first = core(clause.rest.split(" ", 1)[0])
        waits = verb_form(first)
        small = words_of("prepositions") | words_of("statement_states") | {"mine", "ours"}
        return first in small or bool(waits and waits.base in plain_words("calls_away"))
    if clause.person in {"i", "we"} and clause.verb in {"have", "am", "are"}:
        return clause.verb == "have"  # "I've a wedding at two"
    return clause.base in plain_words("calls_away")


def _leaving_now(clause: Clause) -> str | None:
    """Gives "my bus is leaving at six" for "my bus leaves at six"."""
    form = verb_form(clause.verb)
    plain = form is not None and form.forms == {"s"} and not clause.adverb
    head = clause.subject.split()[-1] if clause.subject else ""
    if not plain or form is None or form.base not in plain_words("calls_away"):
        return None
    base = "leave" if form.base == "go" else form.base
    be = " is" if head.endswith(("s", "x", "ch", "sh", "ce", "ge")) else "'s"
    return join((f"{clause.subject}{be}", gerund(base), clause.rest))
