// A text that keeps every keystroke: on this phone at once, in the log after a breath.
function findingCard(finding, area, tap, current) {
  const box = make("div", "card " + (finding.severity === "hint" ? "" : "look"));
  box.dataset.finding = finding.id;
  box.append(make("p", "", finding.why));
  if (finding.quote) {
    const show = make("button", "text words", "“" + finding.quote + "”");
    show.type = "button";
    show.onclick = () => {
      const at = area.value.indexOf(finding.quote);
      area.focus();
      if (at >= 0) area.setSelectionRange(at, at + finding.quote.length);
    };
    box.append(show);
  }
  if (finding.suggestion) box.append(make("p", "hint", "Gentler: " + finding.suggestion));
  const row = make("div", "row");
  for (const action of finding.actions || []) {
    row.append(actionButton(action, () => tap(finding.id, action.id, current())));
  }
  if (row.childElementCount) box.append(row);
  return box;
}

function drawBelow(below, data, area, memory, tap, current) {
  below.replaceChildren();
  if (data.findings.length) below.append(make("h2", "", data.findings_title));
  for (const finding of data.findings) below.append(findingCard(finding, area, tap, current));
  for (const rank of data.actions) {
    const row = make("div", "row");
    for (const action of rank) {
      row.append(actionButton(action, () => tap(data.key, action.id, current())));
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
    row.append(actionButton({ id: "back", label: "Use this one" }, () => tap(version.id, "back", current())));
    box.append(make("p", "", version.text), row);
    fold.append(box);
  }
  return fold;
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

function build(root, memory) {
  const label = make("label");
  const area = make("textarea");
  const status = make("p", "status");
  const below = make("div");
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

// The first drawing takes what this phone typed after what the log holds. Later the log's answer to
// our own sending changes nothing here; any other text in the log was put there on purpose.
function settle(data, memory, push) {
  const { area, status } = memory.parts;
  memory.ahead = data.now - Date.now();
  if (memory.key === data.key) {
    if (memory.sent.has(data.saved_at) && area.value === data.text) status.textContent = data.kept;
    if (memory.revision === data.revision || memory.sent.has(data.saved_at)) {
      memory.revision = data.revision;
      return;
    }
    clearTimeout(memory.timer);
    memory.timer = 0;
    writeLocal(data.key, null);
  }
  const local = memory.key === data.key ? null : readLocal(data.key);
  const mine = local && local.at > data.saved_at && local.text !== data.text;
  memory.key = data.key;
  memory.revision = data.revision;
  memory.sent = new Set();
  area.value = mine ? local.text : data.text;
  status.textContent = mine ? data.restored : "";
  if (mine) push(local);
}

export default function ({ data: [data], parentElement, setStateValue, setTriggerValue }) {
  const root = parentElement.querySelector(".part");
  const memory = memoryOf(parentElement);
  paintScheme(root);
  if (!memory.parts) build(root, memory);
  const { label, area, status, below } = memory.parts;
  label.textContent = data.label;
  area.placeholder = data.placeholder || "";
  area.readOnly = Boolean(data.locked);
  area.setAttribute("autocapitalize", "sentences");
  const typedAt = () => Date.now() + memory.ahead;
  const push = (kept) => {
    clearTimeout(memory.timer);
    memory.timer = 0;
    memory.sent.add(kept.at);
    setStateValue("doc", { ...kept, key: data.key });
  };
  const current = () => {
    clearTimeout(memory.timer);
    memory.timer = 0;
    const kept = { text: area.value, at: typedAt() };
    writeLocal(data.key, kept);
    memory.sent.add(kept.at);
    return kept;
  };
  settle(data, memory, push);
  fit(area, data.rows);
  area.oninput = () => {
    const kept = { text: area.value, at: typedAt() };
    status.textContent = writeLocal(data.key, kept) ? data.keeping : data.unkept;
    fit(area, data.rows);
    clearTimeout(memory.timer);
    memory.timer = setTimeout(() => push(kept), data.pause);
  };
  area.onblur = () => { if (memory.timer) push(current()); };
  const hide = () => { if (document.visibilityState === "hidden" && memory.timer) push(current()); };
  document.removeEventListener("visibilitychange", memory.hide);
  document.addEventListener("visibilitychange", (memory.hide = hide));
  const tap = tapper(root, memory, data.turn, setTriggerValue);
  drawBelow(below, data, area, memory, tap, current);
  openOnce(data.opening, memory, (sentence) => { status.textContent = sentence; });
  return () => document.removeEventListener("visibilitychange", memory.hide);
}
