"""The moves of the kinds that have an order of their own."""

from collections.abc import Callable, Mapping

from drafting.composing.plan import Plan

PLANS: Mapping[str, Callable[..., None]] = {}
"""For each such kind, what plans its message."""
