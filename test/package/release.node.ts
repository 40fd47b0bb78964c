import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, describe, it } from "node:test";
import { parser } from "keep-a-changelog";

const folder = mkdtempSync(join(tmpdir(), "ctm-release-"));
after(() => rmSync(folder, { recursive: true }));

const repository = { type: "git", url: "git+https://code.example/agency/billing.git" };
const addresses = {
  repository,
  homepage: "https://billing.example",
  bugs: { url: "https://code.example/agency/billing/issues" },
};

const changelog = `# Changelog

All notable changes.

## [0.4.0] - 2026-11-30

### Added

- Something that is longer than
  one line.

## [0.3.0] - 2026-11-22

### Fixed

- Something.
`;

/** What lies in a project that can be published. */
const ready = {
  "package.json": { name: "billing", version: "0.4.0", ...addresses } as Record<string, unknown>,
  "CHANGELOG.md": changelog,
  "SECURITY.md": "Report at https://code.example/agency/billing/security/advisories/new.",
};

/** Runs a script in a project of its own, as `npm run` does in this one. */
function run(script: string, files: Partial<typeof ready>, environment: Record<string, string> = {}) {
  for (const [name, content] of Object.entries({ ...ready, ...files })) {
    writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  }
  // Not what this run itself may have been started by.
  const env = { PATH: process.env.PATH, ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(script)], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  return { status, text: stdout + stderr };
}

const check = (files: Partial<typeof ready> = {}, environment: Record<string, string> = {}) =>
  run("scripts/check-release.mjs", files, environment);

function assertRefused(result: ReturnType<typeof run>, reason: RegExp): void {
  assert.equal(result.status, 1, result.text);
  assert.match(result.text, reason);
  // One sentence a problem, without a stack.
  assert.doesNotMatch(result.text, /\n\s+at /);
}

const change = (fields: Record<string, unknown>) => ({ "package.json": { ...ready["package.json"], ...fields } });

describe("npm run check:release", () => {
  it("says that a project which has everything can be published", () => {
    const { status, text } = check();
    assert.deepEqual([status, text], [0, "0.4.0 can be published.\n"]);
  });

  for (const name of ["repository", "homepage", "bugs"]) {
    it(`refuses a package without "${name}"`, () => {
      assertRefused(check(change({ [name]: undefined })), new RegExp(`package\\.json has no address as "${name}"`));
    });

    for (const address of ["", "TODO", "http://code.example/agency", "https://", "https://localhost/agency"]) {
      it(`refuses "${address}" as "${name}"`, () => {
        assertRefused(check(change({ [name]: address })), new RegExp(`package\\.json has no address as "${name}"`));
      });
    }
  }

  it("takes addresses that are not objects, and an e-mail address for bugs", () => {
    assert.equal(
      check(change({ repository: "https://code.example/agency/billing", bugs: addresses.bugs.url })).status,
      0,
    );
    const files = {
      ...change({ bugs: { email: "safe@billing.example" } }),
      "SECURITY.md": "Write to safe@billing.example.",
    };
    assert.equal(check(files).status, 0);
  });

  it("refuses a version without a section in the changelog", () => {
    assertRefused(check(change({ version: "0.5.0" })), /CHANGELOG\.md has no section for 0\.5\.0/);
  });

  it("refuses a version that is in the changelog's past", () => {
    assertRefused(
      check(change({ version: "0.3.0" })),
      /CHANGELOG\.md is at 0\.4\.0 already, and package\.json at 0\.3\.0/,
    );
  });

  it("refuses a section that says nothing", () => {
    const files = { "CHANGELOG.md": changelog.replace(/### Added[^]*?(?=## )/, "") };
    assertRefused(check(files), /The section for 0\.4\.0 in CHANGELOG\.md is empty/);
  });

  it("refuses changes that are in no version", () => {
    const files = {
      "CHANGELOG.md": changelog.replace("## [0.4.0]", "## [Unreleased]\n\n### Fixed\n\n- More.\n\n## [0.4.0]"),
    };
    assertRefused(check(files), /CHANGELOG\.md has changes under Unreleased/);
  });

  it("takes an empty Unreleased", () => {
    assert.equal(check({ "CHANGELOG.md": changelog.replace("## [0.4.0]", "## [Unreleased]\n\n## [0.4.0]") }).status, 0);
  });

  it("refuses a changelog that cannot be read", () => {
    assertRefused(check({ "CHANGELOG.md": "# Changelog\n\n## Lately\n" }), /CHANGELOG\.md is not in the format/);
  });

  it("refuses a SECURITY.md that does not say where to report", () => {
    const reason = /SECURITY\.md does not say where to report: name https:\/\/code\.example\/agency\/billing\/security/;
    assertRefused(check({ "SECURITY.md": "Report in private." }), reason);
  });

  it("refuses a tag of another version, where a workflow runs for one", () => {
    const environment = { GITHUB_REF_TYPE: "tag", GITHUB_REF_NAME: "v0.4.1" };
    assertRefused(check({}, environment), /The tag is v0\.4\.1, and package\.json is at 0\.4\.0/);
    assert.equal(check({}, { ...environment, GITHUB_REF_NAME: "v0.4.0" }).status, 0);
  });

  it("names everything that is missing at once", () => {
    const { text } = check({ ...change({ repository: undefined, version: "0.5.0" }), "SECURITY.md": "" });
    assert.equal(text.match(/^- /gm)?.length, 3, text);
  });
});

describe("npm version", () => {
  const release = (version: string, files: Partial<typeof ready>) =>
    run("scripts/release-changelog.mjs", { ...change({ version }), ...files });
  const unreleased = changelog.replace("## [0.4.0] - 2026-11-30", "## [Unreleased]");

  it("gives what is under Unreleased the version and the date, and leaves the rest as it is", () => {
    assert.equal(release("0.4.0", { "CHANGELOG.md": unreleased }).text, "");
    const today = new Date().toISOString().slice(0, 10);
    const written = readFileSync(join(folder, "CHANGELOG.md"), "utf8");
    assert.ok(written.startsWith(changelog.replace("2026-11-30", today).trimEnd()), written);
    assert.match(written, /\n\[0\.4\.0\]: https:\/\/code\.example\/agency\/billing\/compare\/v0\.3\.0\.\.\.v0\.4\.0\n/);
  });

  it("leaves a project that can be published", () => {
    release("0.4.0", { "CHANGELOG.md": unreleased });
    assert.equal(check({ "CHANGELOG.md": readFileSync(join(folder, "CHANGELOG.md"), "utf8") }).status, 0);
  });

  it("refuses a version without changes, one that was released, and a package without a repository", () => {
    assertRefused(release("0.5.0", {}), /CHANGELOG\.md has no changes under Unreleased/);
    assertRefused(release("0.3.0", { "CHANGELOG.md": unreleased }), /CHANGELOG\.md has a section for 0\.3\.0 already/);
    const without = { "package.json": { version: "0.4.0" }, "CHANGELOG.md": unreleased };
    assertRefused(run("scripts/release-changelog.mjs", without), /package\.json has no address as "repository"/);
  });
});

describe("this project's changelog", () => {
  const text = readFileSync("CHANGELOG.md", "utf8");
  const { releases } = parser(text);

  it("is in the format that a release needs", () => assert.ok(releases.length > 3));

  it("has the version of package.json as its newest", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    assert.equal(releases.find((candidate) => candidate.version)?.version, version);
  });
});
