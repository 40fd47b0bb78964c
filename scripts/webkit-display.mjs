// A screen of its own for WebKitGTK: Xvfb, and the desktop's settings on it. GTK follows them at once (the XSETTINGS
// protocol), and so a page sees that its viewer wants dark colours or less motion as it would on a person's desktop.
import { once } from "node:events";
import { connect } from "node:net";
import { Program, withTimeout } from "./webkit-process.mjs";

/** The pointer stands in the middle, from the start: who has it has the focus, for there is no window manager. */
const screen = { width: 2400, height: 1800 };
export const pointer = { x: screen.width / 2, y: screen.height / 2 };

/** @typedef {Record<string, string | number>} Settings by their names in XSETTINGS, such as "Net/ThemeName" */

/** Requests of the X11 protocol that are needed here, by their numbers. */
const requests = {
  createWindow: 1,
  internAtom: 16,
  changeProperty: 18,
  setSelectionOwner: 22,
  getInputFocus: 43,
};

/** @param {number} length */
const padding = (length) => Buffer.alloc(-length & 3);

/** @param {...number} values */
function words(...values) {
  const buffer = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => buffer.writeUInt32LE(value >>> 0, 4 * index));
  return buffer;
}

/** @param {number} first @param {number} second */
const halves = (first, second) => words((first & 0xffff) | (second << 16));

/** @param {string} text */
const padded = (text) => Buffer.concat([Buffer.from(text), padding(Buffer.byteLength(text))]);

/** @param {number} serial @param {Settings} settings */
function encodeSettings(serial, settings) {
  const entries = Object.entries(settings).map(([name, value]) => {
    const isText = typeof value === "string";
    const head = halves(isText ? 1 : 0, name.length);
    const body = isText ? Buffer.concat([words(value.length), padded(value)]) : words(value);
    return Buffer.concat([head, padded(name), words(serial), body]);
  });
  return Buffer.concat([words(0, serial, entries.length), ...entries]);
}

/** One client of the display, which asks one thing at a time. */
class XClient {
  #received = Buffer.alloc(0);

  /** @param {import("node:net").Socket} socket */
  constructor(socket) {
    this.socket = socket;
    socket.on("data", (data) => {
      this.#received = Buffer.concat([this.#received, data]);
      socket.emit("received");
    });
    // That the display has gone is told by its process.
    socket.on("error", () => undefined);
  }

  /** @param {number} length */
  async read(length) {
    while (this.#received.length < length) await once(this.socket, "received");
    const answer = this.#received.subarray(0, length);
    this.#received = this.#received.subarray(length);
    return answer;
  }

  /** @param {number} request @param {number} detail @param {Buffer} body */
  send(request, detail, body) {
    this.socket.write(Buffer.concat([halves(request | (detail << 8), 1 + body.length / 4), body]));
  }

  /** Answers come in order: this one comes after everything that was sent before it. */
  async answer() {
    for (;;) {
      const answer = await this.read(32);
      if (answer[0] === 0) throw new Error(`The display refuses a request: error ${answer[1]}`);
      if (answer[0] === 1) return answer;
    }
  }

  /** @param {string} name */
  async atom(name) {
    this.send(requests.internAtom, 0, Buffer.concat([halves(name.length, 0), padded(name)]));
    return (await this.answer()).readUInt32LE(8);
  }

  /** Says hello, and answers with the root window and a number for a window of our own. */
  async open() {
    this.socket.write(Buffer.concat([Buffer.from("l\0"), Buffer.from([11, 0, 0, 0, 0, 0, 0, 0, 0, 0])]));
    const head = await this.read(8);
    const body = await this.read(4 * head.readUInt16LE(6));
    if (head[0] !== 1) throw new Error(`The display refuses a client: ${body.toString()}`);
    const vendor = body.readUInt16LE(16);
    const rootAt = 32 + vendor + (-vendor & 3) + 8 * (body[21] ?? 0);
    return { root: body.readUInt32LE(rootAt), window: body.readUInt32LE(4) | 1 };
  }
}

/** The desktop's settings, which every GTK window on the display follows. @param {string} number */
async function openSettings(number) {
  const socket = connect(`/tmp/.X11-unix/X${number}`);
  await once(socket, "connect");
  const client = new XClient(socket);
  const { root, window } = await client.open();
  const inputOnly = 2;
  client.send(
    requests.createWindow,
    0,
    Buffer.concat([words(window, root, 0), halves(1, 1), halves(0, inputOnly), words(0, 0)]),
  );
  const selection = await client.atom("_XSETTINGS_S0");
  const property = await client.atom("_XSETTINGS_SETTINGS");
  client.send(requests.setSelectionOwner, 0, words(window, selection, 0));
  let serial = 0;
  return {
    /** @param {Settings} settings all of them */
    async write(settings) {
      const value = encodeSettings(++serial, settings);
      const body = [words(window, property, property, 8, value.length), value, padding(value.length)];
      client.send(requests.changeProperty, 0, Buffer.concat(body));
      client.send(requests.getInputFocus, 0, Buffer.alloc(0));
      await client.answer();
    },
    close: () => void socket.destroy(),
  };
}

/** Starts a display with the first number that is free, which Xvfb finds itself. */
export async function startDisplay() {
  const options = ["-displayfd", "3", "-screen", "0", `${screen.width}x${screen.height}x24`, "-nolisten", "tcp"];
  // A signal that lets it take its socket away.
  const server = new Program("Xvfb", options, process.env, "SIGTERM");
  try {
    const number = await withTimeout(server.firstLine(), 10_000, "Xvfb did not start");
    const settings = await withTimeout(openSettings(number), 10_000, "Xvfb did not answer");
    return {
      name: `:${number}`,
      settings,
      async stop() {
        settings.close();
        await server.stop();
      },
    };
  } catch (error) {
    server.kill();
    throw error;
  }
}
