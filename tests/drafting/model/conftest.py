"""A fake model server, a brief with secrets in it, and a kind of message."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from drafting.answers import Composition, Verdict
from drafting.brief import Brief
from drafting.modelling import ModelDraft, ModelSettings, Piece, stream_message, write_with_model
from prompts import Kind
from prompts.kindfile import read_kind_file
from tests.fake_model import FakeModel

TODAY = date(2026, 11, 16)
KEY = "sk-own-4711-very-secret"
KIND_FILE = """+++
id = "thank_you"
title = "Say thanks"
when = "Somebody gave you their time."

[words]
email = [35, 120]
sms = [8, 60]
spoken = [10, 40]
+++

# Model: en

inputs: channel, facts, greeting, language, least, most, signature

Thank them in $language by $channel, in $least to $most words. Greet: $greeting Sign: $signature
==========
$facts
==========
"""


@pytest.fixture(autouse=True)
def own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test speaks with a key or an address of the machine it runs on."""
    for name in ("API_KEY", "BASE_URL", "ORG_ID", "PROJECT_ID", "ADMIN_KEY", "CUSTOM_HEADERS"):
        monkeypatch.delenv(f"OPENAI_{name}", raising=False)
    for name in ("REACHOUT_MODEL", "REACHOUT_MODEL_URL", "REACHOUT_MODEL_KEY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def fake() -> Iterator[FakeModel]:
    """A server of its own for each test; one that finds fault with a question fails the test."""
    with FakeModel() as server:
        yield server

    assert server.complaints == []


@pytest.fixture
def settings(fake: FakeModel) -> ModelSettings:
    """The fake server, asked with more patience than a busy machine needs."""
    return ModelSettings(base_url=fake.url, key=KEY, model="fake-model")


@pytest.fixture(scope="session")
def kind(tmp_path_factory: pytest.TempPathFactory) -> Kind:
    """A kind of message that does not change when the shipped ones do."""
    path = tmp_path_factory.mktemp("kinds") / "thank_you.md"
    path.write_text(KIND_FILE, encoding="utf-8")
    return read_kind_file(path)


@pytest.fixture
def brief() -> Brief:
    """Facts for one thank-you, and what must never be told to anybody."""
    return Brief.model_validate(
        {
            "kind": "thank_you",
            "sender": {"name": "Noor Haddad", "role": "lab technician", "org": "Kelp Institute"},
            "contact": {
                "name": "Ines Ferreira",
                "role": "curator",
                "email": "ines@museum.example",
                "phone": "+351 900 000 001",
            },
            "met": {"where": "the harbour museum", "when": "2026-11-14"},
            "they_said": ["she dries seaweed between newspapers", "her brother is in hospital"],
            "share": ["we both press plants by hand"],
            "promises": [{"who": "me", "what": "send the drying table plans"}],
            "private": ["her brother is in hospital", "hates the new director"],
            "note": "NOTE-TO-SELF she looked tired",
            "avoid": ["Hi Tomas, thank you for the eel traps."],
        }
    )


@pytest.fixture
def built_in() -> Composition:
    """What the built-in writer would have said."""
    return Composition(
        status="draft", subject="The seaweed", text="Hi Ines, thank you for the seaweed. Noor"
    )


@pytest.fixture
def stream(brief: Brief, kind: Kind, settings: ModelSettings) -> Callable[..., list[Piece]]:
    """Asks the model for the message and gives every piece of it."""

    def ask(**changes: Any) -> list[Piece]:
        told = {"brief": brief, "kind": kind, "settings": settings, "today": TODAY, **changes}
        return list(stream_message(**told))

    return ask


@pytest.fixture
def write(
    brief: Brief, kind: Kind, settings: ModelSettings, built_in: Composition
) -> Callable[..., ModelDraft]:
    """Lets the model write, with checks that find nothing unless others are given."""

    def compose(brief: Brief, *, today: date) -> Composition:  # noqa: ARG001 - a writer's form
        return built_in

    def check(brief: Brief, text: str, *, today: date) -> Verdict:  # noqa: ARG001 - its form
        return Verdict()

    def ask(**changes: Any) -> ModelDraft:
        told = {"brief": brief, "kind": kind, "settings": settings, "today": TODAY}
        return write_with_model(**{**told, "check": check, "compose": compose, **changes})

    return ask
