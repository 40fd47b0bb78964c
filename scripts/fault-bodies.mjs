// Bodies that are not what they should be, under headers that say that all is well.

import { Readable } from "node:stream";

/** @typedef {import("node:http").ServerResponse} ServerResponse */
/** @typedef {import("./fault-acts.mjs").Answer} Answer */

const json = "application/json";
const megabyte = Buffer.alloc(2 ** 20, "x");

export const rewrites = {
  short: rewrite((text) => text.slice(0, text.length / 2)),
  empty: rewrite(() => ""),
  otherShape: rewrite(() => JSON.stringify({ data: { items: [{ id: 7 }] } })),
  page: rewrite(() => "<!doctype html><h1>Welcome</h1>", "text/html"),
  utf16: rewrite((text) => Buffer.from(`\ufeff${text}`, "utf16le"), `${json}; charset=utf-16`),
  latin1: rewrite((text) => Buffer.from(text, "latin1"), `${json}; charset=iso-8859-1`),
  byteOrderMark: rewrite((text) => `\ufeff${text}`),
  deep: rewrite(() => `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`),
  /** The very answer, behind a field of 50 MB. */
  long(/** @type {ServerResponse} */ response, /** @type {Answer} */ { status, body }) {
    const parts = ['{"padding":"', ...Array(50).fill(megabyte), '",', body.subarray(1)].map((part) =>
      Buffer.from(part),
    );
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    response.writeHead(status, { "Content-Type": json, "Content-Length": length });
    Readable.from(parts).pipe(response);
  },
  /**
   * Begins like the answer, and then sends what a fast line carries. Loopback carries more than WebKit can take beside two
   * other browsers: its processes do nothing then but put aside what comes, and the page does not get to stop it.
   */
  flood: endless(megabyte, 20),
  /** Begins like the answer, and then says something now and again. */
  trickle: endless(" ", 10),
};

/** @param {(text: string) => string | Buffer} change @param {string} [type] */
function rewrite(change, type = json) {
  return (/** @type {ServerResponse} */ response, /** @type {Answer} */ { status, body }) => {
    const changed = Buffer.from(change(body.toString()));
    response.writeHead(status, { "Content-Type": type, "Content-Length": changed.length }).end(changed);
  };
}

/** @param {string | Buffer} chunk @param {number} milliseconds from one to the next */
function endless(chunk, milliseconds) {
  return (/** @type {ServerResponse} */ response, /** @type {Answer} */ { status }) => {
    response.writeHead(status, { "Content-Type": json });
    response.write('{"padding":"');
    const timer = setInterval(() => response.writableNeedDrain || response.write(chunk), milliseconds);
    response.on("close", () => clearInterval(timer));
  };
}
