// The portal's own script, without a build step or imports.
(() => {
  const billing = document.querySelector("ctm-accounts-billing");
  const log = document.querySelector("#session-log");
  if (!billing || !log) return;

  /** @type {Promise<string> | undefined} */
  let token;

  // The widget calls this before each request, and again with the reason "unauthorized" after a 401.
  billing.headers = async ({ reason }) => {
    if (reason === "unauthorized" || !token) {
      addToLog(token ? "Refused. New token fetched." : "First token fetched.");
      token = requestToken();
      // Requests a token again after a failure.
      token.catch(() => (token = undefined));
    }
    return { Authorization: `Bearer ${await token}` };
  };

  // A real portal sends a request to its own server: fetch("/session/token", { method: "POST" }).
  function requestToken() {
    return window.demoSession.requestToken();
  }

  /** @param {string} text */
  function addToLog(text) {
    const entry = document.createElement("li");
    const time = document.createElement("time");
    time.textContent = new Date().toLocaleTimeString("en-GB");
    entry.append(time, " ", text);
    log?.prepend(entry);
    log?.querySelector("li:nth-child(5)")?.remove();
  }

  document.querySelector("#expire")?.addEventListener("click", async () => {
    await window.demoSession.expireTokens();
    await billing.refresh();
  });
})();
