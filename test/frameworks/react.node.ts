import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { CtmAccountsBilling, CtmBalanceToggle } from "ctm-accounts-billing/react";

describe("the components for React on a server", () => {
  it("render the empty tag with what React sets on every element, and no property as an attribute", () => {
    const markup = renderToString(
      createElement(
        CtmAccountsBilling,
        { className: "billing", id: "accounts", endpoint: "/api", pageSize: 25, onBalanceChange: () => undefined },
        createElement("h2", { slot: "heading" }, "Accounts"),
      ),
    );
    assert.equal(
      markup,
      '<ctm-accounts-billing class="billing" id="accounts"><h2 slot="heading">Accounts</h2></ctm-accounts-billing>',
    );
    assert.equal(
      renderToString(createElement(CtmBalanceToggle, { accountId: 7 })),
      "<ctm-balance-toggle></ctm-balance-toggle>",
    );
  });

  it("are client components: the module says so in its first line", () => {
    assert.match(readFileSync("dist/frameworks/react.js", "utf8"), /^"use client";\n/);
  });
});

describe("the registering modules in a server component", () => {
  for (const entry of ["define", "cdn"]) {
    it(`say what to do: ${entry}`, () => {
      const run = () =>
        execFileSync(process.execPath, ["--conditions=react-server", "-e", `import("ctm-accounts-billing/${entry}")`], {
          stdio: "pipe",
        });
      assert.throws(run, /a server component never runs there\. Import it in a file that begins with "use client"/);
    });
  }

  it("are no hindrance to what a server may use", () => {
    const code = 'import("ctm-accounts-billing").then(({ createBillingApi }) => console.log(typeof createBillingApi))';
    const printed = execFileSync(process.execPath, ["--conditions=react-server", "-e", code], { encoding: "utf8" });
    assert.equal(printed, "function\n");
  });
});
