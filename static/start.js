// While the line is down Streamlit lays its own window over the page, and nobody can type on below
// it. The parts say themselves what is kept and what is not.
window.__streamlit = { ...window.__streamlit, HOST_CONFIG: { blockErrorDialogs: true } };

// The offline page needs a service worker, which browsers grant to this computer and to https only.
if ("serviceWorker" in navigator && window.isSecureContext) {
  window.addEventListener("load", () => {
    navigator.serviceWorker.register("/sw.js").catch(() => undefined);
  });
}
