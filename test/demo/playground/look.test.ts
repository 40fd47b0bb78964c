import { expect } from "@open-wc/testing";
import { applyLook } from "../../../demo/playground/look/apply-look.js";
import { contrastOf, describeWeakPair, findWeakPairs } from "../../../demo/playground/look/contrast.js";
import { parseLook, toCss, toLookEntries, toValues } from "../../../demo/playground/look/look.js";
import { presets } from "../../../demo/playground/look/presets.js";
import { colorProperties, sizeProperties } from "../../../demo/playground/look/properties.js";

const read = async (path: string) => (await fetch(new URL(`../../../${path}`, import.meta.url))).text();

/** A colour with six digits, as the editor writes it. */
const toLong = (color: string) => (color.length === 4 ? color.replace(/[0-9a-f]/g, "$&$&") : color);

describe("looks of the playground", () => {
  it("begin with the colours and lengths that the documentation names", async () => {
    const styling = await read("docs/styling.md");
    for (const { name, light, dark } of colorProperties) {
      const [, ...documented] = new RegExp(`\`--ctm-${name}\` *\\| \`(.*?)\` *\\| \`(.*?)\``).exec(styling) ?? [];
      expect(documented.map(toLong), name).to.deep.equal([light, dark]);
    }
    for (const { name, fallback } of sizeProperties) {
      const documented = new RegExp(`\`--ctm-${name}\` *\\| \`(.*?)\``).exec(styling)?.[1];
      expect(["inherit", `${fallback}px`], name).to.include(documented);
    }
  });

  it("have presets of values that a link can hold", () => {
    for (const { id, values } of presets) {
      const { changes } = parseLook(new URLSearchParams([...values]));
      expect(Object.fromEntries(changes), id).to.deep.equal(Object.fromEntries(values));
    }
  });

  it("have presets that can be read", () => {
    for (const { id, scheme, values } of presets) {
      for (const kind of scheme ? [scheme] : (["light", "dark"] as const)) {
        const colors = new Map(colorProperties.map((property) => [property.name, property[kind]]));
        const of = (name: string) => values.get(name) ?? colors.get(name)!;
        for (const name of ["text-color", "muted-color", "accent-color", "danger-color", "warning-color"]) {
          expect(contrastOf(of(name), of("surface-color")), `${id}: ${name}`).to.be.at.least(4.5);
        }
        expect(contrastOf(of("on-accent-color"), of("accent-color")), id).to.be.at.least(4.5);
        expect(contrastOf(of("muted-color"), of("raised-color")), id).to.be.at.least(4.5);
      }
    }
  });

  it("say of colours which text cannot be read, in each scheme in which they are shown", () => {
    const weakOf = (query: Record<string, string>, theme: string) =>
      findWeakPairs(parseLook(new URLSearchParams(query)), theme).map(describeWeakPair);
    for (const { id } of presets) expect(weakOf({ preset: id }, "system"), id).to.deep.equal([]);
    expect(weakOf({ "text-color": "#777777" }, "light")).to.deep.equal(["Text on Surface: 4.4 to 1 in light mode"]);
    expect(weakOf({ "text-color": "#444444" }, "light")).to.deep.equal([]);
    expect(weakOf({ "text-color": "#444444" }, "system")).to.deep.equal(["Text on Surface: 1.8 to 1 in dark mode"]);
  });

  it("include that of the partner portal, value by value", async () => {
    const theme = await read("demo/partner-portal/theme.css");
    for (const [name, value] of presets.find(({ id }) => id === "solstice")!.values) {
      expect(theme).to.include(`--ctm-${name}: ${value};`);
    }
  });

  it("are in the address, and come back from it", () => {
    const query = new URLSearchParams({ preset: "solstice", "accent-color": "#ff0088", radius: "3px" });
    const look = parseLook(query);
    expect(String(new URLSearchParams(toLookEntries(look)))).to.equal(String(query));
    expect(toValues(look).get("accent-color")).to.equal("#ff0088");
  });

  it("take nothing from an address that is no colour or length of the editor", () => {
    const query = new URLSearchParams({
      preset: "neon",
      "accent-color": "red;} * {display:none",
      radius: "99px",
      spacing: "calc(1px)",
      "font-family": "serif",
    });
    expect(toLookEntries(parseLook(query))).to.deep.equal([]);
  });

  it("are a rule to copy, and none for the widget's own", () => {
    const compact = parseLook(new URLSearchParams({ preset: "compact", radius: "0px" }));
    expect(toCss(compact, "dark", "ctm-balance-toggle")).to.equal(
      "ctm-balance-toggle {\n  color-scheme: dark;\n  --ctm-radius: 0px;\n  --ctm-spacing: 6px;\n  --ctm-font-size: 13px;\n}",
    );
    expect(toCss(parseLook(new URLSearchParams()), "system", "ctm-accounts-billing")).to.equal("");
  });

  it("are set on the frame alone, without a style attribute", () => {
    const frame = document.createElement("div");
    frame.className = "frame";
    document.body.append(frame);
    const radiusOf = (element: Element) => getComputedStyle(element).getPropertyValue("--ctm-radius");
    applyLook(parseLook(new URLSearchParams({ preset: "solstice" })), "light");
    expect(radiusOf(frame)).to.equal("14px");
    expect(getComputedStyle(frame).colorScheme).to.equal("dark");
    expect(radiusOf(document.body)).to.equal("");
    expect(frame.hasAttribute("style")).to.be.false;
    applyLook(parseLook(new URLSearchParams()), "system");
    expect(radiusOf(frame)).to.equal("");
    frame.remove();
  });
});
