"""The checks: one text against one brief, with the words that each finding means."""

from drafting.checking.registry import CHECKS, check

__all__ = ["CHECKS", "check"]
