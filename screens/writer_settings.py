"""The writer: the built-in one or a model server, tried out, and what would leave for it."""

import hashlib

import streamlit as st

from drafting.modelling import ModelError, try_it
from drafting.modelling.chosen import settings_as_set
from drafting.writer_choice import Writer, WriterChoice, forget_key, keep_choice, load_choice
from screens.leaving import draw_what_leaves
from screens.parts import Action, Field, Option, Sheet, Tap, form
from store import StoreError, open_log

SAID = "me_writer_said"
TRYING = "me_writer_trying"
SAVES = "me_writer_saves"
ASKING = "Asking the model…"
# Somebody stands there and waits: a trial gives up sooner than a draft would.
TRIAL_WAITS = {"timeout": 40.0, "first_words": 25.0}
WRITERS = (
    Option(id="built-in", label="The built-in writer"),
    Option(id="model", label="A model server that I name"),
)


def draw_writer() -> None:
    """Show the choice of the writer, how a trial went, and what a model would be sent."""
    st.session_state.setdefault(SAVES, 0)
    st.session_state.setdefault(TRYING, False)
    with open_log() as log:
        choice = load_choice(log)
    is_trying = st.session_state[TRYING]
    said, tone = (ASKING, "") if is_trying else st.session_state.pop(SAID, ("", ""))
    form(
        "me_writer",
        writer_sheets(choice),
        revision=_revision(choice),
        actions=writer_actions(choice),
        on_tap=_take_tap,
        said=said,
        said_tone=tone,
    )
    if is_trying:
        st.session_state[TRYING] = False
        _try()
        st.rerun()
    draw_what_leaves()


def writer_sheets(choice: WriterChoice) -> list[Sheet]:
    """The fields of the choice; a key that is kept is never shown."""
    key_hint = "Many servers at home need none."
    if choice.has_key:
        key_hint = "A key is kept. Leave this empty to go on with it."
    return [
        Sheet(
            id="writer",
            hint="The built-in writer needs nothing and works without a network.",
            fields=(
                Field(
                    id="writer",
                    label="Who writes your drafts?",
                    type="choice",
                    value=choice.writer,
                    options=WRITERS,
                ),
            ),
        ),
        Sheet(
            id="server",
            title="Your model server",
            hint="Any server that speaks OpenAI's language: at home, at work or a paid one.",
            fields=(
                Field(
                    id="address",
                    label="Address",
                    type="url",
                    value=choice.address,
                    placeholder="http://localhost:8080/v1",
                ),
                Field(id="key", label="Key", type="password", hint=key_hint),
                Field(id="model", label="Name of the model", value=choice.model),
            ),
        ),
        Sheet(
            id="names",
            title="What a model may know",
            hint="Names, places, roles, addresses and links are replaced by marks before anything "
            "leaves, and put back here. Below you can read what would leave.",
            fields=(
                Field(
                    id="masked",
                    label="Hide who and where from the model",
                    type="switch",
                    value=choice.masked,
                ),
                Field(
                    id="hidden",
                    label="Hide these words too",
                    value=", ".join(choice.hidden),
                    hint="With a comma between them: a nickname, a project, a village.",
                ),
            ),
        ),
    ]


def writer_actions(choice: WriterChoice) -> list[list[Action]]:
    """Save, try, and let go of a key that is kept."""
    first = [
        Action(id="save", label="Save", primary=True),
        Action(id="try", label="Save and try it"),
    ]
    if choice.has_key:
        first.append(Action(id="forget", label="Forget the key", text=True))
    return [first]


def read_choice(values: dict[str, str | bool]) -> tuple[WriterChoice, str]:
    """The choice that the fields hold, and the key that was typed, if one was."""
    text = {name: str(value).strip() for name, value in values.items()}
    writer: Writer = "model" if text.get("writer") == "model" else "built-in"
    hidden = (word.strip() for word in text.get("hidden", "").split(","))
    choice = WriterChoice(
        writer=writer,
        address=text.get("address", ""),
        model=text.get("model", ""),
        # What is not told stays hidden.
        masked=values.get("masked", True) not in (False, "false", ""),
        hidden=tuple(dict.fromkeys(filter(None, hidden))),
    )
    return choice, text.get("key", "")


def _revision(choice: WriterChoice) -> str:
    # A new key changes nothing that is shown, and still the field has to be emptied.
    seen = f"{choice}{st.session_state[SAVES]}"
    return hashlib.sha256(seen.encode(errors="replace")).hexdigest()[:16]


def _take_tap(tap: Tap) -> None:
    try:
        with open_log() as log:
            if tap.action == "forget":
                forget_key(log)
                said = "The key is forgotten."
            else:
                choice, key = read_choice(tap.values)
                had_key = load_choice(log).has_key
                keep_choice(log, choice, key)
                said = say_kept(choice, lost_key=had_key and not load_choice(log).has_key)
    except (StoreError, ModelError) as error:
        st.session_state[SAID] = (str(error), "look")
        return
    st.session_state[SAVES] = st.session_state.get(SAVES, 0) + 1
    st.session_state[TRYING] = tap.action == "try"
    st.session_state[SAID] = (said, "")


def say_kept(choice: WriterChoice, *, lost_key: bool) -> str:
    """What is kept now, and that a key went with the server it was for."""
    said = "Kept. The built-in writer writes your drafts."
    if choice.writer == "model":
        said = "Kept. Your next drafts come from this model."
        if not choice.masked:
            said += " It will see names and places as they are."
    if lost_key:
        said += " The old key was for the other address, so it is forgotten."
    return said


def _try() -> None:
    """Ask the server one tiny question, and say how that went."""
    try:
        with open_log() as log:
            server = settings_as_set(log)
    except ModelError as error:
        st.session_state[SAID] = (str(error), "look")
        return
    trial = try_it(server.model_copy(update=TRIAL_WAITS))
    st.session_state[SAID] = (trial.sentence, "" if trial.works else "look")
