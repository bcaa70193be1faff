// The text that a tap on the editor will bring, there before the tap: on a bad line it need not wait.
export default function ({ data: [data] }) {
  (window.reachoutAhead ??= new Map()).set(data.key + data.action, data);
}
