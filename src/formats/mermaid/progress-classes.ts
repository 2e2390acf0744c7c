import type { FlatConcept } from "../flat/flat-map.js";

const styles: Readonly<Record<string, string>> = {
  mastered: "fill:#cfe8d5,stroke:#2b7a3d,color:#12321b",
  begun: "fill:#e9f4ec,stroke:#2b7a3d,color:#12321b",
  ready: "stroke:#1f5fbf,stroke-width:3px",
  skipped: "stroke-dasharray:4 3,opacity:0.6",
};

/** Lines that give each concept the look of how the learner stands with it; none where nothing is said. */
export function progressClasses(concepts: readonly FlatConcept[], names: ReadonlyMap<string, string>): string[] {
  return Object.entries(styles).flatMap(([state, style]) => {
    const own = concepts.filter((concept) => stateOf(concept) === state).map(({ id }) => names.get(id)!);
    return own.length === 0 ? [] : [`classDef ${state} ${style}`, `class ${own.join(",")} ${state}`];
  });
}

function stateOf({ state, known }: FlatConcept): string | undefined {
  return state ?? (known === undefined ? undefined : "mastered");
}
