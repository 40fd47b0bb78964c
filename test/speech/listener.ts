import { setTimeout as pause } from "node:timers/promises";
import type { Session } from "./session.js";

/** What was done, and what was heard after it. */
export interface Step {
  readonly label: string;
  readonly keys: string;
  readonly heard: readonly string[];
}

/** What is to be heard after a step. */
export interface Expectation {
  /** Parts that are said, in this order. */
  readonly hears?: readonly RegExp[];
  /** Parts that are not said. */
  readonly not?: readonly RegExp[];
}

/** Nothing has been said for so long, in milliseconds: it is over. */
const silence = 1500;
const longest = 15_000;

/** Presses keys, listens, and keeps what was heard and what was missed. */
export class Listener {
  readonly steps: Step[] = [];
  readonly failures: string[] = [];
  readonly #session: Session;
  /** How much of what was said has been listened to. */
  #position = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Opens the page, and waits until its title is said. */
  async open(url: string, title: string): Promise<void> {
    this.#session.openFirefox(url);
    let heard: string[] = [];
    for (let left = 10; left > 0 && !heard.join(" ").includes(title); left--)
      heard = [...heard, ...(await this.#listen())];
    this.#keep({ label: "The page is opened", keys: "", heard });
    if (!heard.join(" ").includes(title))
      throw new Error(`The page was not opened:\n${this.#session.readLog("firefox-esr")}`);
  }

  async press(label: string, keys: string, expected: Expectation = {}): Promise<void> {
    await this.#do(label, keys, () => this.#session.strike(keys.split(" ")), expected);
  }

  async type(label: string, text: string, expected: Expectation = {}): Promise<void> {
    await this.#do(label, `“${text}”`, () => this.#session.type(text), expected);
  }

  /** Presses a key until a part is heard; only the last press is a step. */
  async pressUntil(label: string, key: string, part: RegExp, expected: Expectation = {}): Promise<void> {
    const passed: string[] = [];
    for (let count = 1; count <= 80; count++) {
      await this.#session.strike([key]);
      const heard = await this.#listen(450);
      passed.push(...heard);
      if (!part.test(heard.join(" "))) continue;
      // There may be more to say.
      heard.push(...(await this.#listen(800)));
      this.#keep({ label, keys: count === 1 ? key : `${key} × ${count}`, heard }, expected);
      return;
    }
    throw new Error(`${label}: ${String(part)} was not heard, but:\n${passed.join("\n")}`);
  }

  async #do(label: string, keys: string, act: () => Promise<void>, expected: Expectation): Promise<void> {
    this.#position = this.#session.readSpoken().length;
    await act();
    const heard: string[] = [];
    // What is awaited may come late; what is not awaited at all ends with the silence.
    for (let left = 8; left > 0; left--) {
      heard.push(...(await this.#listen()));
      if (findMissing(heard, expected.hears).length === 0) break;
    }
    this.#keep({ label, keys, heard }, expected);
  }

  #keep(step: Step, { hears, not = [] }: Expectation = {}): void {
    this.steps.push(step);
    console.log(`[${step.keys}] ${step.label}`);
    for (const line of step.heard) console.log(`    ${line}`);
    for (const part of findMissing(step.heard, hears)) this.#fail(step, `not heard: ${String(part)}`);
    for (const part of not) if (part.test(step.heard.join(" "))) this.#fail(step, `heard: ${String(part)}`);
  }

  #fail({ label, heard }: Step, what: string): void {
    this.failures.push([`${label}: ${what}`, ...heard.map((line) => `    ${line}`)].join("\n"));
    console.log(`  ✖ ${what}`);
  }

  /** Returns what is said until Orca has been silent and idle for a while. */
  async #listen(quiet = silence): Promise<string[]> {
    const start = Date.now();
    let last = start;
    let time = this.#session.readOrcaTime();
    let count = this.#position;
    while (Date.now() - last < quiet && Date.now() - start < longest) {
      await pause(50);
      const spoken = this.#session.readSpoken().length;
      const now = this.#session.readOrcaTime();
      // A few hundredths of a second are what it uses when it has nothing to do.
      if (spoken > count || now - time > 2) [last, count, time] = [Date.now(), spoken, now];
    }
    const heard = this.#session.readSpoken().slice(this.#position);
    this.#position += heard.length;
    return heard;
  }
}

/** Returns the parts that were not heard, each after the one before. */
function findMissing(heard: readonly string[], parts: readonly RegExp[] = []): RegExp[] {
  let rest = heard.join(" ");
  return parts.filter((part) => {
    const found = part.exec(rest);
    if (found) rest = rest.slice(found.index + found[0].length);
    return !found;
  });
}
