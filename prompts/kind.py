"""The records that a kind's file becomes."""

from collections.abc import Mapping
from string import Template
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from prompts.address import Address
from prompts.slots import PARTICULARS

Channel = Literal["email", "sms", "whatsapp", "linkedin_note", "linkedin", "spoken"]
Severity = Literal["block", "warn", "hint"]
Expectation = Literal["thanks", "listening", "intro", "offer"]
# What of the log goes along with what was typed for the message: what they told me, what of it
# has to do with that, or nothing.
Recalls = Literal["all", "related", "none"]
Tag = Literal["warm", "plain", "formal", "short"]
Words = Annotated[tuple[Annotated[int, Field(ge=0)], Annotated[int, Field(gt=0)]], Field()]


class Part(BaseModel):
    """A strict, unchanging part of a kind."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Sentence(Part):
    """One building sentence with its ``$slots``, the manners it suits and the line it stands on.

    ``address`` says to whom it speaks formally or familiarly; without it, to both.
    """

    text: str
    tags: tuple[Tag, ...] = ()
    slots: tuple[str, ...] = ()
    address: Address | None = None
    line: int

    def fill(self, values: Mapping[str, str]) -> str:
        """The sentence with every slot filled; a slot without a value raises KeyError."""
        return Template(self.text).substitute(values)


class Block(Part):
    """Interchangeable sentences for one move of a message, such as its opening."""

    move: str
    label: str
    slots: tuple[str, ...]
    optional: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    line: int


class ModelPrompt(Part):
    """What a model is told about the kind, with the inputs that it declares."""

    inputs: tuple[str, ...]
    text: str
    line: int

    def fill(self, values: Mapping[str, str]) -> str:
        """The instructions with the declared inputs filled in."""
        return Template(self.text).substitute({name: values[name] for name in self.inputs})


class FollowUp(Part):
    """When to write again after this kind, and with what."""

    after_days: Annotated[int, Field(gt=0)]
    kind: str


class Particular(Part):
    """One thing that a person types for such a message alone, with the words of its field.

    ``{who}`` in them stands for the person's name; ``unclear`` is said beside the field where the
    words cannot be used, with what to do next.
    """

    id: str
    label: Annotated[str, Field(min_length=3, max_length=80)]
    hint: Annotated[str, Field(max_length=200)] = ""
    example: Annotated[str, Field(max_length=80)] = ""
    unclear: Annotated[str, Field(max_length=300)] = ""
    needed: bool = True

    @field_validator("id")
    @classmethod
    def _is_known(cls, value: str) -> str:
        if value not in PARTICULARS:
            raise ValueError(f"{value!r} is none of {', '.join(PARTICULARS)}")
        return value


class Front(Part):
    """The front matter of a kind's file."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z_]{1,30}$")]
    title: Annotated[str, Field(min_length=3, max_length=40)]
    when: Annotated[str, Field(min_length=10, max_length=200)]
    order: int = 100
    open: bool = True
    requires: tuple[str, ...] = ()
    shares: tuple[Annotated[str, Field(pattern=r"^[a-z][a-z_]{1,30}$")], ...] = ()
    expects: tuple[Expectation, ...] = ()
    words: dict[Channel, Words]
    severities: dict[str, Severity] = {}
    asks: tuple[Particular, ...] = ()
    recalls: Recalls = "all"
    follow_up: FollowUp | None = None


class Kind(Front):
    """One kind of message: its front matter, and its blocks for both writers by language.

    ``shut`` names the languages whose folder says that they are not open yet.
    """

    version: str
    source: str
    shut: frozenset[str] = frozenset()
    built_in: dict[str, tuple[Block, ...]] = {}
    model: dict[str, ModelPrompt] = {}

    @property
    def channels(self) -> tuple[Channel, ...]:
        """The channels on which this kind makes sense."""
        return tuple(self.words)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which the built-in writer can write it."""
        return tuple(self.built_in)

    def blocks(self, language: str) -> tuple[Block, ...]:
        """The built-in writer's blocks in a language, or nothing."""
        return self.built_in.get(language, ())


class Problem(Part):
    """What is wrong with a file, where, in one sentence."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.message}"
