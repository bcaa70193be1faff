"""Reads one kind's file: TOML between +++ lines, then sentences under headings."""

import hashlib
import re
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from string import Template
from typing import get_args

from prompts.address import Address, by_address
from prompts.kind import Block, Kind, ModelPrompt, Sentence, Tag
from prompts.kindfault import KindFileError
from prompts.kindfront import KindText
from prompts.slots import INPUTS, MOVES, SLOTS

_SECTION = re.compile(r"#\s+(Built-in|Model):\s*([a-z]{2}(?:-[A-Z]{2})?)\s*$")
_BLOCK = re.compile(r"##\s+([a-z_]+)(?:\.([a-z_0-9]+))?\s*$")
_BULLET = re.compile(r"-\s+(?:\{([a-z, ]+)\}\s*)?(.*)$")
_OURS = Path(__file__).parent / "kinds"
_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_TAGS = frozenset(get_args(Tag))


@dataclass
class _Raw:
    """A section as it is read, before it is checked."""

    line: int
    slots: list[str] = field(default_factory=list)
    lines: list[tuple[int, str]] = field(default_factory=list)


def read_kind_file(path: Path) -> Kind:
    """The kind that a file describes, or KindFileError with the line that is wrong."""
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = "it cannot be read as UTF-8 text; save it as UTF-8."
        raise KindFileError(path.name, 1, reason) from error
    return _Reader(path.name, text, path.parent).read()


def read_blocks(path: Path) -> tuple[str, dict[str, tuple[Block, ...]]]:
    """The text of a file that holds only sentences, and its blocks by language."""
    text = path.read_text("utf-8-sig")
    return text, _Reader(path.name, text, path.parent).shared()


class _Reader(KindText):
    """One file's lines, and where we stand in them."""

    def read(self) -> Kind:
        """The whole kind."""
        end = self.fence_end()
        front = self.front(end)
        built_in, model = self._sections(end + 1)
        texts = [self.text]
        for name in front.shares:
            text, shared = self._shared(name)
            texts.append(text)
            for language in built_in:
                built_in[language] += shared.get(language, ())
        version = hashlib.sha256("".join(texts).encode()).hexdigest()[:12]
        return Kind(
            **front.model_dump(), version=version, source=self.name, built_in=built_in, model=model
        )

    def _shared(self, name: str) -> tuple[str, dict[str, tuple[Block, ...]]]:
        """The blocks of a file in "shared" beside this one, for several kinds."""
        path = self.folder / "shared" / f"{name}.md"
        path = path if path.is_file() else _OURS / "shared" / f"{name}.md"
        try:
            return read_blocks(path)
        except (OSError, UnicodeDecodeError) as error:
            line = self.line_of(["shares"])
            raise self.fail(line, f"there is no file shared/{name}.md to share from.") from error

    def shared(self) -> dict[str, tuple[Block, ...]]:
        """The blocks of a file that has no settings and nothing for a model."""
        built_in, _ = self._sections(0, whole=False)
        return built_in

    def _sections(
        self, start: int, *, whole: bool = True
    ) -> tuple[dict[str, tuple[Block, ...]], dict[str, ModelPrompt]]:
        built_in: dict[str, tuple[Block, ...]] = {}
        model: dict[str, ModelPrompt] = {}
        heads = [n for n in range(start, len(self.lines)) if self.lines[n].startswith("# ")]
        for head, end in _spans(heads, len(self.lines)):
            found = _SECTION.match(self.lines[head])
            if not found:
                raise self.fail(head + 1, 'a heading must read "# Built-in: en" or "# Model: en".')
            part, language = found.groups()
            if language in (built_in if part == "Built-in" else model):
                raise self.fail(head + 1, f"{part}: {language} stands here twice.")
            if part == "Built-in":
                built_in[language] = self._blocks(head, end, whole=whole)
            else:
                model[language] = self._model(head, end)
        return built_in, model

    def _blocks(self, head: int, end: int, *, whole: bool) -> tuple[Block, ...]:
        heads = [n for n in range(head, end) if self.lines[n].startswith("## ")]
        blocks = tuple(self._block(at, stop) for at, stop in _spans(heads, end))
        for move in ("opening", "closing") if whole else ():
            if not any(block.move == move for block in blocks):
                raise self.fail(head + 1, f"a block called {move!r} is missing.")
        return blocks

    def _block(self, head: int, end: int) -> Block:
        found = _BLOCK.match(self.lines[head])
        if not found:
            raise self.fail(head + 1, 'a block heading must read like "## opening.event".')
        move, label = found[1], found[2] or ""
        if move not in MOVES:
            raise self.fail(head + 1, self.unknown("block", move, MOVES))
        raw = self._raw(head, end)
        required = [slot for slot in raw.slots if not slot.endswith("?")]
        optional = [slot[:-1] for slot in raw.slots if slot.endswith("?")]
        for slot in required + optional:
            if slot not in SLOTS:
                raise self.fail(raw.line, self.unknown("slot", slot, tuple(SLOTS)))
        sentences = tuple(
            sentence
            for line, text in raw.lines
            for sentence in self._sentences(line, text, required, optional)
        )
        self._check_used(head, optional, sentences)
        return Block(
            move=move,
            label=label,
            slots=tuple(required),
            optional=tuple(optional),
            sentences=sentences,
            line=head + 1,
        )

    def _check_used(self, head: int, optional: list[str], sentences: tuple[Sentence, ...]) -> None:
        if not sentences:
            raise self.fail(head + 1, "this block has no sentence; write one after a dash.")
        used = {slot for sentence in sentences for slot in sentence.slots}
        for slot in optional:
            if slot not in used:
                raise self.fail(head + 1, f"the slot {slot!r} is declared and never used.")

    def _raw(self, head: int, end: int) -> _Raw:
        raw = _Raw(line=head + 1)
        for number in range(head + 1, end):
            line = self.lines[number].strip()
            if line.startswith("slots:"):
                raw.line = number + 1
                raw.slots = [s.strip() for s in line[6:].split(",") if s.strip()]
            elif line.startswith("- "):
                raw.lines.append((number + 1, line))
            elif line and raw.lines:
                raw.lines[-1] = (raw.lines[-1][0], f"{raw.lines[-1][1]} {line}")
            elif line:
                raise self.fail(number + 1, "a sentence must begin with a dash.")
        return raw

    def _sentences(
        self, line: int, text: str, required: list[str], optional: list[str]
    ) -> list[Sentence]:
        """The sentences of one line: "[Thank you|Thanks] for it" is two of them."""
        parts = _CHOICE.split(text)
        ways = [part.split("|") if at % 2 else [part] for at, part in enumerate(parts)]
        if "[" in "".join(parts) or "]" in "".join(parts):
            raise self.fail(line, "a choice must read like [this|that], closed on the same line.")
        return [
            self._sentence(line, said, required, optional)
            for chosen in product(*ways)
            for said in self._addressed(line, "".join(chosen))
        ]

    def _addressed(self, line: int, text: str) -> list[tuple[str, Address | None]]:
        try:
            return list(by_address(text))
        except ValueError as error:
            raise self.fail(line, "address must read like <Ihnen|dir>, formal first.") from error

    def _sentence(
        self, line: int, said: tuple[str, Address | None], required: list[str], optional: list[str]
    ) -> Sentence:
        found = _BULLET.match(said[0])
        if not found or not found[2]:
            raise self.fail(line, "a sentence must follow the dash.")
        tags = tuple(tag.strip() for tag in (found[1] or "").split(",") if tag.strip())
        for tag in tags:
            if tag not in _TAGS:
                raise self.fail(line, self.unknown("manner", tag, tuple(sorted(_TAGS))))
        slots = self._slots_of(line, found[2])
        for slot in slots:
            if slot not in required and slot not in optional:
                raise self.fail(line, f"the slot ${slot} is used and not declared.")
        for slot in required:
            if slot not in slots:
                raise self.fail(line, f"the declared slot ${slot} is missing from this sentence.")
        return Sentence.model_validate(
            {"text": found[2], "tags": tags, "slots": slots, "line": line, "address": said[1]}
        )

    def _slots_of(self, line: int, text: str) -> tuple[str, ...]:
        template = Template(text)
        if not template.is_valid():
            raise self.fail(line, "a $ must be followed by a slot's name; write $$ for the sign.")
        return tuple(dict.fromkeys(template.get_identifiers()))

    def _model(self, head: int, end: int) -> ModelPrompt:
        inputs: tuple[str, ...] | None = None
        body: list[str] = []
        for line in self.lines[head + 1 : end]:
            if inputs is None and line.startswith("inputs:"):
                inputs = tuple(s.strip() for s in line[7:].split(",") if s.strip())
            else:
                body.append(line)
        text = "\n".join(body).strip()
        inputs = inputs or ()
        for name in inputs:
            if name not in INPUTS:
                raise self.fail(head + 2, self.unknown("input", name, tuple(INPUTS)))
        used = self._slots_of(head + 1, text)
        for name in used:
            if name not in inputs:
                raise self.fail(head + 1, f"the input ${name} is used and not declared.")
        for name in inputs:
            if name not in used:
                raise self.fail(head + 1, f"the input {name!r} is declared and never used.")
        return ModelPrompt(inputs=inputs, text=text, line=head + 1)


def _spans(heads: list[int], end: int) -> list[tuple[int, int]]:
    """Each heading's line with the line where its section ends."""
    return list(zip(heads, [*heads[1:], end], strict=False))
