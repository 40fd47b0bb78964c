// All tests of this folder in one page, for none leaves anything behind: a page for each takes longer than its tests.
// @ts-expect-error -- The test server makes it.
import "./every-test.js";
