import { createArcs, neighbours, stronglyConnected, type Arcs } from "./arcs.js";
import type { Uses } from "./supports.js";

/** What units of a plan need of one another, by their places in it, and what can be studied while more and more is done. */
export interface GroupProgress {
  /** From each unit to what it asks for. */
  readonly needs: Arcs;
  /** By unit: has it been finished? */
  readonly isDone: Uint8Array;
  /** By unit: does it need nothing that is left to do, but what is ready too and may be studied in one go with it? */
  readonly isReady: Uint8Array;
  /** Finishes units, and gives those that are ready by it. */
  readonly finish: (units: Iterable<number>) => readonly number[];
}

/** Counts what units wait for; those that need one another in the same step become ready at once. */
export function createProgress(units: Int32Array, conceptOf: Int32Array, uses: Uses): GroupProgress {
  const placeOf = new Map<number, number>();
  units.forEach((unit, place) => placeOf.set(unit, place));
  const from: number[] = [];
  const to: number[] = [];
  /** By arc: may both be studied in one go, as depths of one concept or in the same step? */
  const isJoint: boolean[] = [];
  units.forEach((unit, place) => {
    for (const use of uses.get(unit)!) {
      from.push(place);
      to.push(placeOf.get(use.unit)!);
      isJoint.push(use.isTogether || conceptOf[unit] === conceptOf[use.unit]);
    }
  });
  const needs = createArcs(units.length, from, to);
  const users = createArcs(units.length, to, from);
  const { of, count } = stronglyConnected(needs, (arc) => isJoint[arc]!);
  const members = createArcs(count, of, [...of.keys()]);
  const waiting = new Int32Array(count).fill(1);
  from.forEach((unit, arc) => (waiting[of[unit]!]! += Number(of[unit] !== of[to[arc]!])));
  const isReady = new Uint8Array(units.length);
  const isDone = new Uint8Array(units.length);
  const found: number[] = [];
  const release = (step: number): void => {
    if (--waiting[step]! > 0) return;
    for (const unit of neighbours(members, step)) {
      isReady[unit] = 1;
      found.push(unit);
    }
  };
  const releaseUsers = (unit: number, joint: boolean): void => {
    for (let i = users.start[unit]!; i < users.start[unit + 1]!; i++) {
      const step = of[users.to[i]!]!;
      if (isJoint[users.origin[i]!] === joint && step !== of[unit]) release(step);
    }
  };
  const finish = (done: Iterable<number>): number[] => {
    for (const unit of done) {
      if (isDone[unit] === 0) releaseUsers(unit, false);
      isDone[unit] = 1;
    }
    for (const unit of found) releaseUsers(unit, true);
    return found.splice(0);
  };
  for (let step = 0; step < count; step++) release(step);
  finish([]);
  return { needs, isDone, isReady, finish };
}
