// The line to the computer that runs Reachout: once it is back, the page is drawn anew. A server that
// was started anew meanwhile knows nothing of this page and hears no tap on it before that.
export default function ({ data: [data], setTriggerValue }) {
  const line = lineOf();
  line.ask = () => setTriggerValue("back", Date.now());
  if (line.drawn !== data.drawn) {
    line.drawn = data.drawn;
    line.isOld = false;
    // The parts above have been drawn by now, each with its new turn.
    for (const send of line.held.splice(0)) send();
  }
  if (line.watch) return;
  line.watch = new MutationObserver(() => {
    if (!isConnected()) line.isOld = true;
    else if (line.isOld) line.ask();
  });
  const app = document.querySelector("[data-testid=stApp]");
  if (app) line.watch.observe(app, { attributeFilter: ["data-test-connection-state"] });
}
