import { expect } from "@open-wc/testing";
import { codeKinds, createSnippet, type CodeKind } from "../../../demo/playground/code/snippets.js";
import { columnsCode } from "../../../demo/playground/columns.js";
import { isSameElement, parseSettings, toAttributes, toQuery, withRestOf } from "../../../demo/playground/settings.js";

const scenarios = ["normal", "slow"];
const parse = (query: string) => parseSettings(new URLSearchParams(query), scenarios);
const codeOf = (kind: CodeKind, query: string, css = "") => {
  const settings = parse(query);
  const tag = settings.element === "table" ? "ctm-accounts-billing" : "ctm-balance-toggle";
  const tokens = createSnippet(kind, {
    tag,
    attributes: toAttributes(settings, "/api/v1/accounts"),
    children: [],
    columns: settings.columns ? columnsCode : "",
    css,
  });
  return tokens.map(([, text]) => text).join("");
};

describe("settings of the playground", () => {
  for (const query of [
    "",
    "scenario=slow&theme=dark&lang=ar&dir=ltr&width=320&readonly=true&columns=true",
    "search=acme&sort=-balance&balance-from=agency&needs-attention=true&page=2&page-size=25",
    "element=toggle&account=248030&code=vue&open=248030",
    "preset=solstice&accent-color=%23ff0088&radius=3px&code=react",
    "slots=heading%2Csigned-out&part=row&panel=anatomy&select=248030%2C248013",
  ]) {
    it(`come back from the address: "${query}"`, () => {
      expect(String(toQuery(parse(query), scenarios))).to.equal(query);
    });
  }

  it("take no id from an address that is none", () => {
    expect(parse("open=%3Cimg%3E&account=..%2F..").open).to.equal("");
    expect(parse("select=%3Cimg%3E,248030,&slots=x&part=%3Aroot")).to.include({ part: "" });
    expect(parse("select=%3Cimg%3E,248030,&slots=x").selected).to.deep.equal(["248030"]);
    expect(parse("slots=x").slots).to.deep.equal([]);
    expect(parse("element=toggle&account=..%2F..").account).to.equal("248013");
  });

  it("keep the look, and the open pop-up and the selection until another element is shown", () => {
    const previous = parse("preset=compact&open=248030&page=2&select=248013&slots=empty&part=row&panel=look");
    const kept = withRestOf(previous, parse("theme=dark"));
    expect(String(toQuery(kept, scenarios))).to.equal(
      "theme=dark&page=2&preset=compact&slots=empty&part=row&panel=look&select=248013&open=248030",
    );
    const replaced = withRestOf(previous, parse("scenario=slow"));
    expect(isSameElement(previous, replaced)).to.be.false;
    expect(String(toQuery(replaced, scenarios))).to.equal(
      "scenario=slow&preset=compact&slots=empty&part=row&panel=look",
    );
  });
});

describe("code to paste", () => {
  for (const kind of codeKinds) {
    it(`follows element, attributes, language and look: ${kind}`, () => {
      const table = codeOf(kind, "lang=ar&readonly=true&search=acme", "ctm-accounts-billing { --ctm-radius: 0px; }");
      const [pageSize, tag] = kind === "react" ? ["pageSize", "CtmBalanceToggle"] : ["page-size", "ctm-balance-toggle"];
      for (const text of ["/api/v1/accounts", pageSize, "acme", "ar", "rtl", "readonly", "--ctm-radius: 0px"]) {
        expect(table).to.include(text);
      }
      const toggle = codeOf(kind, "element=toggle&account=248030");
      expect(toggle).to.include(tag).and.include("248030");
      expect(toggle).not.to.match(
        /page-size|pageSize|style|CtmAccountsBilling|ctm-accounts-billing(?!\/define|\/react|\.js|\n| @lit)/,
      );
    });
  }

  for (const [kind, binding] of Object.entries({
    html: 'document.querySelector("ctm-accounts-billing").columns = [',
    npm: "billing.columns = [",
    react: "columns={columns}",
    vue: ':columns.prop="columns"',
    svelte: "columns={columns}",
    angular: '[columns]="columns"',
  })) {
    it(`has a column of the page's own where that is chosen, and not otherwise: ${kind}`, () => {
      const code = codeOf(kind as CodeKind, "columns=true");
      expect(code).to.include(binding).and.include('heading: "Since"');
      expect(codeOf(kind as CodeKind, "")).not.to.match(/column|\n{3}|= ;/);
    });
  }

  it("escapes what the visitor has typed", () => {
    expect(codeOf("html", 'search="><b')).to.include('search="&quot;><b"');
    expect(codeOf("npm", 'search="x')).to.include('billing.setAttribute("search", "\\"x");');
    expect(codeOf("svelte", "search={x}")).to.include('search="&#123;x}"');
    expect(codeOf("angular", "search={{x}}")).to.include(`search="{{ '{{' }}x}}"`);
    expect(codeOf("angular", "search=`${x}")).to.include('search="\\`\\${x}"');
  });
});
