// Wrong bodies under the headers of a correct answer.
import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { Answer } from "./failures.js";

type Rewrite = (response: ServerResponse, answer: Answer) => void;

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
  /** The answer itself, after a field of 50 MB. */
  long(response, { status, body }) {
    const padding = Array.from({ length: 50 }, () => megabyte);
    const parts = [Buffer.from('{"padding":"'), ...padding, Buffer.from('",'), body.subarray(1)];
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    response.writeHead(status, { "Content-Type": json, "Content-Length": length });
    Readable.from(parts).pipe(response);
  },
  /**
   * Begins like the answer, sends far more than the client reads, and never ends. It slows down after 40 MB: WebKit on a
   * busy machine would be occupied with what arrives, and would not let the page abort.
   */
  flood: endless(megabyte, 40, 40),
  /** Begins like the answer, and then sends a space now and again. */
  trickle: endless(" ", 10),
} satisfies Record<string, Rewrite>;

function rewrite(change: (text: string) => string | Buffer, type = json): Rewrite {
  return (response, { status, body }) => {
    const changed = Buffer.from(change(body.toString()));
    response.writeHead(status, { "Content-Type": type, "Content-Length": changed.length }).end(changed);
  };
}

/** Sends `chunk` so many times, one every so many milliseconds, and then spaces without end. */
function endless(chunk: string | Buffer, milliseconds: number, times = Infinity): Rewrite {
  return (response, { status }) => {
    response.writeHead(status, { "Content-Type": json });
    response.write('{"padding":"');
    let left = times;
    const timer = setInterval(() => {
      if (!response.writableNeedDrain) response.write(left-- > 0 ? chunk : " ");
    }, milliseconds);
    response.on("close", () => clearInterval(timer));
  };
}
