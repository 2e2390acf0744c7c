import {
  clausesOf,
  depthsOf,
  depthsOfConcept,
  minutesOf,
  splitReference,
  type ConceptId,
  type ConceptMap,
  type DepthId,
} from "../../model/index.js";
import type { MapFormat, PathStepToWrite, WriteOptions } from "../format.js";
import { refuse } from "../refuse.js";
import { markdownLink, markdownText } from "./markdown-text.js";
import { studyOrder } from "./study-order.js";
import { telling, type Telling } from "./telling.js";

/** A list to tick off, as GitHub, Obsidian and most editors of notes show it. */
export const checklist: MapFormat = {
  id: "checklist",
  title: "Markdown checklist",
  extensions: ["checklist.md"],
  mediaType: "text/markdown",
  keeps: ["summaries", "minutes", "reasons", "resources"],
  tellsProgress: true,
  format: formatChecklist,
};

export interface ChecklistOptions extends WriteOptions {
  /** The ids to list, in this order, where there are no `steps`. Default: every concept, each after what it needs. */
  readonly order?: readonly ConceptId[];
}

/** A map or a path as a Markdown checklist; what the learner knows, or the map assumes, is ticked. */
export function formatChecklist(map: ConceptMap, options: ChecklistOptions = {}): string {
  const tell = telling(map, options, markdownText);
  const { known = [], order = studyOrder(map), steps = order.map((concept) => ({ concept })) } = options;
  const knownDepth = depthsKnown(map, known);
  const items = steps.map((step) => {
    if (!map.hasNode(step.concept)) refuse(`no concept is called ${JSON.stringify(step.concept)}`);
    return item(map, step, isKnown(map, step, knownDepth), tell);
  });
  const title = markdownText(tell.say(map.getAttribute("title")));
  return `${title === "" ? "" : `# ${title}\n\n`}${items.join("\n")}\n`;
}

function item(map: ConceptMap, step: PathStepToWrite, isTicked: boolean, tell: Telling): string {
  const { concept, depth } = step;
  const { summary, resources = [] } = map.getNodeAttributes(concept);
  const minutes = step.minutes ?? minutesInAll(map, concept);
  const title = `**${tell.title(concept)}**${depth === undefined ? "" : tell.words.aside(tell.depth(depth))}`;
  const time = minutes > 0 ? `${tell.words.comma}${tell.words.minutes(minutes)}` : "";
  const about = markdownText(tell.say(summary));
  const line = `- [${isTicked ? "x" : " "}] ${title}${time}${about === "" ? "" : `${tell.words.colon}${about}`}`;
  const links = resources
    .filter(({ at }) => depth === undefined || at === undefined || rank(map, at) <= rank(map, depth))
    .map(({ title: name, url }) => markdownLink(tell.say(name) || url, url));
  return [line, ...[...reasons(map, concept, tell), ...links].map((text) => `  - ${text}`)].join("\n");
}

/** Why each of the prerequisites that say so comes first. */
function reasons(map: ConceptMap, concept: ConceptId, { words, requirement, say }: Telling): string[] {
  return clausesOf(map, concept).flatMap((clause) => {
    const reason = typeof clause === "string" ? "" : markdownText(say(clause.reason));
    return reason === "" ? [] : [`${words.needs} ${requirement(clause)}${words.colon}${reason}`];
  });
}

function minutesInAll(map: ConceptMap, concept: ConceptId): number {
  const depths = depthsOfConcept(map, concept);
  if (depths.length === 0) return minutesOf(map, concept);
  return depths.reduce((sum, depth) => sum + minutesOf(map, concept, depth), 0);
}

/** By concept, how deep it is known, as the place of the depth. */
function depthsKnown(map: ConceptMap, known: Iterable<string>): ReadonlyMap<ConceptId, number> {
  const deepest = new Map<ConceptId, number>();
  for (const { concept, depth } of Array.from(known, splitReference)) {
    const place = depth === undefined ? Infinity : rank(map, depth);
    deepest.set(concept, Math.max(place, deepest.get(concept) ?? -1));
  }
  return deepest;
}

function isKnown(map: ConceptMap, { concept, depth }: PathStepToWrite, known: ReadonlyMap<ConceptId, number>): boolean {
  if (map.getNodeAttribute(concept, "assumed")) return true;
  const asked = depth ?? depthsOfConcept(map, concept).at(-1);
  return (known.get(concept) ?? -1) >= (asked === undefined ? 0 : rank(map, asked));
}

function rank(map: ConceptMap, depth: DepthId): number {
  return depthsOf(map).findIndex(({ id }) => id === depth);
}
