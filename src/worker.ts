/**
 * Layouts of large maps, worked out beside the page.
 *
 * @module concept-map/worker
 */

export { layoutsInWorker, type LayoutsInWorkerOptions } from "./view/layouts-in-worker.js";
