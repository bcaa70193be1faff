"""The built-in writer: a brief in, a draft out, and nothing that the brief does not hold."""

from drafting.composing.compose import compose
from drafting.composing.days import say_day
from drafting.composing.picking import Manner

__all__ = ["Manner", "compose", "say_day"]
