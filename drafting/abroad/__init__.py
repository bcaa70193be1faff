"""The built-in writer in Spanish, French and German: small, from each language's own files."""

from drafting.abroad.writing import compose_abroad

__all__ = ["compose_abroad"]
