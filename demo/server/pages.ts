import { globSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { Hono, type Context } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { csrfTokenOf } from "./credentials.js";
import { type Access, type Doorkeeper, type SignedIn } from "./identify.js";

interface Page {
  readonly body: Buffer<ArrayBuffer>;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

const signInPage = "/sign-in.html";

/** What the pages may do: their own scripts and styles, requests to here, and no markup from strings but Lit's own. */
const securePage = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    workerSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ["lit-html"],
  },
  xFrameOptions: "DENY",
  strictTransportSecurity: false,
});

/**
 * The built demo. All of it is read when the server starts: it is small, and no path of a request ever reaches the disk.
 * Each page is told by a `meta` that a server answers, and is handed its CSRF token by another.
 */
export function createPages(folder: string, access: Access, doorkeeper: Doorkeeper): Hono {
  const pages = readPages(folder);
  const routes = new Hono();
  routes.use(securePage);
  routes.get("/", (c) => c.redirect("/index.html"));
  for (const [path, page] of pages) {
    routes.get(path, (c) => (path.endsWith(".html") ? answerPage(c, path, page) : answerFile(c, path, page)));
  }
  return routes;

  function answerPage(c: Context, path: string, { body, type }: Page): Response {
    const signedIn = doorkeeper.findSignedIn(c.req.raw);
    if (!signedIn && path !== signInPage) return c.redirect(signInPage);
    const html = body.toString().replace("</head>", () => `${toMetas(access, signedIn)}</head>`);
    return c.body(html, 200, { "Content-Type": type, "Cache-Control": "no-store" });
  }
}

function answerFile(c: Context, path: string, { body, type }: Page): Response {
  // The build names what is in here after what it holds.
  const caching = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
  return c.body(body, 200, { "Content-Type": type, "Cache-Control": caching });
}

/** Neither holds a letter that HTML could take for its own: `access` is a word of ours, the token is base64url. */
function toMetas(access: Access, signedIn: SignedIn | undefined): string {
  const session = signedIn?.session;
  const token = session === undefined ? "" : `<meta name="csrf-token" content="${csrfTokenOf(session)}">`;
  return `<meta name="server-access" content="${access}">${token}`;
}

function readPages(folder: string): readonly (readonly [path: string, page: Page])[] {
  return globSync("**/*.*", { cwd: folder }).flatMap((name) => {
    const type = types[extname(name)];
    // Nothing here is answered by a service worker.
    if (type === undefined || name === "mockServiceWorker.js") return [];
    return [[`/${name.replaceAll("\\", "/")}`, { body: readFileSync(join(folder, name)), type }] as const];
  });
}
