// The first step of every script. It has to run on the oldest Node that meets it, so: no imports, no new syntax.
var wanted = 22;
var found = process.versions.node;

if (parseInt(found, 10) < wanted) {
  console.error(
    [
      "This needs Node " + wanted + " or newer, and was started with Node " + found + ".",
      "The right Node is a dev dependency of the project:",
      "  1. run `npm ci` (without --ignore-scripts, which leaves it out),",
      "  2. start things by `npm run <script>` or `npx <tool>`; node_modules/.bin/<tool> would use the system's Node.",
    ].join("\n"),
  );
  process.exit(1);
}
