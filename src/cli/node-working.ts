import process from "node:process";
import { Worker } from "node:worker_threads";

/** What the line may be in the middle of. */
const state = { idle: 0, writing: 1, ended: 2 } as const;

/**
 * A thread of its own, since the work holds this one. After a second it writes what is being done, and again each second.
 */
const clock = `
const { workerData: { shared, what } } = require("node:worker_threads");
const { writeSync } = require("node:fs");
const cells = new Int32Array(shared);
const start = Date.now();
setInterval(() => {
  if (Atomics.compareExchange(cells, 0, ${String(state.idle)}, ${String(state.writing)}) !== ${String(state.idle)}) return;
  try {
    writeSync(2, "\\r\\x1b[K" + what + " … " + Math.round((Date.now() - start) / 1000) + " s");
    Atomics.store(cells, 1, 1);
  } catch {}
  Atomics.store(cells, 0, ${String(state.idle)});
}, 1000);
`;

/** Says on the terminal what is being done, once that takes longer than a second, and wipes it out in the end. */
export function showingWork<T>(what: string, work: () => T): T {
  const shared = new SharedArrayBuffer(8);
  const cells = new Int32Array(shared);
  const worker = new Worker(clock, { eval: true, workerData: { shared, what } });
  worker.unref();
  worker.once("error", () => undefined);
  try {
    return work();
  } finally {
    while (Atomics.compareExchange(cells, 0, state.idle, state.ended) === state.writing);
    if (Atomics.load(cells, 1) === 1) process.stderr.write("\r\x1b[K");
    void worker.terminate();
  }
}
