"""Writes the parts of README.md that show what the command line answers: `make readme`."""

import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any

import cli

HOUSE = Path(cli.__file__).parent
README = HOUSE / "README.md"
SCENARIOS = HOUSE / "docs" / "scenarios.jsonl"
BRIEF = re.compile(r"^```json\n(.*?)^```", re.DOTALL | re.MULTILINE)
MADE = re.compile(r"(<!-- made by make readme: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
UNTIMED = "seconds"
CHANNELS: Mapping[str, str] = MappingProxyType(
    {
        "email": "By mail",
        "sms": "As a text message",
        "whatsapp": "On WhatsApp",
        "linkedin_note": "As a LinkedIn note, with a request to connect",
        "linkedin": "As a LinkedIn message",
        "spoken": "Out loud, when you see them again",
    }
)
"""Every channel, in words."""


def ask(*arguments: object) -> str:
    """What one command writes to standard output; trouble fails with its own sentence."""
    out, trouble = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(trouble):
        status = cli.main([str(argument) for argument in arguments])
    if status:
        raise RuntimeError(trouble.getvalue().strip() or out.getvalue().strip())
    return out.getvalue()


def read_brief(readme: str) -> dict[str, Any]:
    """The brief that README.md shows."""
    found = BRIEF.search(readme)
    if not found:
        raise RuntimeError("README.md shows no brief in a ```json block.")
    return dict(json.loads(found[1]))


def answer(brief: Mapping[str, Any]) -> dict[str, Any]:
    """What `reachout draft brief.json --json` answers."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "brief.json"
        path.write_text(json.dumps(brief), encoding="utf-8")
        return dict(json.loads(ask("draft", path, "--json")))


def show_channels(readme: str) -> Iterator[str]:
    """The brief's draft on every channel."""
    brief = read_brief(readme)
    for channel, title in CHANNELS.items():
        made = answer({**brief, "channel": channel})
        yield f"**{title}**" + (f", subject: {made['subject']}" if made["subject"] else "")
        # A backslash keeps two lines apart that belong to one paragraph, as in a signature.
        yield "\n>\n".join(
            "> " + part.replace("\n", "\\\n> ") for part in made["text"].split("\n\n")
        )


def show_claims(readme: str) -> Iterator[str]:
    """Each claim of the draft by mail, its status, and what stands in the brief at its source."""
    brief = read_brief(readme)
    rows = ["| words of the mail | status | where it comes from |", "| --- | --- | --- |"]
    for claim in answer(brief)["claims"]:
        source = claim["source"]
        told = f"`{source}`: {look_up(brief, source)}" if source else "nowhere"
        rows.append(f"| {claim['text']} | {claim['status']} | {told} |")
    yield "\n".join(rows)


def look_up(brief: Any, source: str) -> Any:
    """What stands in the brief at "promises[0].due"."""
    for part in re.findall(r"\w+", source):
        brief = brief[int(part)] if part.isdigit() else brief[part]
    return brief


def show_figures(_: str) -> Iterator[str]:
    """What `reachout evaluate` prints of the built-in writer, without the seconds."""
    lines = [line for line in ask("evaluate", SCENARIOS).splitlines() if line.startswith("|")]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    left_out = rows[0].index(UNTIMED)
    rows[1] = ["---"] * len(rows[0])
    yield "\n".join(f"| {' | '.join(row[:left_out] + row[left_out + 1 :])} |" for row in rows)


PARTS = MappingProxyType({"channels": show_channels, "claims": show_claims, "built": show_figures})


def fill(readme: str) -> str:
    """The page with each of its made parts as the command line answers today."""

    def make(found: re.Match[str]) -> str:
        return f"{found[1]}\n{_join(PARTS[found[2]](readme))}\n\n{found[3]}"

    return MADE.sub(make, readme)


def _join(paragraphs: Iterable[str]) -> str:
    return "\n\n".join(paragraphs)


def main() -> None:
    """Write README.md anew."""
    README.write_text(fill(README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
