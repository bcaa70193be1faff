"""What a kind makes of the facts before it is written: each kind by its own theme."""

from drafting.composing.material import Material


def sort_for_kind(material: Material) -> Material:
    """The material with what its kind needs to be said; most kinds need nothing more."""
    return material
