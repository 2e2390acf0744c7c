import { ConceptMapElement } from "./element/index.js";

// A page may load the file twice.
if (typeof customElements !== "undefined" && !customElements.get("concept-map"))
  customElements.define("concept-map", ConceptMapElement);
