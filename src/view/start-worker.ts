/** Starts a worker that answers one layout task. The one-file build has another way: `scripts/worker-plugins.mjs`. */
export function startWorker(): Worker {
  return new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
}
