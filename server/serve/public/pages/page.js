import "/cdn/ctm-accounts-billing.js";

/** @param {string} name */
const readMeta = (name) => document.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? undefined;

const access = readMeta("server-access");
let csrfToken = readMeta("csrf-token");

async function readSession() {
  const response = await fetch("/session");
  if (response.status === 401) location.assign("/sign-in.html");
  const session = await response.json();
  csrfToken = session.csrf_token;
  return session;
}

const csrfHeaders = () => (csrfToken === undefined ? {} : { "X-CSRF-Token": csrfToken });

async function requestToken() {
  const response = await fetch("/session/token", { method: "POST", headers: csrfHeaders() });
  if (response.status === 401) await readSession();
  return (await response.json()).token;
}

/** @type {string | undefined} */
let token;

/** The headers of the element's requests, anew where the server has refused the last ones. */
async function createHeaders({ reason }) {
  if (access === "session") {
    if (reason === "unauthorized") await readSession();
    return csrfHeaders();
  }
  if (token === undefined || reason === "unauthorized") token = await requestToken();
  return { Authorization: `Bearer ${token}` };
}

const billing = document.createElement("ctm-accounts-billing");
billing.endpoint = "/api/v1/accounts";
if (access !== "development") billing.headers = createHeaders;
document.querySelector("main").append(billing);

const { name, role } = await readSession();
document.getElementById("visitor").textContent = `${name}, ${role}`;
const signOut = document.getElementById("sign-out");
signOut.hidden = access === "development";
signOut.addEventListener("click", async () => {
  await fetch("/session", { method: "DELETE", headers: csrfHeaders() });
  location.assign("/sign-in.html");
});
