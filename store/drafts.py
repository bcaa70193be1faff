"""Drafts, their versions, and the only steps their state may take."""

from collections.abc import Collection, Mapping
from datetime import date, datetime

from store import search
from store.draft_moves import allow
from store.draft_records import ME, ME_CHOSE, Draft, DraftFields, DraftVersion, Wording
from store.draft_versions import Versions, is_among, wording_of
from store.errors import TextChanged, Unknown
from store.rows import Shelf, Tables

_OPEN = "state IN ('drafted', 'approved')"
_SINCE_MET = """(NOT begun OR created_at >= coalesce((SELECT created_at FROM interactions AS i
  WHERE i.contact_id = drafts.contact_id AND i.kind = 'met'
  ORDER BY coalesce("on", substr(created_at, 1, 10)) DESC, created_at DESC LIMIT 1), ''))"""
_TRIES = """
SELECT count(*) AS n FROM drafts WHERE contact_id = :id AND kind = :kind
AND handed_off_at IS NOT NULL AND handed_off_at > coalesce(
  (SELECT max(created_at) FROM interactions WHERE contact_id = :id AND kind = 'answered'), '')
"""
_ASKED = "handed_off_at IS NOT NULL AND went IS NULL AND state <> 'discarded'"


class Drafts:
    """Every draft of the log. Nothing here sends anything."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._shelf = Shelf(tables, "drafts", Draft)
        self._versions = Versions(tables)

    def start(
        self,
        fields: DraftFields,
        wording: Wording | None = None,
        *,
        draft_id: str | None = None,
        begun: bool = True,
    ) -> Draft:
        """A new draft, with its first version where there is one.

        An id that is known already answers what is there, so that a second tap starts nothing.
        One that is not ``begun`` is there to be looked at, and shows nowhere else.
        """
        values = fields.model_dump(include=set(DraftFields.model_fields))
        moment = self._tables.now()
        given = {"id": draft_id} if draft_id else {}
        draft = Draft(**values, **given, begun=begun, created_at=moment, updated_at=moment)
        with self._tables.writing():
            if draft_id and (there := self._shelf.get(draft_id)):
                return there
            self._shelf.put(draft)
            if begun:
                search.touch(self._tables, draft.contact_id)
            if wording is not None:
                self._versions.append(draft.id, wording, moment)
        return draft

    def renew(self, draft_id: str, fields: DraftFields, wording: Wording) -> Draft:
        """The draft with other facts and words, as long as it was only looked at."""
        with self._tables.writing():
            draft = self.get(draft_id)
            if draft.begun:
                return draft
            top = self.current(draft_id)
            self._tables.change("DELETE FROM draft_versions WHERE draft_id = ?", [draft_id])
            values = fields.model_dump(include=set(DraftFields.model_fields))
            renewed = self._put(Draft.model_validate({**draft.model_dump(), **values}), begun=False)
            # Another number, so that a page that shows the old words sees that these are new.
            number = top.number + 1 if top else 1
            # No later than what it replaces: words that a phone holds for it still count as newer.
            at = top.made_at if top else self._tables.now()
            self._versions.write(draft_id, number, wording, at)
        return renewed

    def get(self, draft_id: str) -> Draft:
        """The draft with this id; Unknown when there is none."""
        if found := self._shelf.get(draft_id):
            return found
        raise Unknown("draft", draft_id)

    def of(self, contact_id: str) -> list[Draft]:
        """A person's drafts, the latest first; discarded and only seen ones are left out."""
        condition = "contact_id = ? AND begun AND state <> 'discarded'"
        return self._shelf.where(condition, [contact_id], "ORDER BY updated_at DESC")

    def waiting(self) -> list[Draft]:
        """Drafts begun and not yet sent or handed off, the latest first."""
        return self._shelf.where(f"begun AND {_OPEN}", tail="ORDER BY updated_at DESC")

    def open_for(self, contact_id: str | None, kind: str) -> Draft | None:
        """The latest unsent draft of this kind for this person since they last met, or None.

        One from before that meeting is about other things: it waits on, and a new one begins.
        """
        condition = f"contact_id IS ? AND kind = ? AND {_OPEN} AND {_SINCE_MET}"
        found = self._shelf.where(condition, [contact_id, kind], "ORDER BY updated_at DESC LIMIT 1")
        return found[0] if found else None

    def unanswered(self) -> list[Draft]:
        """Drafts handed off whose "Did it go?" waits for an answer, the oldest first."""
        return self._shelf.where(_ASKED, tail="ORDER BY handed_off_at")

    def unanswered_for(self, contact_id: str, kind: str) -> Draft | None:
        """The draft that stands in the way of another of this kind to this person, or None."""
        condition = f"contact_id = ? AND kind = ? AND {_ASKED}"
        found = self._shelf.where(condition, [contact_id, kind], "ORDER BY handed_off_at LIMIT 1")
        return found[0] if found else None

    def sent_lately(self, since: date, limit: int) -> list[Draft]:
        """Messages that went to people since this day and wait for an answer, the last first."""
        condition = "state = 'sent' AND answered_on IS NULL AND contact_id IS NOT NULL"
        tail = "ORDER BY sent_on DESC, updated_at DESC LIMIT ?"
        return self._shelf.where(f"{condition} AND sent_on >= ?", [since.isoformat(), limit], tail)

    def tries(self, contact_id: str, kind: str) -> int:
        """How often this kind went to this person since they last answered."""
        found = self._tables.run(_TRIES, {"id": contact_id, "kind": kind})
        return int(found[0]["n"])

    def versions(self, draft_id: str) -> list[DraftVersion]:
        """Every version of a draft, the first first."""
        return self._versions.of(draft_id)

    def current(self, draft_id: str) -> DraftVersion | None:
        """The version that stands now, or None before there is one."""
        return self._versions.current(draft_id)

    def note_particulars(self, draft_id: str, particulars: Mapping[str, str]) -> Draft:
        """The draft with what was typed for it alone; that is a beginning."""
        with self._tables.writing():
            draft = self._editable(draft_id)
            return self._put(draft, begun=True, particulars=dict(particulars))

    def save_version(self, draft_id: str, wording: Wording, **made: object) -> DraftVersion:
        """A new version on top; the same words again add nothing.

        ``made`` may renew the draft's manner, seed, writer, model, template_version and brief, and
        with ``begun=False`` leaves one that was only looked at as it is.
        """
        begins = bool(made.pop("begun", True))
        with self._tables.writing():
            draft = self._editable(draft_id)
            if made:
                draft = self._put(Draft.model_validate({**draft.model_dump(), **made}))
            if begins and not draft.begun:
                draft = self._put(draft, begun=True)
            top = self.current(draft_id)
            if top and top.sha256 == wording.sha256:
                return top
            return self._change_text(draft, wording, self._tables.now())

    def save_edit(
        self,
        draft_id: str,
        wording: Wording,
        at: datetime,
        known: Collection[datetime] | None = None,
    ) -> DraftVersion:
        """The person's own words as they type: one version for a whole sitting.

        ``at`` is the typing device's own time; an older edit that arrives late changes nothing.
        ``known`` are the moments of the versions that the device had seen. Where the top is none
        of them, somebody typed elsewhere meanwhile, and no word of either is lost: the later text
        stands on top, the other is an earlier version.
        """
        with self._tables.writing():
            draft = self._editable(draft_id)
            top = self.current(draft_id)
            if top and top.sha256 == wording.sha256:
                return top
            mine = wording.model_copy(update={"writer": ME})
            is_strange = top is not None and known is not None and not is_among(top, known)
            if top and top.made_at > at and is_strange:
                return self._versions.slip_under(top, mine, at)
            if top and top.writer == ME and top.made_at > at:
                return top
            over = None if is_strange else top
            return self._change_text(self._put(draft, begun=True), mine, at, over=over)

    def keep_below(self, draft_id: str, wording: Wording, at: datetime) -> DraftVersion:
        """The person's words as an earlier version, under the text that stands."""
        mine = wording.model_copy(update={"writer": ME})
        with self._tables.writing():
            draft = self._put(self._editable(draft_id), begun=True)
            top = self.current(draft_id)
            kept = self._versions
            return kept.slip_under(top, mine, at) if top else kept.append(draft.id, mine, at)

    def go_back_to(self, draft_id: str, number: int) -> DraftVersion:
        """An earlier version, once more on top; nothing in between is lost.

        Words of mine come back as chosen and not as typed just now: keystrokes are held against
        the typing device's clock, which may be behind, and the next ones would count as old.
        """
        earlier = [v for v in self.versions(draft_id) if v.number == number]
        if not earlier:
            raise Unknown("version", f"{draft_id} {number}")
        wording = wording_of(earlier[0])
        if wording.writer == ME:
            wording = wording.model_copy(update={"writer": ME_CHOSE})
        return self.save_version(draft_id, wording)

    def approve(self, draft_id: str, sha256: str, at: datetime) -> Draft:
        """The draft, approved for exactly the text with this fingerprint."""
        with self._tables.writing():
            draft, top = self.get(draft_id), self.current(draft_id)
            if top is None or top.sha256 != sha256:
                raise TextChanged(draft_id)
            if draft.state == "approved" and draft.approved_sha256 == sha256:
                return draft
            allow(draft, "approve", "drafted")
            news = {"state": "approved", "approved_sha256": sha256, "approved_at": at}
            return self._put(draft, begun=True, **news)

    def hand_off(self, draft_id: str, at: datetime) -> Draft:
        """The draft, handed to the person's own app; now "Did it go?" is open."""
        with self._tables.writing():
            draft, top = self.get(draft_id), self.current(draft_id)
            if draft.state == "handed_off":
                return draft
            allow(draft, "hand off", "approved")
            if top is None or top.sha256 != draft.approved_sha256:
                raise TextChanged(draft_id)
            number = top.number
            return self._put(
                draft, state="handed_off", handed_off_at=at, handed_off_number=number, went=None
            )

    def not_yet(self, draft_id: str) -> Draft:
        """The draft as it was before it was handed off: it did not go, and is no try."""
        with self._tables.writing():
            draft = self.get(draft_id)
            if not draft.is_unanswered:
                return draft
            state = "approved" if draft.state == "handed_off" else draft.state
            return self._put(draft, state=state, handed_off_at=None, handed_off_number=None)

    def sent(self, draft_id: str, on: date, wording: Wording | None = None) -> Draft:
        """The draft, sent on the person's own word; ``wording`` is what they changed it to.

        ``log.mark_sent`` does this together with all that follows from it.
        """
        with self._tables.writing():
            draft = self.get(draft_id)
            if draft.state == "sent":
                return draft
            if not draft.is_unanswered:
                allow(draft, "send", "handed_off")
            number = draft.handed_off_number
            top = self.current(draft_id)
            if wording is not None and (top is None or wording.sha256 != top.sha256):
                number = self._versions.append(draft_id, wording, self._tables.now()).number
            return self._put(draft, state="sent", went=True, sent_on=on, sent_number=number)

    def sent_wording(self, draft_id: str) -> DraftVersion | None:
        """The version that went, or None while none has."""
        number = self.get(draft_id).sent_number
        found = [v for v in self.versions(draft_id) if v.number == number]
        return found[0] if found else None

    def discard(self, draft_id: str) -> Draft:
        """The draft, put away; what was sent stays sent."""
        with self._tables.writing():
            draft = self.get(draft_id)
            if draft.state == "discarded":
                return draft
            allow(draft, "discard", "drafted", "approved", "handed_off")
            return self._put(draft, state="discarded", approved_sha256=None, approved_at=None)

    def note_answer(self, draft_id: str, on: date) -> Draft:
        """The draft, answered by them on this day."""
        return self._put(self.get(draft_id), answered_on=on)

    def _editable(self, draft_id: str) -> Draft:
        draft = self.get(draft_id)
        allow(draft, "edit", "drafted", "approved", "handed_off")
        return draft

    def _change_text(
        self, draft: Draft, wording: Wording, at: datetime, over: DraftVersion | None = None
    ) -> DraftVersion:
        """Any change takes an approval back in the same transaction as the words."""
        self._put(draft, state="drafted", approved_sha256=None, approved_at=None)
        if over and over.writer == ME and over.number != draft.handed_off_number:
            return self._versions.write(draft.id, over.number, wording, at)
        return self._versions.append(draft.id, wording, at)

    def _put(self, draft: Draft, **changes: object) -> Draft:
        moment = self._tables.now()
        if changes.get("begun") and not draft.begun:
            # What is begun now belongs to the latest meeting, whenever it was first looked at.
            changes["created_at"] = moment
            search.touch(self._tables, draft.contact_id)
        changed = draft.model_copy(update={**changes, "updated_at": moment})
        return self._shelf.put(Draft.model_validate(changed.model_dump()))
