export { layoutsInWorker, type WorkerOptions } from "./view/layouts-in-worker.js";
