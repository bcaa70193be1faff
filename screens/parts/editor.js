// A text that keeps every keystroke: on this phone at once, in the log after a breath.
function findingCard(finding, area, tap, current) {
  const box = make("div", "card " + (finding.severity === "hint" ? "" : "look"));
  box.dataset.finding = finding.id;
  box.append(make("p", "", finding.why));
  if (finding.quote) {
    const show = make("button", "text words", "“" + finding.quote + (finding.is_cut ? " …”" : "”"));
    show.type = "button";
    show.onclick = () => {
      const at = area.value.indexOf(finding.quote);
      area.removeAttribute("inputmode");
      area.focus();
      if (at >= 0) area.setSelectionRange(at, at + finding.quote.length);
    };
    box.append(show);
  }
  if (finding.suggestion) box.append(make("p", "hint", "Instead: " + finding.suggestion));
  const row = make("div", "row");
  for (const action of finding.actions || []) {
    row.append(actionButton(action, () => tap(finding.id, action.id, current())));
  }
  if (row.childElementCount) box.append(row);
  return box;
}

function drawBelow(below, data, area, memory, tap, current) {
  memory.whenceShown = [];
  below.replaceChildren(drawWhence(data, area, memory));
  hearNotes(memory);
  if (data.findings.length) below.append(make("h2", "", data.findings_title));
  for (const finding of data.findings) below.append(findingCard(finding, area, tap, current));
  const docks = data.actions.map((rank) => rank.some((action) => action.primary));
  const told = saidAtThumb(data.said, "look");
  if (!docks.includes(true)) below.append(...told);
  for (const [number, rank] of data.actions.entries()) {
    // The main button stays in reach of the thumb, however long the text above it is.
    const row = make("div", docks[number] ? "row dock" : "row");
    if (docks[number]) row.append(...told);
    if (docks[number] && data.before) row.append(make("p", "hint", data.before));
    for (const action of rank) {
      row.append(actionButton(action, () => {
        tap(data.key, action.id, current());
        leap(data, memory, action.id);
      }));
    }
    below.append(row);
  }
  if (data.hint) below.append(make("p", "hint", data.hint));
  if (data.earlier.length) below.append(drawEarlier(data.earlier, memory, tap, current));
}

function drawEarlier(versions, memory, tap, current) {
  const fold = make("details");
  fold.open = Boolean(memory.unfolded);
  fold.ontoggle = () => { memory.unfolded = fold.open; };
  fold.append(make("summary", "", "Earlier versions"));
  for (const version of versions) {
    const box = make("div", "card");
    box.dataset.card = version.id;
    const row = make("div", "row");
    row.append(actionButton({ id: "back", label: "Use this one" }, () => {
      // What comes stands above: a person sees it come.
      memory.parts.label.scrollIntoView({ block: "start" });
      tap(version.id, "back", current());
    }));
    box.append(make("p", "hint", version.says), make("p", "", version.text), row);
    fold.append(box);
  }
  return fold;
}

// The text that this tap will bring is often here already. It is shown at once, and the log's answer
// to the tap says what stays.
function leap(data, memory, action) {
  const ahead = window.reachoutAhead?.get(data.key + action);
  const { area } = memory.parts;
  if (!ahead || ahead.revision !== memory.revision || area.value !== memory.confirmed) return;
  area.value = memory.leapt = memory.confirmed = ahead.text;
  shadeWhence(memory, true);
  fit(area, data.rows);
}

// The answer to a tap that was shown ahead: unless it was typed on since, the log's text is right.
function land(data, memory) {
  if (memory.leapt === undefined || memory.turn === data.turn) return;
  const { area } = memory.parts;
  if (area.value === memory.leapt) area.value = memory.confirmed = data.text;
  memory.leapt = undefined;
}

function openOnce(opening, memory, say) {
  if (!opening || memory.opening === opening.once) return;
  memory.opening = opening.once;
  const marker = "opened:" + opening.once;
  if (readLocal(marker)) return;
  writeLocal(marker, 1);
  if (opening.copy) copyText(opening.copy).then((ok) => say(ok ? opening.copied : opening.not_copied));
  if (opening.share && navigator.share) navigator.share({ text: opening.share }).catch(() => {});
  if (opening.url) {
    const link = make("a");
    link.href = opening.url;
    if (opening.url.startsWith("https:")) { link.target = "_blank"; link.rel = "noreferrer"; }
    document.body.append(link);
    link.click();
    link.remove();
  }
}

// Streamlit sends a text a moment after it is told to, and one that arrives after the way to
// another screen empties that screen or brings the old one back.
const SENDING = 100;
const MOST_KNOWN = 50;

// Sends when the person turns elsewhere: to another app, or with a tap beside this part. A tap that
// comes at the same moment waits until the text is on its way.
function onLeaving(root, send) {
  let sent = -SENDING;
  const isOutside = (event) => !event.composedPath().includes(root);
  const hide = () => { if (document.visibilityState === "hidden") send(); };
  const press = (event) => { if (isOutside(event) && send()) sent = performance.now(); };
  const click = (event) => {
    const isPlain = event.isTrusted && !(event.ctrlKey || event.metaKey || event.shiftKey);
    if (!isPlain || !isOutside(event) || performance.now() - sent > SENDING) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const target = event.composedPath()[0];
    setTimeout(() => target.click(), SENDING);
  };
  const heard = [["visibilitychange", hide], ["pointerdown", press], ["click", click]];
  for (const [name, hear] of heard) document.addEventListener(name, hear, true);
  return () => { for (const [name, hear] of heard) document.removeEventListener(name, hear, true); };
}

function build(root, memory) {
  const label = make("label");
  const area = make("textarea");
  const status = make("p", "status");
  const below = make("div", "through");
  label.htmlFor = area.id = "text";
  status.setAttribute("role", "status");
  status.setAttribute("aria-live", "polite");
  root.replaceChildren(label, area, status, below);
  memory.parts = { label, area, status, below };
}

function fit(area, rows) {
  area.style.height = "auto";
  area.style.height = Math.max(area.scrollHeight + 2, rows * 24 + 22) + "px";
}

// A copy stays on this phone only while it is ahead of the log, so the later one of the two is right.
function isAhead(local, data) {
  return Boolean(local) && local.at > data.saved_at && local.text !== data.text;
}

// Two messages can stand at the same place, one after the other. What is typed in one of them is kept
// under its own name, so that it never counts as typed in the other.
function slotOf(key, about) {
  return about ? key + "@" + about : key;
}

// What was typed before there was a message at this place belongs to the first that stands there.
function takeOver(data, slot) {
  const local = slot !== data.key && !readLocal(slot) && readLocal(data.key);
  if (local && writeLocal(slot, local)) writeLocal(data.key, null);
}

// Words on this phone that were typed in another message at this place and that the log has not got:
// it hears of them now, one at a time, and keeps them with that message.
function sendStrays(data, memory, push) {
  for (const slot of slotsOf(data.key)) {
    const local = slot !== memory.slot && readLocal(slot);
    if (local && local.at === data.taken) writeLocal(slot, null);
    else if (local && !memory.strays.has(local.at)) {
      memory.strays.add(local.at);
      push({ ...local, typed: true, about: slot.slice(data.key.length + 1) });
      return;
    }
  }
}

function slotsOf(key) {
  try {
    const slots = Object.keys(localStorage).map((name) => name.slice("reachout:".length));
    return slots.filter((slot) => slot === key || slot.startsWith(slotOf(key, "*").slice(0, -1)));
  } catch {
    return [];
  }
}

// Older than what the log holds, but typed before that was seen here: the log keeps it below.
function isStray(local, data) {
  return Boolean(local?.upon) && local.text !== data.text && local.at < data.saved_at
    && !local.upon.includes(data.saved_at);
}

function noteKept(data, memory) {
  for (const at of memory.sent.keys()) if (at < data.saved_at) memory.sent.delete(at);
  const { area, status } = memory.parts;
  if (area.value !== data.text && area.value !== memory.sent.get(data.saved_at)) return;
  if (memory.confirmed !== area.value) status.textContent = data.kept;
  memory.confirmed = area.value;
  const local = readLocal(memory.slot);
  if (local && local.at === data.saved_at) writeLocal(memory.slot, null);
}

// The log's answer to our own sending changes nothing here, and neither does anything while words
// wait to be sent; any other text in the log was put there on purpose.
function stays(data, memory, push, current) {
  const isUnread = memory.saved !== data.saved_at && memory.confirmed === memory.parts.area.value;
  const isAnswer = memory.sent.has(data.saved_at) || (memory.revision === data.revision && !isUnread);
  const isNewSession = memory.session !== data.session;
  memory.revision = data.revision;
  memory.saved = data.saved_at;
  memory.session = data.session;
  noteKept(data, memory);
  if (memory.timer && !isAnswer) push(current());
  else if (isNewSession && isAhead(readLocal(memory.slot), data)) push(current());
  else return isAnswer;
  return true;
}

// Words that were typed under another name and never reached the log: this is where they go on.
function adopt(data) {
  const start = "reachout:" + data.adopts;
  let found = null;
  try {
    for (const name of Object.keys(localStorage)) {
      const local = name.startsWith(start) && readLocal(name.slice("reachout:".length));
      if (local && local.text.trim() && !(found && found.at >= local.at)) found = { ...local, name };
    }
    if (found) localStorage.removeItem(found.name);
  } catch { /* a browser that keeps nothing has nothing to adopt */ }
  return found && { text: found.text, at: found.at };
}

// The first drawing takes what this phone typed after what the log holds.
function settle(data, memory, push, current) {
  const { area, status } = memory.parts;
  land(data, memory);
  memory.ahead = data.now - Date.now();
  memory.last = Math.max(memory.last || 0, data.saved_at);
  const isOther = memory.about && memory.about !== data.about && !data.adrift;
  const isFirst = memory.key !== data.key || isOther;
  if (isOther && memory.timer) current();
  if (!isFirst && data.adrift) return;
  memory.about = data.about;
  memory.slot = slotOf(data.key, data.about);
  takeOver(data, memory.slot);
  if (!isFirst && stays(data, memory, push, current)) return;
  const local = readLocal(memory.slot) || (isFirst && data.adopts ? adopt(data) : null);
  const mine = isAhead(local, data);
  const strayed = isStray(local, data);
  if (!mine) writeLocal(memory.slot, null);
  memory.key = data.key;
  memory.revision = data.revision;
  memory.saved = data.saved_at;
  memory.session = data.session;
  memory.sent = new Map();
  area.value = mine ? local.text : data.text;
  memory.confirmed = data.text;
  status.textContent = mine ? data.restored : "";
  if (mine) push({ ...current(), upon: local.upon });
  else if (strayed) push({ ...local, typed: true, about: data.about });
}

export default function ({ data: [data], parentElement, setStateValue, setTriggerValue }) {
  const root = parentElement.querySelector(".part");
  const memory = memoryOf(parentElement);
  paintScheme(root);
  keepToLog(data.life);
  forgetGone(data.gone);
  if (!memory.parts) build(root, memory);
  const { label, area, status, below } = memory.parts;
  label.textContent = data.label;
  area.placeholder = data.placeholder || "";
  area.readOnly = Boolean(data.locked);
  if (data.locked && memory.wasOpen) window.dispatchEvent(new Event("reachout:gone"));
  memory.wasOpen = !data.locked;
  area.setAttribute("autocapitalize", "sentences");
  // Later than all that was seen of the log, whatever the clocks and the line do: else what is
  // typed now could count as older than what it was typed on.
  const typedAt = () => (memory.last = Math.max(Date.now() + memory.ahead, memory.last + 1));
  // The texts that this page knows of: words typed elsewhere meanwhile must not be written over.
  const upon = () => [memory.saved || 0, ...memory.sent.keys()].slice(-MOST_KNOWN);
  const push = (kept) => {
    memory.pushes += 1;
    setStateValue("doc", { ...kept, key: data.key });
    clearTimeout(memory.deaf);
    memory.asked = kept.at;
    const wait = () => {
      reviveWhenDeaf(root);
      if (root.isConnected) memory.deaf = setTimeout(wait, DEAF_AFTER);
    };
    memory.deaf = setTimeout(wait, DEAF_AFTER);
  };
  if (data.now >= memory.asked) clearTimeout(memory.deaf);
  const current = () => {
    clearTimeout(memory.timer);
    memory.timer = 0;
    // Words that nobody typed here since the log gave them must not go over those of another window.
    const typed = area.value !== memory.confirmed;
    const kept = { text: area.value, at: typedAt(), typed, upon: memory.upon ?? upon(), about: memory.about };
    memory.upon = undefined;
    if (kept.typed) writeLocal(memory.slot, kept);
    memory.sent.set(kept.at, kept.text);
    return kept;
  };
  const path = location.pathname;
  const pushHere = () => {
    const kept = current();
    // On the way elsewhere it stays on this phone, and is sent when this text is drawn again.
    if (!area.isConnected || location.pathname !== path) return false;
    push(kept);
    return true;
  };
  const pushes = memory.pushes ||= 0;
  memory.strays ||= new Set();
  settle(data, memory, push, current);
  if (memory.pushes === pushes && !data.adrift) sendStrays(data, memory, push);
  fit(area, data.rows);
  area.oninput = () => {
    // What the page learns before this is sent was not known when it was typed.
    memory.upon ??= upon();
    const kept = { text: area.value, at: typedAt(), upon: memory.upon };
    memory.confirmed = null;
    status.textContent = writeLocal(memory.slot, kept) ? data.keeping : data.unkept;
    fit(area, data.rows);
    clearTimeout(memory.timer);
    memory.timer = setTimeout(pushHere, data.pause);
  };
  const flush = () => memory.timer && pushHere();
  area.onblur = flush;
  memory.stopListening?.();
  memory.stopListening = onLeaving(root, flush);
  const tap = tapper(root, memory, data.turn, setTriggerValue);
  drawBelow(below, data, area, memory, tap, current);
  openOnce(data.opening, memory, (sentence) => { status.textContent = sentence; });
  return () => {
    memory.stopListening();
    document.removeEventListener("reachout:notes", memory.hearNotes);
  };
}
