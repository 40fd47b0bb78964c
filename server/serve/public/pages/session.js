const unclear = "The server didn’t say whether you’re still signed in. Reload the page in a moment.";

/**
 * Creates the session of a page: the headers of the element's requests, and the way out.
 *
 * @param {string | undefined} access how requests are authenticated
 * @param {(text: string) => void} tell shows a text to the person
 */
export function createSession(access, tell) {
  let csrfToken = document.querySelector('meta[name="csrf-token"]')?.content;
  /** @type {string | undefined} */
  let token;

  const csrfHeaders = () => (csrfToken === undefined ? {} : { "X-CSRF-Token": csrfToken });

  /** Sends a request. Without an answer the status is 0. */
  async function send(path, method) {
    try {
      return await fetch(path, { method, headers: csrfHeaders() });
    } catch {
      return { status: 0, ok: false };
    }
  }

  /** Reads the CSRF token anew: the person may have signed in again in another tab. Returns the status. */
  async function readSession() {
    const response = await send("/session", "GET");
    if (response.ok) ({ csrf_token: csrfToken } = await response.json());
    return response.status;
  }

  /** Sends a write, and repeats it once with a new CSRF token where the server refuses the one that the page has. */
  async function write(path, method) {
    const response = await send(path, method);
    if (response.status !== 401) return response;
    const status = await readSession();
    return status === 200 ? await send(path, method) : { status, ok: false };
  }

  /** Without a token the API answers 401, and the element says that the person is signed out. */
  async function createBearerHeaders({ reason }) {
    if (token === undefined || reason === "unauthorized") token = await requestToken();
    return token === undefined ? {} : { Authorization: `Bearer ${token}` };
  }

  async function requestToken() {
    const response = await write("/session/token", "POST");
    if (response.ok) return (await response.json()).token;
    tell(response.status === 401 ? "" : unclear);
    return undefined;
  }

  async function createCookieHeaders({ reason }) {
    if (reason === "unauthorized") {
      const status = await readSession();
      tell(status === 200 || status === 401 ? "" : unclear);
    }
    return csrfHeaders();
  }

  return {
    createHeaders: access === "bearer" ? createBearerHeaders : createCookieHeaders,
    /** Returns whether the person is signed out. */
    async signOut() {
      const { ok, status } = await write("/session", "DELETE");
      return ok || status === 401;
    },
  };
}
