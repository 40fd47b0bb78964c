/** One question, answered in three ways. */
export interface Question {
  readonly name: string;
  readonly store: () => unknown;
  readonly http: () => unknown;
  readonly plain: () => unknown;
}

/** Times in milliseconds. */
interface Times {
  readonly p50: number;
  readonly p95: number;
}

const ways = ["store", "http", "plain"] as const;

/** A question is asked at most `mostRounds` times. After `budget` milliseconds, `fewestRounds` are enough. */
const [mostRounds, budget, fewestRounds] = [300, 2_500, 20];

/** Measures the three ways in turn, so that what else the machine does concerns all of them alike. */
async function measure(question: Question): Promise<Record<(typeof ways)[number], Times>> {
  const times: Record<(typeof ways)[number], number[]> = { store: [], http: [], plain: [] };
  const warmUp = 15;
  const start = performance.now();
  for (let round = 0; round < warmUp + mostRounds; round++) {
    if (round >= warmUp + fewestRounds && performance.now() - start > budget) break;
    for (const way of ways) {
      const began = performance.now();
      await question[way]();
      if (round >= warmUp) times[way].push(performance.now() - began);
    }
  }
  return { store: toTimes(times.store), http: toTimes(times.http), plain: toTimes(times.plain) };
}

function toTimes(times: number[]): Times {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

/** Measures questions, and prints a table. */
export async function printTable(questions: readonly Question[]): Promise<void> {
  console.log("| question | (a) store p50 / p95 | (b) HTTP p50 / p95 | (c) plain SQL p50 / p95 | a/c | b/c |");
  console.log("| --- | ---: | ---: | ---: | ---: | ---: |");
  const print = ({ p50, p95 }: Times) => `${p50.toFixed(2)} / ${p95.toFixed(2)}`;
  for (const question of questions) {
    const { store, http, plain } = await measure(question);
    const ratio = (times: Times) => (times.p50 / plain.p50).toFixed(1);
    const cells = [question.name, print(store), print(http), print(plain), ratio(store), ratio(http)];
    console.log(`| ${cells.join(" | ")} |`);
  }
}
