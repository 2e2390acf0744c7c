export * from "./concept-map-view.js";
export * from "./label.js";
export * from "./scene.js";
export * from "./read-theme.js";
export * from "./theme.js";
export * from "./viewport.js";
export * from "./arrange.js";
export * from "./compose-scene.js";
