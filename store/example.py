"""One made-up person to try things on, marked as such, added and removed whole."""

from datetime import date, timedelta

from store.log import Log
from store.records import ContactFields, FactFields, Meeting, PromiseFields

_ID = "example"


def add_example(log: Log, today: date) -> str:
    """The id of the example person, who is there now; a second time changes nothing."""
    with log.writing():
        if log.people.has(_ID):
            return _ID
        log.people.add(_PERSON, contact_id=_ID)
        return log.file_meeting(_met(today - timedelta(days=1)))


def has_example(log: Log) -> bool:
    """True while the example person is in the log."""
    return log.people.has(_ID)


def remove_example(log: Log) -> bool:
    """True when the example person was there; they and all about them are gone."""
    return log.people.delete(_ID)


_PERSON = ContactFields(
    name="Robin Example",
    role="volunteer coordinator",
    org="Millbrook Food Bank",
    emails=("robin@millbrook.example",),
    example=True,
)


def _met(on: date) -> Meeting:
    return Meeting(
        contact_id=_ID,
        on=on,
        where="the town library's open evening",
        how="we both waited for the tea to brew",
        note="robin, food bank, tea queue at the library evening. new rota on one page, it works."
        " i said i'd send our shift checklist. looking for a new job, keep that quiet",
        facts=(
            FactFields(
                kind="they_said", text="they put the whole volunteer rota on one page", on=on
            ),
            FactFields(kind="share", text="I plan shifts on paper too", on=on),
            FactFields(kind="private", text="looking for a new job", on=on),
        ),
        promises=(PromiseFields(who="me", what="send our shift checklist"),),
    )
