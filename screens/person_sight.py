"""Everything that one person's page shows, read from the log in one go."""

from dataclasses import dataclass

from screens.today_sent import waits_for_answer
from store import Contact, Draft, Fact, FollowUp, Interaction, Log, Promise


@dataclass(frozen=True)
class Sight:
    """One person as the log holds them; ``texts`` are the sent messages by draft id."""

    person: Contact
    facts: tuple[Fact, ...]
    lines: tuple[Interaction, ...]
    promises: tuple[Promise, ...]
    follow_ups: tuple[FollowUp, ...]
    drafts: tuple[Draft, ...]
    texts: dict[str, str]

    @property
    def open_drafts(self) -> tuple[Draft, ...]:
        """Drafts that have not gone yet."""
        return tuple(draft for draft in self.drafts if draft.state != "sent")

    @property
    def unanswered(self) -> Draft | None:
        """The latest message that nobody has answered yet, if any."""
        return next(filter(waits_for_answer, self.drafts), None)

    @property
    def has_written(self) -> bool:
        """True when something went to this person."""
        return any(line.kind == "wrote" for line in self.lines)


def look_at(log: Log, person_id: str) -> Sight:
    """The person with this id and all about them; Unknown when there is none."""
    person = log.people.get(person_id)
    drafts = tuple(log.drafts.of(person_id))
    return Sight(
        person=person,
        facts=tuple(log.facts.of(person_id)),
        lines=tuple(log.timeline.of(person_id)),
        promises=tuple(log.promises.of(person_id)),
        follow_ups=tuple(f for f in log.follow_ups.of(person_id) if f.is_open),
        drafts=drafts,
        texts={draft.id: _sent_text(log, draft) for draft in drafts if draft.state == "sent"},
    )


def describe_work(person: Contact) -> str:
    """What they do and where, in one line, or nothing."""
    return ", ".join(filter(None, [person.role, person.org]))


def _sent_text(log: Log, draft: Draft) -> str:
    wording = log.drafts.sent_wording(draft.id) or log.drafts.current(draft.id)
    return wording.text if wording else ""
