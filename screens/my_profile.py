"""My profile: what my messages may say of me, and what I can offer."""

import hashlib

import streamlit as st

from drafting.own_role import role_told
from screens.parts import Action, Field, Sheet, Tap, form
from screens.wording import doubt_addresses
from store import Profile, StoreError, open_log

SAID = "me_profile_said"
KEPT = "Kept. Your next messages use it."


def draw_my_profile() -> None:
    """Show my profile as a sheet to fill in, nothing of it needed."""
    with open_log() as log:
        me = log.profile.get()
    said, tone = st.session_state.pop(SAID, ("", ""))
    form(
        "me_profile",
        profile_sheets(me),
        revision=hashlib.sha256(me.model_dump_json().encode()).hexdigest()[:16],
        actions=[[Action(id="save", label="Save", primary=True, wide=True)]],
        on_tap=_save,
        said=said,
        said_tone=tone,
    )


def profile_sheets(me: Profile) -> list[Sheet]:
    """The fields of a profile, as three short sheets."""
    return [
        Sheet(
            id="me",
            fields=(
                Field(id="name", label="Your name", value=me.name or "", autocomplete="name"),
                Field(
                    id="about",
                    label="One sentence about you",
                    type="long",
                    value=me.about or "",
                    hint="In your own words. Your thirty seconds on Events come from it.",
                ),
                Field(id="role", label="What you do", value=me.role or ""),
                Field(id="org", label="Where you work, if you like", value=me.org or ""),
            ),
        ),
        Sheet(
            id="offers",
            title="What you can offer",
            fields=(
                Field(
                    id="offers",
                    label="One on each line",
                    type="long",
                    rows=3,
                    value="\n".join(me.offers),
                    placeholder="our shift checklist\na tour of the workshop",
                    hint="Small things you would gladly give. A message may offer one of them.",
                ),
            ),
        ),
        Sheet(
            id="reach",
            title="How people reach you",
            fields=(
                Field(
                    id="email", label="Mail", type="email", value=me.email or "",
                    autocomplete="email",
                ),
                Field(
                    id="phone", label="Phone", type="tel", value=me.phone or "",
                    autocomplete="tel",
                ),
                Field(
                    id="contact_line",
                    label="The line under your messages",
                    value=me.contact_line or "",
                    hint="For example: Mail is best, I read it in the evening.",
                ),
            ),
        ),
    ]  # fmt: skip


def read_profile(values: dict[str, str | bool]) -> Profile:
    """The profile that the fields hold; empty ones are left out."""
    texts = {name: " ".join(str(value).split()) or None for name, value in values.items()}
    offers = [" ".join(line.split()) for line in str(values.get("offers", "")).splitlines()]
    return Profile(
        name=texts.get("name"),
        about=texts.get("about"),
        role=texts.get("role"),
        org=texts.get("org"),
        email=texts.get("email"),
        phone=texts.get("phone"),
        contact_line=texts.get("contact_line"),
        offers=tuple(dict.fromkeys(filter(None, offers))),
    )


def with_role(mine: Profile, before: Profile) -> Profile:
    """The profile with the role that a new sentence about me tells, where that field is empty."""
    if mine.role or mine.about == before.about:
        return mine
    return mine.model_copy(update={"role": role_told(mine.about)})


def _save(tap: Tap) -> None:
    try:
        mine = read_profile(tap.values)
        with open_log() as log, log.writing():
            mine = with_role(mine, log.profile.get())
            log.profile.save(mine)
    except StoreError as error:
        st.session_state[SAID] = (str(error), "look")
        return
    doubt = doubt_addresses(mine.email or "")
    st.session_state[SAID] = (" ".join(filter(None, (KEPT, doubt))), "look" if doubt else "")
