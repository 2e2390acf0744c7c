import type { ConceptSign, ConceptState, SceneConcept } from "./scene.js";

/** The signs that stand before titles and at corners, so that nothing is told by colour alone. */
export const signs: Readonly<Record<ConceptSign, string>> = {
  mastered: "✓",
  ready: "",
  locked: "",
  sure: "✓✓",
  learning: "▸",
  partly: "◐",
  skipped: "»",
  star: "★",
  note: "✎",
};

/** How a concept is drawn: by its state, but for what is skipped, which is not called known. */
export function drawnState({ state, mark }: Pick<SceneConcept, "state" | "mark">): ConceptState | "skipped" {
  return mark === "skipped" ? mark : state;
}

/** What stands before a title, with a space. */
export function signBefore({ state, mark }: Pick<SceneConcept, "state" | "mark">): string {
  const sign = signs[mark ?? state];
  return sign && `${sign} `;
}
