"""The few parts that every screen is built from: cards, an editor, a form.

Each shows text as text (never as markup) and lets one tap have one effect.
"""

from screens.parts.cards import Action, Card, Group, cards
from screens.parts.editor import Editing, Note, Opening, editor
from screens.parts.forms import Field, Sheet, form
from screens.parts.moves import go_to, here, take_move
from screens.parts.taps import Tap
from screens.parts.words import as_text, say, show_problem

__all__ = [
    "Action",
    "Card",
    "Editing",
    "Field",
    "Group",
    "Note",
    "Opening",
    "Sheet",
    "Tap",
    "as_text",
    "cards",
    "editor",
    "form",
    "go_to",
    "here",
    "say",
    "show_problem",
    "take_move",
]
