import { svgOf } from "../render/svg-of.js";
import type { Theme } from "../view/index.js";
import type { Model } from "./model.js";
import { stripsOf } from "./print-strips.js";

/** The picture on paper, in vectors: strips that paper breaks between. */
export function vectorsOf(model: Model, theme: Theme): readonly Element[] {
  return stripsOf(svgOf(model, theme, { heading: false, background: theme.isForced ?? false }), model.scene);
}
