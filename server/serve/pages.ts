import { globSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { Hono, type Context, type MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { csrfTokenOf } from "./credentials.js";
import { type Access, type Authenticator, type Login } from "./authenticator.js";

interface Page {
  readonly body: Buffer<ArrayBuffer>;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

const signInPage = "/sign-in.html";

/** Security headers of the pages: only resources of this origin, and no markup from strings except Lit's templates. */
function securePage(frameAncestor: string | undefined): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      connectSrc: ["'self'"],
      workerSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: [frameAncestor ?? "'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ["lit-html"],
    },
    xFrameOptions: frameAncestor === undefined && "DENY",
    strictTransportSecurity: false,
  });
}

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
 * Creates the routes of the built demo. Reads all files at the start, so that the path of a request never reaches the
 * file system. Adds `meta` elements to each page: how to authenticate, and the CSRF token.
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
    const html = body.toString().replace("</head>", () => `${toMetas(access, login)}</head>`);
    return c.body(html, 200, { "Content-Type": type, "Cache-Control": "no-store" });
  }
}

function serveFile(c: Context, path: string, { body, type }: Page): Response {
  // The names of these files contain a hash of their content.
  const caching = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
  return c.body(body, 200, { "Content-Type": type, "Cache-Control": caching });
}

/** The values need no escaping: `access` is one of three words, the token is base64url. */
function toMetas(access: Access, login: Login | undefined): string {
  const session = login?.session;
  const token = session === undefined ? "" : `<meta name="csrf-token" content="${csrfTokenOf(session)}">`;
  return `<meta name="server-access" content="${access}">${token}`;
}

function readPages(folder: string, prefix = ""): readonly (readonly [path: string, page: Page])[] {
  return globSync("**/*.*", { cwd: folder }).flatMap((name) => {
    const type = types[extname(name)];
    // The server replaces the mock service worker.
    if (type === undefined || name === "mockServiceWorker.js") return [];
    return [[`${prefix}/${name.replaceAll("\\", "/")}`, { body: readFileSync(join(folder, name)), type }] as const];
  });
}
