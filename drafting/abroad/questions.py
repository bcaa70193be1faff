"""What has to be asked before a draft can be written, one question each."""

from drafting.abroad.sorting import Matter
from drafting.composing.asking.basics import ask_basics
from drafting.composing.asking.clashes_abroad import ask_abroad
from drafting.composing.asking.emptiness import says_nothing

_NOTHING = (
    "What did they say or do that you want to take up? A short plain sentence is enough, and "
    '"I don\u2019t remember" gives a short honest note.'
)
_IN_OTHER_WORDS = (
    "Can you say in other words, in the language of the message, what they said or did? A short "
    'plain sentence such as "she counts the boxes twice" is enough.'
)
_TWO_DAYS = "Your notes give more than one day for when you met. Which one is right?"
_NOBODY = "Who is this message for? A first name is enough."


def find_questions(matter: Matter, *, lost: bool = False) -> tuple[str, ...]:
    """The questions; none where a draft can be written."""
    brief = matter.brief
    if lost:
        return (_IN_OTHER_WORDS,)
    if not matter.called.whole and brief.channel != "spoken":
        return (_NOBODY,)
    if len(matter.days) > 1:
        return (_TWO_DAYS,)
    doubts = ask_abroad(brief, matter.code, matter.today)
    if doubts := doubts or ask_basics(brief, matter.today, matter.code):
        return doubts
    empty = says_nothing(brief, matter.code)
    if not empty and (matter.theirs or matter.forgotten):
        return ()
    raw = (*brief.they_said, *brief.facts)
    unclear = matter.foreign or len(raw) > 1
    return (_IN_OTHER_WORDS,) if unclear and not empty else (_NOTHING,)
