"""What has to be asked before a kind with needs of its own can be written."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from drafting.composing.asking.differences import said_by_itself
from drafting.composing.asking.emptiness import is_vague
from drafting.composing.english.day_patterns import ISO, WEEKDAY
from drafting.composing.english.days import speak_dates
from drafting.composing.english.tokens import bare
from drafting.composing.material import Material
from drafting.composing.telling.statement import Statement
from drafting.composing.telling.tidings import tidings_of
from prompts.grammar import load_grammar


def _who(material: Material) -> str:
    return material.called.greeting or "this person"


def _said(material: Material) -> str:
    return (
        f"What did {_who(material)} say or do that you remember? It can also be what you did "
        'together. If nothing comes back, write "I don\'t remember" and the message stays short.'
    )


def _knows_them(material: Material) -> bool:
    return bool(material.theirs or material.mine or material.forgotten)


_WHAT_IT_IS = (
    "What do you want to pass on to {who}? A title, a link or one sentence about it is enough."
)


def _found(material: Material) -> tuple[str, ...]:
    return tuple(text for key in ("found", "thing") for text in material.more.get(key, ()))


def _share(material: Material) -> tuple[str, ...]:
    found = {"found", "thing"} & set(material.more) or material.offer
    if not found:
        return (_WHAT_IT_IS.format(who=_who(material)),)
    told = {"found", "thing"} & set(material.more)
    # "Saw something she'd like" says nothing of what it was.
    if (
        told
        and not material.offer
        and all(is_vague(fact, material.brief) for fact in _found(material))
    ):
        return (_WHAT_IT_IS.format(who=_who(material)),)
    return () if told or _knows_them(material) else (_said(material),)


def _offer_help(material: Material) -> tuple[str, ...]:
    if material.offer is None and not material.kept:
        return (
            (
                f"What one thing could you do for {_who(material)}? Something to send, lend or do "
                "in an hour is plenty."
            ),
        )
    # Who typed what they would do, and where the two met, has said enough for a short offer.
    return () if _knows_them(material) or material.occasion.known else (_said(material),)


def _ask_advice(material: Material) -> tuple[str, ...]:
    if material.ask is None:
        return (
            (
                f"What one small thing would you like to know from {_who(material)}? Write it as "
                '"whether …" or "how …", so that it can be answered in a minute.'
            ),
        )
    return () if _knows_them(material) or material.occasion.known else (_said(material),)


def _reply(material: Material) -> tuple[str, ...]:
    who = _who(material)
    if not {"asked", "wrote"} & set(material.more) and not material.brief.they_wrote:
        return (f"What did {who} write or ask? Put their words in, or one sentence about them.",)
    kept = [kept for kept in material.kept if _answers(kept.deed.raw, material)]
    said = {"yes", "no"} & set(material.more)
    came = "came" in material.more and "asked" not in material.more
    given = material.mine or material.offer or kept or material.ask or said or came
    if not (given or material.brief.answer):
        return (
            (
                f"What do you want to answer {who}? One plain sentence is enough; \"I don't know "
                'yet" is an answer too.'
            ),
        )
    return ()


def _answers(promise: str, material: Material) -> bool:
    """True for a promise to tell, and for one that has to do with what they asked."""
    words, asked = bare(promise).split(), bare(" ".join(material.more.get("asked", ()))).split()
    if not asked or set(words[:2]) & {"tell", "let", "call", "write", "answer", "think", "say"}:
        return True
    return bool({word[:4] for word in words if len(word) > 3} & {word[:4] for word in asked})


def _my_news(material: Material) -> tuple[str, ...]:
    if material.mine:
        return ()
    return (
        (
            'What is your news? One plain sentence that begins with "I" or "we" is enough, such as '
            "what has changed and since when."
        ),
    )


def _intro_between(material: Material) -> tuple[str, ...]:
    brief, one = material.brief, material.brief.contact.name or "the one"
    if not material.brief.other or not brief.other or not brief.other.name:
        return (f"Whom do you want to bring together with {one}? A name is enough to begin with.",)
    if brief.both_agreed is not True:
        return (
            (
                f"Have {one} and {brief.other.name} both said yes to this? Ask each of them first; "
                "when both have agreed, say so here and the message is written."
            ),
        )
    if not {"one_does", "two_does", "fact", "need"} & set(material.more):
        return (
            (
                f"Why should {one} and {brief.other.name} meet? One sentence about what either of "
                "them does or looks for is enough."
            ),
        )
    return ()


def _is_news(statement: Statement) -> bool:
    """True for what happened to them, be it bad news or neither good nor bad."""
    clause = statement.clause
    happened = clause is not None and (clause.is_past or clause.ongoing)
    return tidings_of(statement) == "bad" or happened


def _dated(told: str, material: Material) -> str:
    """What was noted, its day as people say it."""
    return said_by_itself(speak_dates(told, material.today))


def _congratulate(material: Material) -> tuple[str, ...]:
    if {"feat", "glad"} & set(material.more):
        return ()
    told = next((s.raw for s in material.heard if s.whose == "theirs" and _is_news(s)), None)
    if told:
        return (
            (
                f'Is "{_dated(told, material)}" good news for {_who(material)}? If it is, write '
                "in one sentence what you are glad about. If it is not, a hello or a condolence is "
                "kinder."
            ),
        )
    return (
        (
            f"What happened that you are glad about for {_who(material)}? One plain sentence is "
            "enough, such as what they passed, won or began."
        ),
    )


def _condolence(material: Material) -> tuple[str, ...]:
    known = material.more.get("loss") or material.more.get("lost")
    if known and not _guesses_whom(material):
        return ()
    return (
        (
            f'Whom or what did {_who(material)} lose? A few words are enough, such as "her father '
            'died". If you would rather not name it, write your own words below.'
        ),
    )


def _guesses_whom(material: Material) -> bool:
    """True where "somebody" was lost, and the note asks itself who: "mother? or mother in law"."""
    told = f" {bare(material.more.get('loss', ('',))[0])} "
    kin = load_grammar("kinds.en")
    named = {*kin["men"].split(), *kin["women"].split(), "child", "friend", "partner"}
    guessed = re.findall(r"([a-z]+) ?\?", (material.brief.note or "").lower())
    nobody = any(f" {word} " in told for word in ("someone", "somebody", "relative"))
    alone = told.split()[:2][-1:] in (["someone"], ["somebody"])
    return alone or (nobody and bool(named & set(guessed)))


# "Something on Sunday" is no more than "something".
_SOMETHING = re.compile(
    rf"\b(?:something|sth|anything|a favou?r|help with something)"
    rf"(?: (?:on|for|next|this|in) (?:{WEEKDAY}|{ISO}|week|weekend|month))?$"
)


def _decline(material: Material) -> tuple[str, ...]:
    asked = material.more.get("asking", ())
    if asked and not all(_SOMETHING.search(text) for text in asked):
        return ()
    return (
        (
            f"What did {_who(material)} ask you for? One plain sentence is enough; a reason may "
            "stand beside it and need not."
        ),
    )


LACKING: Mapping[str, Callable[[Material], tuple[str, ...]]] = MappingProxyType(
    {
        "share": _share,
        "offer_help": _offer_help,
        "ask_advice": _ask_advice,
        "reply": _reply,
        "my_news": _my_news,
        "intro_between": _intro_between,
        "congratulate": _congratulate,
        "condolence": _condolence,
        "decline": _decline,
    }
)
"""For each such kind, the questions that its facts leave open."""
