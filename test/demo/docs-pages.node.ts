import assert from "node:assert/strict";
import { posix } from "node:path";
import { before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { docsPages } from "../../scripts/docs-pages.mjs";

/** What the build would write, by path. */
const files = new Map<string, string>();

before(() => {
  const { generateBundle } = docsPages(fileURLToPath(new URL("../..", import.meta.url)));
  const emitFile = ({ fileName, source }: { fileName: string; source: string }) => files.set(fileName, source);
  (generateBundle as (this: object) => void).call({ emitFile });
});

/** The targets of the links and pictures of a page, without those on other sites. */
function targetsOf(page: string, html: string): { path: string; anchor: string | undefined }[] {
  const targets = [...html.matchAll(/\b(?:href|src|srcset)="([^"]+)"/g)].map(([, target = ""]) => target);
  return targets
    .filter((target) => !/^(https?|mailto):/.test(target))
    .map((target) => {
      const [address = "", anchor] = target.split("#");
      const [path = ""] = address.split("?");
      return { path: path === "" ? page : posix.join(posix.dirname(page), path), anchor };
    });
}

describe("the documentation pages", () => {
  it("include what the playground links to", () => {
    for (const page of ["docs/index.html", "docs/embedding.html", "docs/styling.html"])
      assert.ok(files.has(page), page);
  });

  it("link to pages, pictures and headings that are there", () => {
    const ofDemo = /^(index|settings-page|partner-portal)\.html$|^(favicon\.svg|docs\.css)$/;
    for (const [page, html] of files) {
      if (!page.endsWith(".html")) continue;
      for (const { path, anchor } of targetsOf(page, html)) {
        if (ofDemo.test(path)) continue;
        assert.ok(files.has(path), `${page} links to ${path}`);
        if (anchor) assert.ok(files.get(path)?.includes(`id="${anchor}"`), `${page} links to ${path}#${anchor}`);
      }
    }
  });

  it("show code as it is written", () => {
    assert.match(files.get("docs/embedding.html") ?? "", /&lt;ctm-accounts-billing endpoint=&quot;\/api/);
  });
});
