// The notes behind a message, there before anybody asks for one.
export default function ({ data: [data] }) {
  (window.reachoutNotes ??= new Map()).set(data.key, data);
  document.dispatchEvent(new Event("reachout:notes"));
}
