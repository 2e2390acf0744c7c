import { ConceptLinkElement, ConceptMapElement, ConceptNeedsElement } from "./element/index.js";

const elements = {
  "concept-map": ConceptMapElement,
  "concept-link": ConceptLinkElement,
  "concept-needs": ConceptNeedsElement,
};

// A page may load the file twice.
if (typeof customElements !== "undefined")
  for (const [name, element] of Object.entries(elements))
    if (!customElements.get(name)) customElements.define(name, element);
