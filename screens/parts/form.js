// A sheet of fields. What is typed is kept on this phone until the sheet is handed in.
function drawSwitch(id, words, on, changed) {
  const label = make("label", "switch");
  const input = make("input");
  input.type = "checkbox";
  input.id = "f-" + id;
  input.setAttribute("role", "switch");
  input.checked = Boolean(on);
  input.onchange = () => changed(id, input.checked);
  label.append(input, make("span", "", words));
  return label;
}

function grow(area) {
  area.style.height = "auto";
  if (area.scrollHeight) area.style.height = area.scrollHeight + 2 + "px";
}

// Why what stands in a field cannot be used, read aloud with it.
function addTrouble(box, input, field) {
  if (!field.trouble) return;
  const note = make("p", "said look", field.trouble);
  note.id = "t-" + field.id;
  note.setAttribute("role", "alert");
  input.setAttribute("aria-describedby", note.id);
  input.setAttribute("aria-invalid", "true");
  box.append(note);
}

function addSuggestions(box, input, field) {
  if (!field.suggestions || !field.suggestions.length) return;
  const list = make("datalist");
  list.id = "s-" + field.id;
  for (const words of field.suggestions) {
    const item = make("option");
    item.value = words;
    list.append(item);
  }
  input.setAttribute("list", list.id);
  box.append(list);
}

function drawField(field, values, changed) {
  const box = make("div", "field");
  box.dataset.field = field.id;
  const value = values[field.id] ?? field.value;
  const id = "f-" + field.id;
  if (field.type === "switch") {
    box.append(drawSwitch(field.id, field.label, value, changed));
    if (field.hint) box.append(make("p", "hint", field.hint));
    addTrouble(box, box.querySelector("input"), field);
    return box;
  }
  const isLong = field.type === "long" || field.type === "fact";
  const label = make("label", "", field.label);
  label.htmlFor = id;
  const input = make(isLong ? "textarea" : field.type === "choice" ? "select" : "input");
  if (field.type === "choice") {
    for (const option of field.options) {
      const item = make("option", "", option.label);
      item.value = option.id;
      input.append(item);
    }
  } else if (!isLong) {
    input.type = field.type || "text";
  } else {
    input.rows = field.rows || 1;
    requestAnimationFrame(() => grow(input));
  }
  input.id = id;
  input.autocomplete = field.autocomplete || "off";
  if (field.placeholder) input.placeholder = field.placeholder;
  if (field.type !== "date" && field.type !== "choice") input.setAttribute("enterkeyhint", isLong ? "enter" : "next");
  input.value = value ?? "";
  input.oninput = () => {
    changed(field.id, input.value);
    if (isLong) grow(input);
  };
  box.append(label, input);
  addSuggestions(box, input, field);
  if (field.type === "fact") {
    const out = field.id + ".out";
    box.append(drawSwitch(out, "Keep out of messages", values[out] ?? field.out, changed));
  }
  if (field.hint) box.append(make("p", "hint", field.hint));
  addTrouble(box, input, field);
  return box;
}

// A question about the words of another field is over when they are typed over.
function bareWords(text) {
  return String(text ?? "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().split(/[^\p{L}\p{N}'’-]+/u);
}

function showFitting(box, data, values) {
  for (const field of data.groups.flatMap((group) => group.fields)) {
    if (!field.beside) continue;
    const other = data.groups.flatMap((group) => group.fields).find((one) => one.id === field.beside);
    const found = new Set(bareWords(values[field.beside] ?? other?.value));
    const place = box.querySelector(`[data-field="${CSS.escape(field.id)}"]`);
    place.style.display = field.holds.flatMap(bareWords).every((word) => found.has(word)) ? "" : "none";
  }
}

function drawGroups(box, data, values, changed, hand) {
  box.replaceChildren();
  for (const group of data.groups) {
    const sheet = make(group.folded ? "details" : "div", "card " + (group.tone || "plain"));
    if (group.title) sheet.append(make(group.folded ? "summary" : "h2", "", group.title));
    if (group.hint) sheet.append(make("p", "hint", group.hint));
    for (const field of group.fields) sheet.append(drawField(field, values, changed));
    const row = make("div", "row");
    for (const action of group.actions || []) {
      row.append(actionButton(action, () => hand(group.id || data.key, action.id)));
    }
    if (row.childElementCount) sheet.append(row);
    box.append(sheet);
  }
  showFitting(box, data, values);
}

function drawActions(box, data, hand) {
  box.replaceChildren();
  for (const [number, rank] of data.actions.entries()) {
    // The main button of a long sheet stays in reach of the thumb.
    const row = make("div", number === 0 ? "row dock" : "row");
    if (number === 0) row.append(...saidAtThumb(data.said, data.said_tone));
    for (const action of rank) row.append(actionButton(action, () => hand(data.key, action.id)));
    box.append(row);
  }
}

export default function ({ data: [data], parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".part");
  const memory = memoryOf(parentElement);
  paintScheme(root);
  keepToLog(data.life);
  forgetGone(data.gone);
  memory.tap = tapper(root, memory, data.turn, setTriggerValue);
  const shown = JSON.stringify(data);
  if (memory.shown === shown) return;
  memory.shown = shown;
  // What was typed there is in the log by now.
  for (const key of data.settles || []) writeLocal(key, null);
  const local = readLocal(data.key);
  const fields = data.groups.flatMap((group) => group.fields);
  const secrets = new Set(fields.filter((field) => field.type === "password").map((field) => field.id));
  // A drawing that follows a tap keeps what was typed, a password and a browser without storage
  // included; only a new revision lets go of it.
  if (memory.revision !== data.revision) {
    memory.revision = data.revision;
    memory.values = local && local.revision === data.revision ? local.values : {};
    memory.groups = undefined;
  }
  const values = memory.values;
  const gather = () => {
    const all = {};
    for (const field of fields) {
      all[field.id] = values[field.id] ?? field.value ?? "";
      if (field.type === "fact") all[field.id + ".out"] = values[field.id + ".out"] ?? field.out;
    }
    return all;
  };
  const changed = (id, value) => {
    values[id] = value;
    const kept = Object.fromEntries(Object.entries(values).filter(([field]) => !secrets.has(field)));
    writeLocal(data.key, { revision: data.revision, values: kept });
    showFitting(memory.parts.groups, data, values);
  };
  const hand = (card, action) => memory.tap(card, action, { values: gather() });
  if (!memory.parts) {
    memory.parts = { groups: make("div", "through"), actions: make("div", "through") };
    root.append(memory.parts.groups, memory.parts.actions);
  }
  // Somebody may be typing while the answer to a tap comes: fields that are the same stay in place.
  const groups = JSON.stringify(data.groups);
  if (memory.groups !== groups) drawGroups(memory.parts.groups, data, values, changed, hand);
  memory.groups = groups;
  drawActions(memory.parts.actions, data, hand);
}
