"""One message on its way through the log: started, worded, looked at, approved, handed over.

Each function is one act of the person; the store keeps every step in one transaction.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from drafting.answers import CheckedDraft, Claim, Finding, Span, Verdict
from drafting.brief import Brief, Channel
from drafting.composing import Manner
from drafting.desk import look_over, whole_text, write, write_another, write_shorter
from drafting.draft_fields import fields_of, made_from, word_first, wording_of, written_last
from drafting.gathering import beside_others, gather
from drafting.habits.keeping import load_habits
from drafting.languages import Tongue, kept_tongue
from drafting.own_words import PERSON, own_news, own_wording
from drafting.particular_doubts import is_written_from
from drafting.patients import warn_of_patients, without_patients
from drafting.review import in_the_way, to_show
from store import Draft, DraftVersion, Log


@dataclass(frozen=True)
class Look:
    """A draft as it stands today: its text, what to see under it, and whether it may go.

    ``brief`` is what it is written from, ``known`` all that it is checked against.
    """

    draft: Draft
    version: DraftVersion | None
    text: str
    brief: Brief
    known: Brief
    findings: tuple[Finding, ...]
    in_the_way: tuple[Finding, ...]
    news: tuple[Claim, ...]

    @property
    def may_go(self) -> bool:
        """True when there is a text and nothing stands in its way."""
        return bool(self.text.strip()) and not self.in_the_way


def start(
    log: Log,
    kind: str,
    *,
    contact_id: str | None,
    channel: Channel,
    today: date,
    tongue: Tongue | None = None,
) -> tuple[Draft | None, CheckedDraft | None]:
    """The draft of this kind under way to this person, or a new one by the built-in writer.

    The new one is there to be looked at: it begins with the first thing that is done to it, and
    until then it is written anew whenever the facts have changed.
    The second answer is what the writer said, None when the draft was there already. Where the
    writer asks, or has no words for the kind, there is no draft: the person may begin one alone.
    It is in the person's language, or in the ``tongue`` that was chosen for this one.
    """
    there = find_under_way(log, contact_id, kind)
    is_worded = there is not None and log.drafts.current(there.id) is not None
    if there and there.begun and is_worded:
        return there, None
    typed = there.particulars if there else {}
    if there and there.begun:
        tongue = tongue or kept_tongue(there.language, there.brief)
    brief = gather(
        log, kind, contact_id=contact_id, channel=channel, today=today, typed=typed, tongue=tongue
    )
    brief, habits = beside_others(log, brief, contact_id), load_habits(log)
    fields = fields_of(brief, contact_id, habits)
    now = (fields.brief, fields.template_version)
    if is_worded and there and (there.brief, there.template_version) == now:
        return there, None
    made = write(brief, today=today, habits=habits)
    wording = wording_of(made)
    if wording is None or not is_written_from(kind, typed, made):
        return None, made
    with log.writing():
        # Another tap may have been quicker while this one wrote.
        there = find_under_way(log, contact_id, kind)
        if there is None:
            return log.drafts.start(fields, wording, begun=False), made
        if there.begun and log.drafts.current(there.id) is None:
            return word_first(log, there, brief, wording, habits), made
        return log.drafts.renew(there.id, fields, wording), None if there.begun else made


def begin_alone(
    log: Log,
    kind: str,
    text: str,
    *,
    contact_id: str | None,
    channel: Channel,
    today: date,
    at: datetime | None = None,
    tongue: Tongue | None = None,
) -> Draft:
    """A draft that the person begins in their own words; one under way takes them on top.

    ``at`` is when they were typed: what is typed before the answer is there counts as later.
    """
    there = find_under_way(log, contact_id, kind)
    typed = there.particulars if there else {}
    brief = gather(
        log, kind, contact_id=contact_id, channel=channel, today=today, typed=typed, tongue=tongue
    )
    fields = fields_of(brief, contact_id).model_copy(update={"writer": PERSON})
    with log.writing():
        draft = find_under_way(log, contact_id, kind) or log.drafts.start(fields)
        if text.strip():
            own = own_wording(draft.channel, text, written_last(log, draft.id))
            log.drafts.save_edit(draft.id, own, at or log.tables.now())
        return log.drafts.get(draft.id)


CHATS = frozenset({"sms", "whatsapp"})


def find_under_way(log: Log, contact_id: str | None, kind: str) -> Draft | None:
    """The draft of this kind to this person that is not done with: first one that waits for its
    "Did it go?", for until then there is no other.
    """
    asked = log.drafts.unanswered_for(contact_id, kind) if contact_id else None
    return asked or log.drafts.open_for(contact_id, kind)


def reword(
    log: Log,
    draft_id: str,
    *,
    today: date,
    manner: Manner | None = None,
    channel: Channel | None = None,
    tongue: Tongue | None = None,
) -> CheckedDraft:
    """Another version by the built-in writer, on top of the earlier ones.

    Without a manner, a channel or a tongue it is really another one; with one of them, the same
    facts again in that manner, for that channel or in that tongue. Nothing changes where the
    writer asks or has no words.
    """
    draft = log.drafts.get(draft_id)
    brief = _brief(log, draft, today, channel, tongue=tongue)
    brief = beside_others(log, brief, draft.contact_id)
    habits = load_habits(log)
    seed, chosen = draft.seed, manner or "as_is"
    is_same = channel is None and tongue is None
    if is_same or manner:
        seed, made = _reworded(log, draft, brief, manner, today)
    else:
        kept = draft.manner or chosen
        # Formal words were chosen for a letter; a chat begins as a chat does.
        chosen = "as_is" if kept == "formal" and channel in CHATS else kept  # type: ignore[assignment]  # kept as text
        made = write(brief, today=today, seed=seed, manner=chosen, habits=habits)
    wording = wording_of(made)
    if wording:
        # Another way is still a look; another version is one chosen.
        begins = is_same or manner is not None
        news = {"seed": seed, "manner": chosen, "channel": brief.channel, "begun": begins}
        log.drafts.save_version(draft_id, wording, **made_from(brief, made.writer, habits), **news)
    return made


def _reworded(
    log: Log, draft: Draft, brief: Brief, manner: Manner | None, today: date
) -> tuple[int, CheckedDraft]:
    """Another text than the one that stands, in this manner, with its seed."""
    before = [whole_text(v.subject, v.text) for v in log.drafts.versions(draft.id)]
    habits = load_habits(log)
    if manner == "shorter":
        return write_shorter(brief, today=today, seed=draft.seed, before=before, habits=habits)
    if manner:
        made = write(brief, today=today, seed=draft.seed, manner=manner, habits=habits)
        if not before or whole_text(made.subject, made.text) != before[-1]:
            return draft.seed, made
    return write_another(
        brief,
        today=today,
        seed=draft.seed,
        before=before,
        manner=manner or "as_is",
        habits=habits,
    )


def think_ahead(log: Log, seen: "Look", *, today: date, manner: Manner | None = None) -> str | None:
    """The text that ``reword`` would bring now, so that a tap need not wait for it."""
    if seen.draft.state != "drafted" or seen.version is None:
        return None
    brief = beside_others(log, seen.brief, seen.draft.contact_id)
    _, made = _reworded(log, seen.draft, brief, manner, today)
    return whole_text(made.subject, made.text) if wording_of(made) else None


def keep_made(
    log: Log, draft_id: str, made: CheckedDraft, *, today: date, chosen: bool = False
) -> None:
    """A text that a model wrote, on top of the earlier versions; ``chosen`` when asked for."""
    wording = wording_of(made)
    if wording:
        brief = _brief(log, log.drafts.get(draft_id), today)
        model = made.writer.partition(":")[2] or None
        news = {"model": model, "begun": chosen}
        now = made_from(brief, made.writer, load_habits(log))
        log.drafts.save_version(draft_id, wording, **now, **news)


def edit(
    log: Log,
    draft_id: str,
    text: str,
    at: datetime,
    *,
    known: Collection[datetime] | None = None,
) -> DraftVersion | None:
    """The person's own text, kept; an approval of another text is taken back with it.

    ``known`` are the moments of the texts that the page had seen: words of another page, typed
    meanwhile, are not written over but stay below.
    """
    current = log.drafts.current(draft_id)
    if current is None and not text.strip():
        return None
    if current and text == whole_text(current.subject, current.text):
        return current
    channel = log.drafts.get(draft_id).channel
    wording = own_wording(channel, text, written_last(log, draft_id))
    return log.drafts.save_edit(draft_id, wording, at, known)


def look(log: Log, draft_id: str, *, today: date) -> Look:
    """The draft with everything the checks say of it on this day."""
    draft = log.drafts.get(draft_id)
    version = log.drafts.current(draft_id)
    brief = _brief(log, draft, today)
    whole = _brief(log, draft, today, whole=True)
    text = whole_text(version.subject, version.text) if version else ""
    typed = tuple(Span(start=s.start, end=s.end) for s in version.typed) if version else ()
    verdict = look_over(whole, text, today, typed) if text.strip() else Verdict()
    # What was typed for this message alone stands in the writer's words too.
    own = (Span(start=0, end=len(text)),) if draft.particulars else typed
    verdict, patients = warn_of_patients(verdict, text, own, today)
    return Look(
        draft=draft,
        version=version,
        text=text,
        brief=brief,
        known=whole,
        findings=_telling(draft, to_show(verdict, draft.confirmed)),
        in_the_way=in_the_way(verdict, draft.confirmed),
        news=without_patients(text, own_news(verdict, typed), patients),
    )


def _telling(draft: Draft, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """What tells the person something.

    The built-in writer's words are locked to the facts: a mere guess about them would only worry.
    """
    if draft.writer != "built-in":
        return findings
    return tuple(f for f in findings if (f.rule, f.severity) != ("invented_fact", "hint"))


def _brief(
    log: Log,
    draft: Draft,
    today: date,
    channel: Channel | None = None,
    *,
    whole: bool = False,
    tongue: Tongue | None = None,
) -> Brief:
    """The facts for a draft as the log holds them now; the ``whole`` of them to check against."""
    way: Channel = channel or draft.channel  # type: ignore[assignment]  # the store keeps text
    # What was only looked at is about the latest meeting, whenever that was filed.
    begun = draft.created_at if draft.begun else None
    return gather(
        log, draft.kind,
        contact_id=draft.contact_id, channel=way, today=today, whole=whole, as_of=begun,
        typed=draft.particulars, tongue=tongue or kept_tongue(draft.language, draft.brief),
    )  # fmt: skip
