"""A model draft through the fake server: how soon its first words come."""

import time
from datetime import date
from statistics import median

import openai

from drafting.brief import Brief
from drafting.modelling import ModelSettings, stream_message
from prompts import load_kinds
from tests.fake_model import FakeModel, many_tokens

ROUNDS = 9
BRIEF = Brief.model_validate(
    {
        "kind": "thank_you",
        "sender": {"name": "Jo Hart"},
        "contact": {"name": "Noor Salim"},
        "they_said": ["she is testing a one-page sheet for night handovers"],
    }
)


def report() -> list[str]:
    """Medians in milliseconds and how much later ours come."""
    ours, bare = [], []
    with FakeModel(many_tokens(120, 0.02)) as server:
        settings = ModelSettings(base_url=server.url, key="none", model="fake")
        client = openai.OpenAI(base_url=server.url, api_key="none", max_retries=0)
        _first_of_bare(client)  # Loads what the SDK loads late, which both need.
        for _ in range(ROUNDS):
            ours.append(_first_of_ours(settings))
            bare.append(_first_of_bare(client))
        client.close()
    late = median(ours) - median(bare)
    both = f"ours {median(ours):.0f} ms, bare SDK {median(bare):.0f} ms"
    return [f"first words: {both}, later by {late:.0f} ms"]


def _first_of_ours(settings: ModelSettings) -> float:
    start = time.perf_counter()
    pieces = stream_message(BRIEF, load_kinds()["thank_you"], settings, today=date(2026, 11, 22))
    next(iter(pieces))
    spent = time.perf_counter() - start
    pieces.close()
    return spent * 1000


def _first_of_bare(client: openai.OpenAI) -> float:
    start = time.perf_counter()
    stream = client.chat.completions.create(
        model="fake", stream=True, messages=[{"role": "user", "content": "Write a thank-you."}]
    )
    for chunk in stream:
        if chunk.choices and chunk.choices[0].delta.content:
            break
    spent = time.perf_counter() - start
    stream.close()
    return spent * 1000
