export * from "./index.js";
export * from "./search/index.js";
export * from "./element/index.js";
export * from "./worker.js";
import "./define.js";
