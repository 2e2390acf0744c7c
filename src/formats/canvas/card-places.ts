import type { Area, ConceptId } from "../../model/index.js";
import type { FlatConcept, FlatLink } from "../flat/flat-map.js";

/** A place on a canvas, from its corner at the upper left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const card = { width: 260, height: 120 };
const gap = { x: 80, y: 40 };
const padding = 40;

export interface Places {
  readonly cards: ReadonlyMap<ConceptId, Box>;
  readonly groups: ReadonlyMap<string, Box>;
}

/**
 * Where cards and groups go: round the stored positions where every concept has one, else in a column after those of
 * its prerequisites, with each area in a band of its own.
 */
export function cardPlaces(
  concepts: readonly FlatConcept[],
  links: readonly FlatLink[],
  areas: readonly Area[],
): Places {
  const cards = concepts.every(({ position }) => position !== undefined)
    ? new Map(concepts.map(({ id, position }) => [id, around(position!)]))
    : inBands(concepts, columnsOf(concepts, links), areas);
  return { cards, groups: groupsAround(concepts, cards, areas) };
}

function around({ x, y }: { readonly x: number; readonly y: number }): Box {
  return { x: Math.round(x - card.width / 2), y: Math.round(y - card.height / 2), ...card };
}

/** By concept, how many steps lead to it at most; on a circle, counted from where one comes in. */
function columnsOf(concepts: readonly FlatConcept[], links: readonly FlatLink[]): Map<ConceptId, number> {
  const columns = new Map<ConceptId, number>(concepts.map(({ id }) => [id, 0]));
  const dependents = new Map<ConceptId, ConceptId[]>();
  const waiting = new Map<ConceptId, number>();
  for (const { source, target, kind } of links) {
    if (kind === "related") continue;
    dependents.set(source, [...(dependents.get(source) ?? []), target]);
    waiting.set(target, (waiting.get(target) ?? 0) + 1);
  }
  const done = new Set<ConceptId>();
  const settle = (start: ConceptId): void => {
    const ready = [start];
    for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
      if (done.has(id)) continue;
      done.add(id);
      for (const next of dependents.get(id) ?? []) {
        if (done.has(next)) continue;
        columns.set(next, Math.max(columns.get(next)!, columns.get(id)! + 1));
        waiting.set(next, waiting.get(next)! - 1);
        if (waiting.get(next) === 0) ready.push(next);
      }
    }
  };
  for (const { id } of concepts) if (!waiting.has(id)) settle(id);
  for (const { id } of concepts) settle(id);
  return columns;
}

/** Whether a box lies wholly in another. */
export function holds(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

function inBands(
  concepts: readonly FlatConcept[],
  columns: ReadonlyMap<ConceptId, number>,
  areas: readonly Area[],
): Map<ConceptId, Box> {
  const cards = new Map<ConceptId, Box>();
  let y = 0;
  const placeBand = (area?: string): void => {
    const rows = new Map<number, number>();
    for (const { id, area: own } of concepts) {
      if (own !== area) continue;
      const column = columns.get(id)!;
      const row = rows.get(column) ?? 0;
      rows.set(column, row + 1);
      cards.set(id, { x: column * (card.width + gap.x), y: y + row * (card.height + gap.y), ...card });
    }
    y += Math.max(0, ...rows.values()) * (card.height + gap.y);
    for (const { id, parent } of areas) {
      if (parent !== area) continue;
      y += 2 * padding;
      placeBand(id);
      y += 2 * padding;
    }
  };
  placeBand();
  return cards;
}

/** Round the cards of an area and the groups inside it; none where there is nothing. */
function groupsAround(
  concepts: readonly FlatConcept[],
  cards: ReadonlyMap<ConceptId, Box>,
  areas: readonly Area[],
): Map<string, Box> {
  const groups = new Map<string, Box>();
  const surround = (area: string): Box | undefined => {
    const inner = areas.filter(({ parent }) => parent === area).flatMap(({ id }) => surround(id) ?? []);
    const own = concepts.filter((concept) => concept.area === area).map(({ id }) => cards.get(id)!);
    const box = boxAround([...inner, ...own]);
    if (box !== undefined) groups.set(area, box);
    return box;
  };
  for (const { id, parent } of areas) if (parent === undefined) surround(id);
  return groups;
}

function boxAround(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const [left, top] = [least(boxes.map(({ x }) => x)) - padding, least(boxes.map(({ y }) => y)) - padding];
  const right = -least(boxes.map(({ x, width }) => -x - width)) + padding;
  const bottom = -least(boxes.map(({ y, height }) => -y - height)) + padding;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}
