// Lets go of everything that this browser keeps for Reachout.
export default function ({ data: [data], parentElement }) {
  const memory = memoryOf(parentElement);
  if (memory.once === data.once) return;
  memory.once = data.once;
  forgetLocal();
}
