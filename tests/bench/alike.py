"""How much the drafts of one event have in common: one sender for ten, and ten for one."""

import re
from itertools import combinations
from statistics import mean
from typing import Any
from zlib import crc32

from drafting import message
from drafting.brief import Brief
from drafting.desk import whole_text, write
from store import Log
from tests.bench.bases import TODAY
from tests.bench.corpora import Case, load_table
from tests.bench.kept import open_kept
from tests.bench.placing import sentences

RUN = 5
BARE = 3


def report() -> list[str]:
    """Shared sentences and the overlap of runs of five words, group by group."""
    lines: list[str] = []
    for group in load_table("alike")["group"]:
        briefs = briefs_of(group)
        if group["one"] == "sender":
            lines += _told(f"alike, {group['name']}, as the app writes them", by_app(briefs))
            lines += _told("alike, the same, each told of those before", in_turn(briefs))
        else:
            lines += _told(f"alike, {group['name']}", [draft(brief) for brief in briefs])
            lines += _told("alike, the same, each from a log of their own", from_own_logs(briefs))
    return lines


def briefs_of(group: Case) -> list[Brief]:
    """The briefs of one group: a row each."""
    return [_brief(group, *row) for row in group["rows"]]


def _brief(group: Case, name: str, role: str, said: str = "", told: str = "") -> Brief:
    other: dict[str, Any] = {"name": name, "role": role}
    mine = group["one"] == "sender"
    share = said if not mine else told or group.get("share", "")
    return Brief.model_validate(
        {
            "kind": group["kind"],
            "sender": group["me"] if mine else other,
            "contact": other if mine else group["them"],
            "met": {"where": group["where"], "when": group["when"]},
            "they_said": [said] if mine else group["said"],
            "share": [share] if share else [],
            "offer": group.get("offer"),
        }
    )


def draft(brief: Brief) -> str:
    """The built-in draft; a group in which there is none cannot be measured."""
    made = write(brief, today=TODAY)
    if made.status != "draft":
        raise ValueError(f"No draft: {made.questions or made.reason}")
    return whole_text(made.subject, made.text)


def by_app(briefs: list[Brief]) -> list[str]:
    """The drafts as the app starts them, one person after another, in one log of one event."""
    with open_kept(*briefs) as (log, people):
        pairs = zip(briefs, people, strict=True)
        return [_started(log, brief, person) for brief, person in pairs]


def _started(log: Log, brief: Brief, person: str) -> str:
    made, _ = message.start(log, brief.kind, contact_id=person, channel="email", today=TODAY)
    if made is None:
        raise ValueError(f"No draft for {brief.contact.name}")
    # Only what has begun counts as written: the person takes this one.
    version = log.drafts.current(made.id)
    if version is None:
        raise ValueError(f"No words for {brief.contact.name}")
    log.drafts.approve(made.id, version.sha256, log.tables.now())
    return whole_text(version.subject, version.text)


def in_turn(briefs: list[Brief]) -> list[str]:
    """The drafts where each brief holds those before it, to differ from."""
    texts: list[str] = []
    for brief in briefs:
        texts.append(draft(brief.model_copy(update={"avoid": tuple(texts)})))
    return texts


def from_own_logs(briefs: list[Brief]) -> list[str]:
    """The drafts where each sender has a log, which salts what is written from it."""
    salts = [f"{crc32(f'log of {brief.sender.name}'.encode()):08x}" for brief in briefs]
    pairs = zip(briefs, salts, strict=True)
    return [draft(brief.model_copy(update={"salt": salt})) for brief, salt in pairs]


def _told(name: str, texts: list[str]) -> list[str]:
    overlaps = [overlap(one, other) for one, other in combinations(texts, 2)]
    shared = shared_sentences(texts)
    bare = sum(len(sentence.split()) <= BARE for sentence in shared)
    told = f"{len(shared)} shared sentences ({bare} of them a bare word of thanks)"
    return [
        f"{name}: {told}, 5-gram overlap mean {mean(overlaps):.1%}, worst {max(overlaps):.1%}",
        *(f"    in {count} of {len(texts)}: {sentence}" for sentence, count in shared.items()),
    ]


def shared_sentences(texts: list[str]) -> dict[str, int]:
    """The sentences that stand in more than one text, with in how many; no greeting, no name."""
    found: dict[str, int] = {}
    for text in texts:
        for sentence in {" ".join(words(text[s.start : s.end])) for s in sentences(text)}:
            found[sentence] = found.get(sentence, 0) + 1
    return {sentence: count for sentence, count in sorted(found.items()) if count > 1}


def overlap(one: str, other: str) -> float:
    """Which share of the runs of five words of the shorter text stand in the other too."""
    ours, theirs = runs(one), runs(other)
    least = min(len(ours), len(theirs))
    return len(ours & theirs) / least if least else 0.0


def runs(text: str) -> set[tuple[str, ...]]:
    """The runs of five words between greeting and name."""
    spans = sentences(text)
    told = words(" ".join(text[span.start : span.end] for span in spans))
    return {tuple(told[at : at + RUN]) for at in range(len(told) - RUN + 1)}


def words(text: str) -> list[str]:
    """The words of a text in small letters, without its marks."""
    return re.findall(r"\w+(?:['\u2019]\w+)*", text.casefold())
