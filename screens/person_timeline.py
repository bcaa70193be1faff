"""What happened between us, line by line, with the words as they were."""

from datetime import date

from screens.days import say_both, start_sentence
from screens.parts import Action, Card, Group
from screens.person_sight import Sight
from screens.wording import WAYS
from store import Interaction

WORDS = {
    ("met", None): "You met",
    ("wrote", None): "You wrote",
    ("wrote", "from_them"): "They wrote",
    ("answered", None): "They answered",
    ("answered", "from_me"): "You answered",
    ("called", None): "You talked on the phone",
    ("helped", None): "You helped",
    ("helped", "from_them"): "They helped you",
    ("noted", None): "You wrote down",
}
TELLING = 3
BESIDE = frozenset({"to", "with", "beside", "near", "behind", "opposite", "into"})
EDIT = Action(id="edit", label="Edit", text=True)
ERASE = Action(id="erase", label="Erase", danger=True, confirm="Erase this line for good")


def draw_timeline(sight: Sight, today: date) -> list[Group]:
    """The timeline, the latest first; nothing while it is empty."""
    lines = tuple(_line(line, sight.texts, today) for line in sight.lines)
    return [Group(title="What happened", cards=lines)] if lines else []


def _line(line: Interaction, texts: dict[str, str], today: date) -> Card:
    text = texts.get(line.draft_id or "", "") if line.kind == "wrote" else ""
    answered = line.kind == "answered" and not line.summary
    add = Action(id="edit", label="Add what they wrote", text=True)
    return Card(
        id=f"line:{line.id}",
        title=_what(line),
        when=start_sentence(say_both(line.on, today)) if line.on else "",
        lines=tuple(filter(None, [_where(line), line.summary])),
        folded=text or line.note or "",
        fold_label="What you sent" if text else "Your note",
        actions=(add,) if answered else (EDIT,),
        more=(ERASE,),
    )


def _what(line: Interaction) -> str:
    default = WORDS.get((line.kind, None), "You wrote down")
    words = WORDS.get((line.kind, line.direction), default)
    way = WAYS.get(line.channel or "", "") if line.kind == "wrote" else ""
    if line.channel == "spoken":
        return "You said it"
    return f"{words}: {way}" if way else words


def _where(line: Interaction) -> str:
    # A word or two of how ("talked", "ran into") says nothing beside "You met".
    how = line.how if line.how and len(line.how.split()) >= TELLING else None
    if how and how.split()[-1] in BESIDE:
        how = f"{how} them"  # "sat next to", as the name behind it has gone into its own field.
    return ", ".join(filter(None, [line.where, how]))
