// `npm run test:speech`: the built demo as Orca reads it in Firefox. See README.md beside this file.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { preview } from "vite";
import { prepareEnvironment } from "./environment.js";
import { Listener } from "./listener.js";
import { scenario } from "./scenario.js";
import { Session } from "./session.js";
import { writeTranscript } from "./transcript.js";

const { values } = parseArgs({
  options: {
    environment: {
      type: "string",
      default: process.env.SPEECH_ENVIRONMENT ?? "/var/tmp/ctm-accounts-billing-speech",
    },
    transcript: { type: "string" },
  },
});

const environment = resolve(values.environment);
prepareEnvironment(environment);
const server = await preview({ mode: "demo", logLevel: "warn", preview: { host: "127.0.0.1", port: 0, open: false } });
const session = new Session(environment);
const listener = new Listener(session);
try {
  await session.start();
  await scenario(listener, server.resolvedUrls?.local[0] ?? "");
} catch (error) {
  listener.failures.push(error instanceof Error ? error.message : String(error));
} finally {
  await session.end();
  await server.close();
}
if (values.transcript) writeFileSync(values.transcript, writeTranscript(listener.steps));
for (const failure of listener.failures) console.log(`\n✖ ${failure}`);
console.log(`\n${listener.steps.length} steps heard, ${listener.failures.length} failures`);
process.exitCode = listener.failures.length > 0 ? 1 : 0;
