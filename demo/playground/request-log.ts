import { addDetail, addEntry } from "./log-entry.js";

/** The headers that make a change safe to repeat, and safe beside other people's. */
const trustHeaders = ["Idempotency-Key", "If-Match"] as const;

/** Returns a `fetch` for the widget that logs each request, and its answer when that has come. */
export function createRecordingFetch(log: HTMLElement, send: typeof fetch = (input, init) => fetch(input, init)) {
  const keys = new Set<string>();
  return async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = input instanceof Request && !init ? input : new Request(input, init);
    const answer = logRequest(log, request, keys);
    try {
      const response = await send(request);
      answer(describeStatus(response), response.ok ? "success" : "failure");
      return response;
    } catch (error) {
      answer(request.signal.aborted ? "Stopped" : "No answer", request.signal.aborted ? "stopped" : "failure");
      throw error;
    }
  };
}

/** Adds the request to the log. Logs no other header: they may hold secrets. */
function logRequest(log: HTMLElement, request: Request, keys: Set<string>) {
  const { pathname, search } = new URL(request.url);
  const entry = addEntry(log, request.method);
  entry.dataset.method = request.method;
  const status = document.createElement("span");
  status.className = "answer";
  status.textContent = "Waiting…";
  entry.append(status);
  addDetail(entry, pathname + search);
  for (const name of trustHeaders) {
    const value = request.headers.get(name);
    if (value === null) continue;
    const isRepeated = name === "Idempotency-Key" && keys.has(value);
    addDetail(entry, `${name}: ${value}${isRepeated ? " (same key, so it counts once)" : ""}`);
    if (name === "Idempotency-Key") keys.add(value);
  }
  return (text: string, outcome: "success" | "failure" | "stopped"): void => {
    status.textContent = text;
    entry.dataset.outcome = outcome;
  };
}

/** HTTP/2 has no reason phrases, and neither have most answers of a mock backend. */
const reasons: Readonly<Record<number, string>> = {
  200: "OK",
  201: "Created",
  204: "No Content",
  400: "Bad Request",
  401: "Unauthorized",
  402: "Payment Required",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  412: "Precondition Failed",
  422: "Unprocessable",
  428: "Precondition Required",
  429: "Too Many Requests",
  500: "Server Error",
  503: "Unavailable",
};

function describeStatus({ status }: Response): string {
  return [status, reasons[status]].filter(Boolean).join(" ");
}
