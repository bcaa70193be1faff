"""What has to be asked before a kind with needs of its own can be written."""

from collections.abc import Callable, Mapping

from drafting.composing.material import Material

LACKING: Mapping[str, Callable[[Material], tuple[str, ...]]] = {}
"""For each such kind, the questions that its facts leave open."""
