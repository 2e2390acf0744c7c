import type { StudyOrder } from "../../src/queries/index.js";
import type { Reading, Turn } from "./orderings.js";

export type MeasuredOrder = Exclude<StudyOrder, "branch-by-branch" | "quick-wins">;

/** What each order is to have least of; the second number decides where the first is the same. */
export const orderMeasures: Record<MeasuredOrder, (reading: Reading, turns: readonly Turn[]) => readonly number[]> = {
  "soon-used": (reading, turns) => [
    sum(
      turns.flatMap((later, end) =>
        turns
          .slice(0, end)
          .map((earlier, start) =>
            uses(reading, later, earlier) ? sum(turns.slice(start + 1, end).map((turn) => time(reading, turn))) : 0,
          ),
      ),
    ),
  ],
  "by-area": ({ areaOf }, turns) => {
    const visited = turns.flat().map(({ concept }) => areaOf(concept));
    const changes = visited.slice(1).map((area, place) => [visited[place], area] as const);
    return [changes.filter(([from, to]) => from !== to).length, sum(changes.map(([from, to]) => distance(from, to)))];
  },
  "goal-early": ({ minutes, goals }, turns) => {
    let now = 0;
    const reached = turns.map((turn): number[] => {
      const times = turn.flatMap(({ units }) => units.map((unit) => [unit, (now += minutes[unit]!)] as const));
      return times.filter(([unit]) => goals.includes(unit)).map(([, at]) => (turn.length === 1 ? at : now));
    });
    return [sum(reached.flat())];
  },
  "low-load": (reading, turns) => {
    const open = turns.map((_, place) => openAfter(reading, turns, place));
    return [Math.max(0, ...open), sum(turns.map((turn, place) => turn.length * open[place]!))];
  },
};

export function isLess(some: readonly number[], others: readonly number[]): boolean {
  const place = some.findIndex((value, number) => value !== others[number]);
  return place !== -1 && some[place]! < others[place]!;
}

/** The concepts learnt at some depth that are studied, or asked for by a concept that is studied, after a turn. */
export function openAfter({ needs, conceptOf }: Reading, turns: readonly Turn[], place: number): number {
  const all = turns.flat().flatMap(({ units }) => units);
  const learnt = new Set(turns.slice(0, place + 1).flatMap((turn) => turn.map(({ concept }) => concept)));
  const later = new Set(turns.slice(place + 1).flatMap((turn) => turn.map(({ concept }) => concept)));
  const used = all
    .filter((unit) => later.has(conceptOf(unit)))
    .flatMap((unit) => [unit, ...needs[unit]!].map(conceptOf));
  return [...learnt].filter((concept) => used.includes(concept)).length;
}

function uses({ needs }: Reading, later: Turn, earlier: Turn): boolean {
  const learnt = earlier.flatMap(({ units }) => units);
  return later.some(({ units }) => units.some((unit) => needs[unit]!.some((need) => learnt.includes(need))));
}

export function time({ minutes }: Reading, turn: Turn): number {
  return sum(turn.flatMap(({ units }) => units.map((unit) => minutes[unit]!)));
}

/** Between areas of which y lies in x. */
function distance(from: string | undefined, to: string | undefined): number {
  const chain = (area: string | undefined): string[] => (area === "y" ? ["x", "y"] : area === undefined ? [] : [area]);
  const [some, others] = [chain(from), chain(to)];
  return [...some.filter((area) => !others.includes(area)), ...others.filter((area) => !some.includes(area))].length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
