// The portal's own script, without a build step.
import clientTexts from "./portal-en.js";

const billing = document.querySelector("ctm-accounts-billing");
const log = document.querySelector("#session-log");

// Session

/** @type {Promise<string> | undefined} */
let token;

// The widget calls this before each request, and again with the reason "unauthorized" after a 401.
billing.headers = async ({ reason }) => {
  if (reason === "unauthorized" || !token) {
    addToLog(token ? "renewed" : "issued");
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

document.querySelector("#expire").addEventListener("click", async () => {
  await window.demoSession.expireTokens();
  await billing.refresh();
});

/** @param {"issued" | "renewed"} key */
function addToLog(key) {
  const entry = document.createElement("li");
  const time = document.createElement("time");
  const text = document.createElement("span");
  time.textContent = new Date().toLocaleTimeString(chosen);
  text.dataset.text = key;
  text.textContent = texts[key];
  entry.append(time, " ", text);
  log.prepend(entry);
  log.querySelector("li:nth-child(5)")?.remove();
}

// Language

/** The page's own texts in English: those of the document, and those of the log. */
const english = { issued: "Token issued", renewed: "Token expired. New one issued, no error shown" };
for (const { dataset, textContent } of document.querySelectorAll("[data-text]")) english[dataset.text] = textContent;

/** The page's own texts in the current language. */
let texts = english;
let chosen = "en";

// After `headers` is set, because the widget sends its first request as soon as it is loaded.
const { registerLocale } = await import("./cdn/ctm-accounts-billing.js");
registerLocale("en", clientTexts);

const buttons = document.querySelectorAll(".languages button");
for (const button of buttons) button.addEventListener("click", () => useLanguage(button.lang));
// A real portal knows the language from its user's profile.
if (new URLSearchParams(location.search).get("lang") === "cs") await useLanguage("cs");

/** @param {string} lang */
async function useLanguage(lang) {
  chosen = lang;
  const loaded = lang === "cs" ? await loadCzech() : english;
  // The other button may have been pressed meanwhile.
  if (chosen !== lang) return;
  texts = loaded;
  document.documentElement.lang = lang;
  for (const button of buttons) button.ariaPressed = String(button.lang === lang);
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = texts[element.dataset.text];
}

/** Hands the widget its texts in Czech. Returns those of the page. */
async function loadCzech() {
  const czech = await import("./portal-cs.js");
  registerLocale("cs", czech.default);
  return czech.page;
}
