import type { ConceptSign, ConceptState, Said, SaidMark, SceneConcept } from "./scene.js";

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

/** What stands before the title of what need not be studied, with a space; all else may have a number there. */
export function signBefore({ state, mark }: Pick<SceneConcept, "state" | "mark">): string {
  const sign = signs[isBegun(mark) ? state : (mark ?? state)];
  return sign && `${sign} `;
}

/** What stands at the corner where no number does. */
export function signsAtCorner({ mark, tags = [] }: Said): string[] {
  return [...(isBegun(mark) ? [mark] : []), ...tags].map((sign) => signs[sign]);
}

function isBegun(mark: SaidMark | undefined): mark is "learning" | "partly" {
  return mark === "learning" || mark === "partly";
}
