"""The built-in writer: a brief in, a draft out, and nothing that the brief does not hold.

The way through it: `noting` makes sentences of what was typed in haste, `asking` stops where it is
too thin or clashes, `material` sorts what is left, `telling`, `giving` and `answers` find words for
each fact, `moves` puts them in the order of the kind, `dressing` greets and signs as the channel
has it, and `proof` looks at the whole once more. `english` and `people` serve them all; `bygone`
is for what was planned and is past by now.
"""

from drafting.composing.compose import compose
from drafting.composing.english.days import say_day
from drafting.composing.picking import Manner

__all__ = ["Manner", "compose", "say_day"]
