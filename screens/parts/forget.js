// Lets go of everything that this browser keeps for Reachout.
export default function ({ data: [data], parentElement }) {
  const memory = memoryOf(parentElement);
  if (memory.once === data.once) return;
  memory.once = data.once;
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith("reachout:")) localStorage.removeItem(key);
  } catch { /* a browser that keeps nothing has nothing to forget */ }
}
