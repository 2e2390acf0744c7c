export { layoutsInWorker, type LayoutsInWorkerOptions } from "./view/layouts-in-worker.js";
