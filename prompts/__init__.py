"""The words of Reachout, as files, and the loader that checks them."""

from prompts.kind import Block, Kind, ModelPrompt, Problem, Sentence
from prompts.kinds import Kinds, load_kinds

__all__ = ["Block", "Kind", "Kinds", "ModelPrompt", "Problem", "Sentence", "load_kinds"]
