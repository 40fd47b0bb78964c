// The portal's own script, as its developers would write it: no build, no import.
(() => {
  const billing = document.querySelector("ctm-accounts-billing");
  const log = document.querySelector("#session-log");
  if (!billing || !log) return;

  /** @type {Promise<string> | undefined} */
  let token;

  // The widget asks before each request, and once more, with the reason "unauthorized", when the answer was a 401.
  billing.headers = async ({ reason }) => {
    if (reason === "unauthorized" || !token) {
      note(token ? "Refused. New token fetched." : "First token fetched.");
      token = requestToken();
      // One that could not be fetched is asked for again next time.
      token.catch(() => (token = undefined));
    }
    return { Authorization: `Bearer ${await token}` };
  };

  // A real portal asks its own server here: fetch("/session/token", { method: "POST" }).
  function requestToken() {
    return window.demoSession.requestToken();
  }

  /** @param {string} text */
  function note(text) {
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
