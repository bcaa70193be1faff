// A sheet of fields. What is typed is kept on this phone until the sheet is handed in.
function drawField(field, values, changed) {
  const box = make("div", "field");
  box.dataset.field = field.id;
  const value = values[field.id] ?? field.value;
  const id = "f-" + field.id;
  if (field.type === "switch") {
    const label = make("label", "switch");
    const input = make("input");
    input.type = "checkbox";
    input.id = id;
    input.setAttribute("role", "switch");
    input.checked = Boolean(value);
    input.onchange = () => changed(field.id, input.checked);
    label.append(input, make("span", "", field.label));
    box.append(label);
    if (field.hint) box.append(make("p", "hint", field.hint));
    return box;
  }
  const label = make("label", "", field.label);
  label.htmlFor = id;
  const input = make(field.type === "long" ? "textarea" : field.type === "choice" ? "select" : "input");
  if (field.type === "choice") {
    for (const option of field.options) {
      const item = make("option", "", option.label);
      item.value = option.id;
      input.append(item);
    }
  } else if (field.type !== "long") {
    input.type = field.type || "text";
  } else {
    input.rows = field.rows || 2;
  }
  input.id = id;
  input.autocomplete = field.autocomplete || "off";
  if (field.placeholder) input.placeholder = field.placeholder;
  if (field.type !== "date" && field.type !== "choice") input.setAttribute("enterkeyhint", field.type === "long" ? "enter" : "next");
  input.value = value ?? "";
  input.oninput = () => changed(field.id, input.value);
  box.append(label, input);
  if (field.hint) box.append(make("p", "hint", field.hint));
  return box;
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".part");
  const memory = memoryOf(parentElement);
  paintScheme(root);
  const tap = tapper(root, memory, data.turn, setTriggerValue);
  const shown = JSON.stringify(data);
  if (memory.shown === shown) return;
  memory.shown = shown;
  const local = readLocal(data.key);
  const fields = data.groups.flatMap((group) => group.fields);
  const secrets = new Set(fields.filter((field) => field.type === "password").map((field) => field.id));
  const values = local && local.revision === data.revision ? local.values : {};
  const gather = () => {
    const all = {};
    for (const field of fields) all[field.id] = values[field.id] ?? field.value ?? "";
    return all;
  };
  const changed = (id, value) => {
    values[id] = value;
    const kept = Object.fromEntries(Object.entries(values).filter(([field]) => !secrets.has(field)));
    writeLocal(data.key, { revision: data.revision, values: kept });
  };
  root.replaceChildren();
  for (const group of data.groups) {
    const box = make("div", "card " + (group.tone || "plain"));
    if (group.title) box.append(make("h2", "", group.title));
    if (group.hint) box.append(make("p", "hint", group.hint));
    for (const field of group.fields) box.append(drawField(field, values, changed));
    const row = make("div", "row");
    for (const action of group.actions || []) {
      row.append(actionButton(action, () => tap(group.id || data.key, action.id, { values: gather() })));
    }
    if (row.childElementCount) box.append(row);
    root.append(box);
  }
  for (const rank of data.actions) {
    const row = make("div", "row");
    for (const action of rank) {
      row.append(actionButton(action, () => tap(data.key, action.id, { values: gather() })));
    }
    root.append(row);
  }
}
