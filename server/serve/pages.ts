import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { Hono, type Context } from "hono";
import { csrfTokenOf } from "./credentials.js";
import { securePage } from "./middleware.js";
import { type Access, type Authenticator, type Login } from "./authenticator.js";

interface Page {
  readonly body: Buffer<ArrayBuffer>;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".map": "application/json",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

const signInPage = "/sign-in.html";

/** Options of `createPages`. */
export interface PagesOptions {
  readonly access: Access;
  readonly authenticator: Authenticator;
  /** An origin whose pages may frame these. */
  readonly frameAncestor?: string | undefined;
  /** The folder of the one file, where the pages do not have it. */
  readonly cdn?: string | undefined;
}

/**
 * Creates the routes of the pages in a folder. Reads all files at the start, so that the path of a request never reaches
 * the file system. Adds to each page how to authenticate, the CSRF token and, where it has a place for it, who is signed in.
 */
export function createPages(folder: string, { access, authenticator, frameAncestor, cdn }: PagesOptions): Hono {
  const pages = [...readPages(folder), ...(cdn === undefined ? [] : readPages(cdn, "/cdn"))];
  const routes = new Hono();
  routes.use(securePage(frameAncestor));
  routes.get("/", (c) => c.redirect("/index.html"));
  for (const [path, page] of pages) {
    routes.get(path, (c) => (path.endsWith(".html") ? servePage(c, path, page) : serveFile(c, path, page)));
  }
  return routes;

  async function servePage(c: Context, path: string, { body, type }: Page): Promise<Response> {
    const login = await authenticator.findLogin(c.req.raw);
    if (!login && path !== signInPage) return c.redirect(signInPage);
    const html = body
      .toString()
      .replace("</head>", () => `${toMetas(access, login)}</head>`)
      .replace("<!--visitor-->", () => toVisitorParts(access, login));
    return c.body(html, 200, { "Content-Type": type, "Cache-Control": "no-store" });
  }
}

function serveFile(c: Context, path: string, { body, type }: Page): Response {
  // The names of these files contain a hash of their content.
  const caching = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
  return c.body(body, 200, { "Content-Type": type, "Cache-Control": caching });
}

/** The person and the way out. A page that had to ask for them would move its bar once it knows. */
function toVisitorParts(access: Access, login: Login | undefined): string {
  if (!login) return "";
  const { name, role } = login.person;
  const button = access === "development" ? "" : `<button id="sign-out" type="button">Sign out</button>`;
  return `<p class="visitor">${escapeText(`${name}, ${role}`)}</p>${button}`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** The values need no escaping: `access` is one of three words, the token is base64url. */
function toMetas(access: Access, login: Login | undefined): string {
  const session = login?.session;
  const token = session === undefined ? "" : `<meta name="csrf-token" content="${csrfTokenOf(session)}">`;
  return `<meta name="server-access" content="${access}">${token}`;
}

function readPages(folder: string, prefix = ""): readonly (readonly [path: string, page: Page])[] {
  const names = existsSync(folder) ? readdirSync(folder, { encoding: "utf8", recursive: true }) : [];
  return names.flatMap((name) => {
    const type = types[extname(name)];
    // The server replaces the mock service worker.
    if (type === undefined || name === "mockServiceWorker.js") return [];
    return [[`${prefix}/${name.replaceAll("\\", "/")}`, { body: readFileSync(join(folder, name)), type }] as const];
  });
}
