// Runs all tests of this folder in one page, because they share no state and a page per file would take longer.
// @ts-expect-error -- The test server generates this module.
import "./every-test.js";
