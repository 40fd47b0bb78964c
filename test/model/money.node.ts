import assert from "node:assert/strict";
import { test } from "node:test";
import currencies from "currency-codes";
import { minorDigitsOf } from "../../src/model/money.js";

/** Metals, funds and test codes: ISO 4217 gives them no minor unit. */
const WITHOUT_MINOR_UNIT = /^X(AG|AU|BA|BB|BC|BD|DR|PD|PT|SU|TS|UA|XX)$/;

test("every currency has as many digits as ISO 4217 gives it", () => {
  const codes = currencies.codes().filter((code) => !WITHOUT_MINOR_UNIT.test(code));
  assert.ok(codes.length > 150);
  for (const code of codes) assert.equal(minorDigitsOf(code), currencies.code(code)?.digits, code);
});
