import type { ConceptId } from "../model/index.js";
import { progressOf, type ProgressRecord } from "../progress/index.js";
import type { ConceptState, Tag, Said, SaidMark, Scene } from "../view/index.js";

const marks: readonly (SaidMark | Tag)[] = ["sure", "learning", "partly", "skipped", "star", "note"];

/** What a learner has said of a concept, where its state does not tell it. */
export function saidOf(record: ProgressRecord | undefined, id: ConceptId, state: ConceptState): Said {
  if (!record) return {};
  const { standing, star, note } = progressOf(record, id);
  const mark = markFor(standing?.state ?? "unknown", state);
  const tags: Tag[] = [...(star?.starred ? ["star" as const] : []), ...(note?.text ? ["note" as const] : [])];
  return { ...(mark && { mark }), ...(tags.length > 0 && { tags }) };
}

function markFor(said: string, state: ConceptState): SaidMark | undefined {
  if (said === "skipped" || said === "learning") return said;
  if (state !== "mastered") return said === "unknown" ? undefined : "partly";
  return said === "mastered" ? "sure" : undefined;
}

/** A scene with what a learner has said, and what that is called. */
export function withSaid(
  scene: Scene,
  record: ProgressRecord | undefined,
  nameOf: (mark: SaidMark | Tag) => string,
): Scene {
  const found = new Set<SaidMark | Tag>();
  const concepts = scene.concepts.map((concept) => {
    const said = saidOf(record, concept.id, concept.state);
    for (const mark of [said.mark, ...(said.tags ?? [])]) if (mark) found.add(mark);
    return said.mark || said.tags ? { ...concept, ...said } : concept;
  });
  if (found.size === 0) return scene;
  const said = marks.filter((mark) => found.has(mark)).map((mark) => ({ mark, title: nameOf(mark) }));
  return { ...scene, concepts, said };
}
