import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptMap, type Requirement } from "../../src/model/index.js";
import { criticalPath, type CriticalPath } from "../../src/queries/index.js";
import { byDefinition, type Definition } from "../support/by-definition.js";
import { plainMap, smallMap, type SmallMap } from "../support/small-maps.js";

const runs = { seed: 20261130, numRuns: Number(process.env.FUZZ_RUNS ?? 1000) };

interface Question {
  readonly data: SmallMap;
  readonly goals: readonly number[] | undefined;
  readonly known: readonly number[];
  readonly assumed: boolean;
}

/** Maps of plain entries, and pairs of concepts that ask for each other as corequisites. */
const pairedMap: fc.Arbitrary<SmallMap> = fc
  .tuple(plainMap, fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { minLength: 1, maxLength: 3 }))
  .map(([{ concepts, ...data }, pairs]) => ({
    ...data,
    concepts: concepts.map(({ prerequisites = [], ...concept }, number) => {
      const others = pairs.flatMap((pair) => {
        const [one, other] = pair.map((place) => place % concepts.length);
        return one === number ? [other!] : other === number ? [one!] : [];
      });
      const asked = new Set(others.filter((other) => other !== number).map((other) => concepts[other]!.id));
      const kept = prerequisites.filter(
        (clause) => typeof clause === "string" || !("concept" in clause) || !asked.has(clause.concept),
      );
      return { ...concept, prerequisites: [...kept, ...[...asked].map((id) => ({ concept: id, corequisite: true }))] };
    }),
  }));

const question: fc.Arbitrary<Question> = fc.oneof(smallMap, plainMap, pairedMap).chain((data) => {
  const anyUnit = fc.integer({ min: 0, max: byDefinition(data).units.length - 1 });
  return fc.record({
    data: fc.constant(data),
    goals: fc.option(fc.array(anyUnit, { maxLength: 3 }), { nil: undefined }),
    known: fc.oneof(fc.constant([]), fc.array(anyUnit, { maxLength: 2 })),
    assumed: fc.boolean(),
  });
});

describe("criticalPath, held against a learner who studies at once all that is ready", { timeout: 120_000 }, () => {
  it("starts and finishes each unit when that learner does", () => {
    const seen = { late: 0, blocked: 0, chosen: 0, circles: 0 };
    fc.assert(
      fc.property(question, (asked) => {
        const { definition, path, known, goals } = ask(asked);
        const { units, minutes } = definition;
        const times = study(definition, known);
        const { taken, soonest } = takenBy(asked.data, definition, times, known);
        const counted = closure(
          goals.filter((unit) => times[unit] && !isIn(known, unit)),
          taken,
        );
        const start = (unit: number): readonly [string, object] => [
          units[unit]!,
          { minutes: minutes[unit], earliestStart: times[unit]!.start },
        ];
        expect([...path.units].map(([name, { minutes, earliestStart }]) => [name, { minutes, earliestStart }])).toEqual(
          counted.map(start),
        );
        expect(path.minutes).toBe(Math.max(0, ...counted.map((unit) => times[unit]!.finish)));
        const reached = goals.filter((unit) => times[unit] && !isIn(known, unit));
        expect(path.minutes).toBe(Math.max(0, ...reached.map((unit) => soonest[unit]!)));
        expect(path.blocked).toEqual(goals.filter((unit) => !times[unit]).map((unit) => units[unit]));
        if (path.minutes > 10) seen.late++;
        if (path.blocked.length > 0) seen.blocked++;
        if (counted.some((unit) => isOnCircle(unit, taken, times))) seen.circles++;
        if (counted.length > 0 && counted.length < times.filter((time) => time).length) seen.chosen++;
      }),
      runs,
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(runs.numRuns / 100);
  });

  it("lets each unit start later by its slack, and no more, without holding up the end", () => {
    let spare = 0;
    fc.assert(
      fc.property(question, (asked) => {
        const { definition, path, known } = ask(asked);
        const { taken } = takenBy(asked.data, definition, study(definition, known), known);
        const counted = definition.units
          .map((_, unit) => unit)
          .filter((unit) => path.units.has(definition.units[unit]!));
        expect(endWith(definition, counted, taken, -1, 0)).toBe(path.minutes);
        for (const unit of counted) {
          const { earliestStart, latestStart, slack } = path.units.get(definition.units[unit]!)!;
          expect(latestStart).toBe(earliestStart + slack);
          expect(endWith(definition, counted, taken, unit, latestStart)).toBe(path.minutes);
          expect(endWith(definition, counted, taken, unit, latestStart + 1)).toBe(path.minutes + 1);
          if (slack > 0) spare++;
        }
      }),
      runs,
    );
    expect(spare).toBeGreaterThan(runs.numRuns / 2);
  });

  it("names a chain without slack that takes all the time", () => {
    let long = 0;
    fc.assert(
      fc.property(question, (asked) => {
        const { definition, path, known } = ask(asked);
        const times = study(definition, known);
        const { taken } = takenBy(asked.data, definition, times, known);
        const chain = path.chain.map((name) => definition.units.indexOf(name));
        let now = 0;
        chain.forEach((unit, place) => {
          const { minutes, earliestStart, slack } = path.units.get(path.chain[place]!)!;
          expect({ earliestStart, slack }).toEqual({ earliestStart: now, slack: 0 });
          now += minutes;
          const { startRound } = times[unit]!;
          if (place === 0) expect(startRound).toBe(0);
          else {
            const alongside = taken.map((list) =>
              list.filter(({ unit: other, isTogether }) => isTogether && times[other]!.startRound === startRound),
            );
            const waitedFor = closure([unit], alongside).flatMap((other) =>
              taken[other]!.filter(({ isTogether }) => !isTogether).map((before) => before.unit),
            );
            expect(waitedFor).toContain(chain[place - 1]);
          }
        });
        expect(now).toBe(path.minutes);
        expect(chain.length > 0).toBe(path.units.size > 0);
        if (path.chain.length > 2) long++;
      }),
      runs,
    );
    expect(long).toBeGreaterThan(runs.numRuns / 10);
  });
});

function ask({ data, goals, known, assumed }: Question): {
  readonly definition: Definition;
  readonly path: CriticalPath;
  readonly known: number;
  readonly goals: readonly number[];
} {
  const definition = byDefinition(data);
  const { units, concepts, upTo } = definition;
  const asGoals = new Set(goals?.map((unit) => concepts[unit]));
  const floor = units.reduce(
    (set, _, unit) => (isIn(definition.assumed, unit) && !asGoals.has(concepts[unit]) ? set | (1 << unit) : set),
    0,
  );
  const path = criticalPath(createConceptMap(data), {
    ...(goals && { goals: goals.map((unit) => units[unit]!) }),
    known: known.map((unit) => units[unit]!),
    assumed,
  });
  return {
    definition,
    path,
    known: known.reduce((set, unit) => set | upTo(unit), assumed ? 0 : floor),
    goals: goals ? [...new Set(goals)] : units.map((_, unit) => unit),
  };
}

/** When a unit is started and finished, and in which round of all, for there may be several at a minute. */
interface Times {
  readonly start: number;
  readonly finish: number;
  readonly startRound: number;
  readonly finishRound: number;
}

const fromTheStart: Times = { start: 0, finish: 0, startRound: -1, finishRound: -1 };

function study({ step, all, units, minutes }: Definition, known: number): (Times | undefined)[] {
  const times = units.map((_, unit): Times | undefined => (isIn(known, unit) ? fromTheStart : undefined));
  let state = known;
  for (let round = 0, now = 0; ; round++) {
    const ready = step(state, all);
    units.forEach((_, unit) => {
      if (isIn(ready, unit))
        times[unit] ??= { start: now, finish: now + minutes[unit]!, startRound: round, finishRound: NaN };
    });
    const open = units.map((_, unit) => unit).filter((unit) => times[unit] && !isIn(state, unit));
    if (open.length === 0) return times;
    now = Math.min(...open.map((unit) => times[unit]!.finish));
    for (const unit of open)
      if (times[unit]!.finish === now) {
        times[unit] = { ...times[unit]!, finishRound: round + 1 };
        state |= 1 << unit;
      }
  }
}

interface Taken {
  readonly unit: number;
  readonly isTogether: boolean;
}

/** A requirement as the start of a unit meets it: of an `anyOf`, the members that are ready first. */
interface Met {
  /** The round in which it is met. */
  readonly at: number;
  /** Nothing where it is known. */
  readonly unit?: number | undefined;
  readonly allOf?: readonly Met[];
  readonly anyOf?: readonly Met[];
}

/** What each unit asks for, read from the data. */
function askedBy(
  { depths = [], concepts }: SmallMap,
  { units, concepts: conceptOf }: Definition,
  times: readonly (Times | undefined)[],
  known: number,
): { readonly met: Met; readonly isTogether: boolean }[][] {
  const order = depths.map(({ id }) => id);
  const find = (id: string, asked: string | undefined, asking: string | undefined): number => {
    if (order.length === 0) return units.indexOf(id);
    if (asked !== undefined) return units.indexOf(`${id}@${asked}`);
    const own = order.filter((depth) => units.includes(`${id}@${depth}`));
    return units.indexOf(
      `${id}@${own.filter((depth) => order.indexOf(depth) <= order.indexOf(asking!)).at(-1) ?? own[0]!}`,
    );
  };
  return units.map((name, unit) => {
    const asking = name.split("@")[1];
    const { prerequisites = [] } = concepts.find(({ id }) => id === conceptOf[unit])!;
    const meet = (requirement: Requirement, round: (times: Times) => number): Met => {
      if (typeof requirement === "string" || "concept" in requirement) {
        const { concept, depth } = typeof requirement === "string" ? { concept: requirement } : requirement;
        const other = find(concept, depth, asking);
        return {
          at: times[other] ? round(times[other]) : Infinity,
          unit: isIn(known, other) ? undefined : other,
        };
      }
      if ("allOf" in requirement) {
        const allOf = requirement.allOf.map((part) => meet(part, round));
        return { at: Math.max(...allOf.map(({ at }) => at)), allOf };
      }
      const members = requirement.anyOf.map((member) => meet(member, round));
      const at = Math.min(...members.map((member) => member.at));
      return { at, anyOf: members.filter((member) => member.at === at) };
    };
    if (!times[unit] || isIn(known, unit)) return [];
    const isFirst = unit === 0 || conceptOf[unit - 1] !== conceptOf[unit];
    return [
      ...(isFirst || isIn(known, unit - 1) ? [] : [{ met: { at: 0, unit: unit - 1 }, isTogether: false }]),
      ...prerequisites.flatMap((clause) => {
        const { at, helpful, corequisite = false } = typeof clause === "string" ? {} : clause;
        if (helpful || (at !== undefined && order.indexOf(at) > order.indexOf(asking!))) return [];
        const met = meet(clause, ({ startRound, finishRound }) => (corequisite ? startRound : finishRound));
        return [{ met, isTogether: corequisite }];
      }),
    ];
  });
}

/** By unit: the first minute by which it can be finished and all that it goes by, whichever ready members it goes by. */
function soonestEnds(asked: ReturnType<typeof askedBy>, times: readonly (Times | undefined)[]): number[] {
  const soonest = times.map(() => Infinity);
  const ends = [...new Set(times.flatMap((time) => time?.finish ?? []))].sort((a, b) => b - a);
  for (const end of ends) {
    const inTime = new Set(times.flatMap((time, unit) => (time && time.finish <= end ? [unit] : [])));
    const holds = ({ unit, allOf = [], anyOf }: Met): boolean =>
      (unit === undefined || inTime.has(unit)) && allOf.every(holds) && (anyOf?.some(holds) ?? true);
    for (let size = -1; size !== inTime.size;) {
      size = inTime.size;
      for (const unit of inTime) if (!asked[unit]!.every(({ met }) => holds(met))) inTime.delete(unit);
    }
    for (const unit of inTime) soonest[unit] = end;
  }
  return soonest;
}

/** What the start of each unit goes by, and by when that and all that it goes by is finished at the soonest. */
function takenBy(
  data: SmallMap,
  definition: Definition,
  times: readonly (Times | undefined)[],
  known: number,
): { readonly taken: Taken[][]; readonly soonest: readonly number[] } {
  const asked = askedBy(data, definition, times, known);
  const soonest = soonestEnds(asked, times);
  const endOf = ({ unit, allOf = [], anyOf = [] }: Met): number =>
    Math.max(
      unit === undefined ? -1 : soonest[unit]!,
      ...allOf.map(endOf),
      anyOf.length === 0 ? -1 : Math.min(...anyOf.map(endOf)),
    );
  const by = ({ unit, allOf = [], anyOf = [] }: Met): number[] => {
    const end = Math.min(...anyOf.map(endOf));
    const chosen = anyOf.find((member) => endOf(member) === end);
    return [...(unit === undefined ? [] : [unit]), ...allOf.flatMap(by), ...(chosen ? by(chosen) : [])];
  };
  const taken = asked.map((entries) =>
    entries.flatMap(({ met, isTogether }) => by(met).map((unit): Taken => ({ unit, isTogether }))),
  );
  return { taken, soonest };
}

function closure(goals: readonly number[], taken: readonly (readonly Taken[])[]): number[] {
  const found = new Set(goals);
  for (const unit of found) for (const other of taken[unit]!) found.add(other.unit);
  return [...found].sort((a, b) => a - b);
}

/** Does a unit, some time after the first minute, start together with another that goes by it? */
function isOnCircle(
  unit: number,
  taken: readonly (readonly Taken[])[],
  times: readonly (Times | undefined)[],
): boolean {
  const together = taken.map((list) => list.filter(({ isTogether }) => isTogether));
  return times[unit]!.start > 0 && together[unit]!.some((other) => closure([other.unit], together).includes(unit));
}

/** When all is finished where one unit starts no sooner than given, by rounds of putting off what starts too soon. */
function endWith(
  { minutes }: Definition,
  counted: readonly number[],
  taken: readonly (readonly Taken[])[],
  late: number,
  soonest: number,
): number {
  const start = minutes.map((_, unit) => (unit === late ? soonest : 0));
  for (let changed = true; changed;) {
    changed = false;
    for (const unit of counted)
      for (const { unit: other, isTogether } of taken[unit]!) {
        const from = start[other]! + (isTogether ? 0 : minutes[other]!);
        if (start[unit]! >= from) continue;
        start[unit] = from;
        changed = true;
      }
  }
  return Math.max(0, ...counted.map((unit) => start[unit]! + minutes[unit]!));
}

function isIn(set: number, unit: number): boolean {
  return (set & (1 << unit)) !== 0;
}
