// `node --import ./scripts/import-typescript.mjs x.ts`: Node strips types by itself; this finds the `.ts` behind a `.js`.
import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

registerHooks({
  resolve(specifier, context, next) {
    if (!/^\.{1,2}\/.*\.js$/.test(specifier) || !context.parentURL?.endsWith(".ts")) return next(specifier, context);
    const source = specifier.replace(/js$/, "ts");
    const isSource = existsSync(fileURLToPath(new URL(source, context.parentURL)));
    return next(isSource ? source : specifier, context);
  },
});
