"""The contact log. Open it for one piece of work; it closes at the end of the block.

    with open_log() as log:                      # or open_log("anna"), open_log(path=Path(...))
        ann = log.people.add(ContactFields(name="Ann Lee"))
        log.facts.add(ann.id, FactFields(kind="they_said", text="she trains new drivers"))

Every record is frozen: change one with ``record.model_copy(update={...})`` and ``save`` it.
Every trouble is a StoreError whose text is a sentence to show. Days come in as arguments.

- ``log.profile``    get() save(profile)
- ``log.settings``   get(name, default) set(name, value) all()
- ``log.people``     add(fields) get(id) has(id) save(contact) delete(id)
  find(words, limit, offset) recent(limit, offset) count()
- ``log.facts``      of(contact_id) get add(contact_id, fields) save set_usable(id, bool)
  delete(id) erase(id): also struck from the notes it came from
- ``log.timeline``   of(contact_id) get at_event(event_id) last_met(contact_id) last_wrote
  last_contact add(contact_id, fields, draft_id=, event_id=) save delete
- ``log.promises``   of(contact_id) open() get add(contact_id, fields) save keep(id, on)
  let_go(id, on) snooze(id, to) delete
- ``log.follow_ups`` of(contact_id) due(today) get set(contact_id, fields) save snooze(id, to)
  finish(id, on) let_go(id, on)
- ``log.events``     add(name, where=, on=, note=) save get delete upcoming(today) past(today)
- ``log.captures``   save(id, text, at) get(id) open() discard(id)
- ``log.drafts``     start(fields, wording, draft_id=, begun=) renew(id, fields, wording)
  note_particulars(id, {field: text}): what was typed for this message alone
  get of(contact_id) waiting() sent_lately(since, limit)
  open_for(contact_id, kind) current(id) versions(id) save_version(id, wording)
  save_edit(id, wording, at) go_back_to(id, number) approve(id, sha256, at) hand_off(id, at)
  not_yet(id) discard(id) unanswered() unanswered_for(contact_id, kind) tries(contact_id, kind)
  sent_wording(id). A Wording's ``sha256`` is what approve takes.
- ``log.dues``       today(today) snooze(due_id, to) finish(due_id, on) let_go(due_id, on)
- ``log.file_meeting(Meeting)`` the person's id; the same capture's part is filed once
- ``log.mark_sent(draft_id, on, text=, kept_promises=, next_follow_up=)``
- ``log.answered(on, draft_id=, contact_id=, summary=)``
- ``log.writing()``  one transaction around several of these

Around a log: ``back_up(log, file)``, ``restore(file)``, ``examine(path)``, ``delete_everything()``,
``add_example(log, today)``, ``has_example(log)``, ``remove_example(log)``, and
``newest_sent(log, limit)``: what went beside what its writer had proposed;
``texts_beside(log, contact_id, since, limit)``: what stands in messages to others.
Address books in and out stand in ``store.exchange``.
"""

from store.backup import Restored, back_up, check_backup, delete_everything, restore
from store.beside import texts_beside
from store.doctor import Report, examine
from store.draft_records import (
    ME,
    ME_CHOSE,
    Draft,
    DraftFields,
    DraftVersion,
    TypedSpan,
    Wording,
)
from store.due import MOST_TRIES, Due, due_today
from store.errors import (
    BadOwner,
    DraftError,
    FileExists,
    IllegalMove,
    LogDamaged,
    LogFromTheFuture,
    LogFull,
    LogLocked,
    LogReadOnly,
    LogTrouble,
    LogUnreachable,
    NotALog,
    StoreError,
    TextChanged,
    UnkeepableText,
    Unknown,
    UnknownFormat,
    UnreadableFile,
)
from store.example import add_example, has_example, remove_example
from store.gone import delete_person, gone_from, let_phones_forget
from store.log import Log, open_log
from store.place import log_path
from store.record import new_id
from store.records import (
    Capture,
    Contact,
    ContactFields,
    Event,
    Fact,
    FactFields,
    FollowUp,
    FollowUpFields,
    Interaction,
    InteractionFields,
    Meeting,
    Profile,
    Promise,
    PromiseFields,
)
from store.sent import SentMessage, newest_sent
from store.text import fingerprint, fold, is_whole_address

__all__ = [
    "ME",
    "ME_CHOSE",
    "MOST_TRIES",
    "BadOwner",
    "Capture",
    "Contact",
    "ContactFields",
    "Draft",
    "DraftError",
    "DraftFields",
    "DraftVersion",
    "Due",
    "Event",
    "Fact",
    "FactFields",
    "FileExists",
    "FollowUp",
    "FollowUpFields",
    "IllegalMove",
    "Interaction",
    "InteractionFields",
    "Log",
    "LogDamaged",
    "LogFromTheFuture",
    "LogFull",
    "LogLocked",
    "LogReadOnly",
    "LogTrouble",
    "LogUnreachable",
    "Meeting",
    "NotALog",
    "Profile",
    "Promise",
    "PromiseFields",
    "Report",
    "Restored",
    "SentMessage",
    "StoreError",
    "TextChanged",
    "TypedSpan",
    "UnkeepableText",
    "Unknown",
    "UnknownFormat",
    "UnreadableFile",
    "Wording",
    "add_example",
    "back_up",
    "check_backup",
    "delete_everything",
    "delete_person",
    "due_today",
    "examine",
    "fingerprint",
    "fold",
    "gone_from",
    "has_example",
    "is_whole_address",
    "let_phones_forget",
    "log_path",
    "new_id",
    "newest_sent",
    "open_log",
    "remove_example",
    "restore",
    "texts_beside",
]
