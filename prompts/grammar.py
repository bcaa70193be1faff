"""Word lists for turning sentences round, as a file for each language."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def load_grammar(language: str) -> dict[str, str]:
    """The named word lists of a language; a language without a file has none."""
    source = files("prompts") / "grammar" / f"{language}.toml"
    if not source.is_file():
        return {}
    return {name: str(words) for name, words in tomllib.loads(source.read_text("utf-8")).items()}


@cache
def load_pairs(name: str, language: str) -> dict[str, str]:
    """A list of pairs, "hrs = hours; wks = weeks", as what is typed with what is meant by it."""
    rows = (row.partition("=") for row in load_grammar(language)[name].split(";"))
    return {typed.strip(): " ".join(meant.split()) for typed, _, meant in rows if typed.strip()}


@cache
def load_rows(name: str, language: str) -> dict[str, list[dict[str, str]]]:
    """The entries of a file of patterns, by their sort; a language without a file has none."""
    source = files("prompts") / "grammar" / f"{name}.{language}.toml"
    if not source.is_file():
        return {}
    rows: dict[str, list[dict[str, str]]] = tomllib.loads(source.read_text("utf-8"))
    return rows
