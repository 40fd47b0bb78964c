import assert from "node:assert/strict";
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { checkLinks } from "../../scripts/docs/check-links.mjs";
import { expandGenerated } from "../../scripts/docs/markdown.mjs";
import { findPages, findTarget } from "../../scripts/docs/pages.mjs";
import { addPolicy } from "../../scripts/docs/policy.mjs";
import { sidebar } from "../../site/.vitepress/navigation.mjs";

const pages = findPages();
const target = (href: string, source = "docs/embedding.md") => findTarget(source, href, pages);

/** A built site of these files, and what the check of its links says. */
function checkSite(files: Readonly<Record<string, string>>, base = "/"): () => number {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return () => checkLinks(folder, base);
}

describe("links between the pages of the site", () => {
  it("lead from file to file in the repository, and from page to page on the site", () => {
    assert.deepEqual(target("styling.md#parts"), { kind: "page", path: "/styling#parts" });
    assert.deepEqual(target("decisions/"), { kind: "page", path: "/decisions/" });
    assert.deepEqual(target("../SECURITY.md"), { kind: "page", path: "/reporting" });
    assert.deepEqual(target("../../docs/api.md", "site/pages/start.md"), { kind: "dead" });
  });

  it("lead to the demo with its view, and to files of the package", () => {
    assert.deepEqual(target("../demo/index.html?panel=look"), { kind: "file", path: "demo/index.html?panel=look" });
    assert.deepEqual(target("../openapi.yaml"), { kind: "file", path: "openapi.yaml" });
  });

  it("are text where a file is only in the repository, and dead where there is none", () => {
    assert.deepEqual(target("../demo/page-server.ts"), { kind: "text" });
    assert.deepEqual(target("gone.md"), { kind: "dead" });
  });

  it("leave what is elsewhere as it is", () => {
    for (const href of ["https://host.example/", "mailto:a@b.example", "#parts"])
      assert.deepEqual(target(href), { kind: "elsewhere" });
  });
});

describe("the pages of the site", () => {
  const links = new Set([...pages.values()].map((page) => `/${page.replace(/(^|\/)index\.md$|\.md$/, "$1")}`));
  const shown = sidebar.flatMap(({ items = [] }) => items.map(({ link = "" }) => link));

  it("are all in the navigation, but for the decisions, which have a list", () => {
    const hidden = [...links].filter((link) => !shown.includes(link) && !/^\/(decisions\/\d+-.*)?$/.test(link));
    assert.deepEqual(hidden, []);
  });

  it("are there, wherever the navigation leads", () => {
    assert.deepEqual(
      shown.filter((link) => !links.has(link)),
      [],
    );
  });

  it("show code that is there, of a host that is tried", () => {
    const sources = globSync("site/pages/**/*.md").flatMap((page) =>
      Array.from(readFileSync(page, "utf8").matchAll(/^<<< @\/(.+)$/gm), ([, source = ""]) => source),
    );
    assert.ok(sources.length > 10);
    assert.deepEqual(
      sources.filter((source) => !source.startsWith("hosts/") || !existsSync(source)),
      [],
    );
  });

  it("have every element, attribute and event of the manifest", () => {
    const text = expandGenerated("<!-- generated: api -->");
    const manifest = readFileSync("custom-elements.json", "utf8");
    const names = Array.from(
      manifest.matchAll(/"name": "(ctm-[\w-]+)"|"attribute": "([\w-]+)"/g),
      ([, event, name]) => event ?? name,
    );
    assert.ok(names.length > 20);
    assert.deepEqual(
      names.filter((name) => !text.includes(`\`${name}\``) && !text.includes(`<${name}>`)),
      [],
    );
  });

  it("have every operation and type of the contract, and no dead link between them", () => {
    const text = expandGenerated("<!-- generated: contract -->");
    const { components } = parse(readFileSync("openapi.yaml", "utf8")) as { components: { schemas: object } };
    for (const name of Object.keys(components.schemas)) assert.ok(text.includes(`{#type-${name.toLowerCase()}}`), name);
    for (const title of ["GET /accounts ", "PATCH /accounts/{id} ", "DELETE /accounts/{id}/billing_request "])
      assert.ok(text.includes(`### ${title}`), title);
    const links = Array.from(text.matchAll(/\]\(#([\w-]+)\)/g), ([, anchor = ""]) => anchor);
    assert.deepEqual(
      links.filter((anchor) => !text.includes(`{#${anchor}}`)),
      [],
    );
  });

  it("do not ask for what nothing generates", () => {
    assert.throws(() => expandGenerated("<!-- generated: weather -->"), /Nothing generates "weather"/);
  });

  it("forbid scripts that were not built, by their hash", () => {
    const html = addPolicy('<head><meta charset="utf-8"><script>one()</script><script src="/a.js"></script></head>');
    assert.match(html, /script-src 'self' 'sha256-[\w+/]{43}='; /);
  });
});

describe("the check of the built site", () => {
  it("finds a page, an anchor and a picture that are not there", () => {
    const check = checkSite({
      "index.html":
        '<a href="/a.html#there">a</a><a href="/a.html#gone">b</a><a href="/b.html">c</a><img src="/x.png">',
      "a.html": '<h2 id="there">There</h2>',
    });
    assert.throws(check, (error: Error) => {
      assert.deepEqual(error.message.split("\n").slice(1).toSorted(), [
        "index.html links to /a.html#gone",
        "index.html links to /b.html",
        "index.html links to /x.png",
      ]);
      return true;
    });
  });

  it("finds a link that leaves the path that the site is mounted under", () => {
    const files = { "index.html": '<a href="/billing/a.html">a</a>', "a.html": "" };
    assert.equal(checkSite(files, "/billing/")(), 2);
    assert.throws(
      checkSite({ ...files, "a.html": '<a href="/index.html">a</a>' }, "/billing/"),
      /a\.html links to \/index/,
    );
  });

  it("takes a tag that is shown as text for text", () => {
    assert.equal(checkSite({ "index.html": '<code>&lt;script src="/assets/x.js"&gt;</code>' })(), 1);
  });
});
