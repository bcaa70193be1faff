"""The few parts that every screen is built from: cards, an editor, a form.

Each shows text as text (never as markup) and lets one tap have one effect.
"""

from screens.parts.ahead import send_ahead
from screens.parts.cards import Action, Card, Fold, Group, cards
from screens.parts.editor import Earlier, Note, Opening, Whence, editor
from screens.parts.forms import Field, Option, Sheet, form
from screens.parts.line import keep_line
from screens.parts.moves import draw_alone, end_move, go_to, here, next_move
from screens.parts.notes import Passage, send_notes
from screens.parts.taps import Editing, Tap
from screens.parts.words import as_text, note_trouble, say, show_problem, show_trouble

__all__ = [
    "Action",
    "Card",
    "Earlier",
    "Editing",
    "Field",
    "Fold",
    "Group",
    "Note",
    "Opening",
    "Option",
    "Passage",
    "Sheet",
    "Tap",
    "Whence",
    "as_text",
    "cards",
    "draw_alone",
    "editor",
    "end_move",
    "form",
    "go_to",
    "here",
    "keep_line",
    "next_move",
    "note_trouble",
    "say",
    "send_ahead",
    "send_notes",
    "show_problem",
    "show_trouble",
]
