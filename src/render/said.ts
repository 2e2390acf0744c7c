import type { ConceptId, ConceptMap } from "../model/index.js";
import { progressOf, type ProgressRecord } from "../progress/index.js";
import type { Standing } from "../view/compose-scene.js";
import type { ConceptSign, ConceptState, Said, SaidMark, Scene, Tag } from "../view/scene.js";

/** All that is to be seen of where a learner stands with a concept; what is skipped is not called known. */
export function signsOf(record: ProgressRecord | undefined, id: ConceptId, state: ConceptState): ConceptSign[] {
  const { mark, tags = [] } = saidOf(record, id, state);
  return [...(mark === "skipped" ? [] : [state]), ...(mark ? [mark] : []), ...tags];
}

/** What a learner has said anywhere on a map, and what is asked for besides. */
export function marksOn(
  map: ConceptMap,
  record: ProgressRecord | undefined,
  { stateOf }: Pick<Standing, "stateOf">,
  asked: readonly ConceptSign[] = [],
): readonly (SaidMark | Tag)[] {
  const ids = Object.keys(record?.concepts ?? {}).filter((id) => map.hasNode(id));
  const found = new Set([...asked, ...ids.flatMap((id) => signsOf(record, id, stateOf(id)))]);
  return marks.filter((mark) => found.has(mark));
}

/** In the order of a legend. */
export const marks: readonly (SaidMark | Tag)[] = ["sure", "learning", "partly", "skipped", "star", "note"];

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
