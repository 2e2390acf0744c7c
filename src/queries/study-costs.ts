import type { ConceptId, DepthId } from "../model/index.js";
import { show } from "../model/error.js";
import type { Reader } from "./references.js";
import { depthIdOf, type UnitIndex } from "./units.js";

/** A concept at one of its depths; without a depth in maps that have none. */
export interface StudyUnit {
  readonly concept: ConceptId;
  readonly depth?: DepthId;
}

/** What is to be least: minutes of study, the number of units, or the sum of what each unit weighs, 0 or more. */
export type CostMeasure = "minutes" | "count" | ((unit: StudyUnit) => number);

export interface StudyCosts {
  /** By unit: what it adds to the first aim. */
  readonly weight: Float64Array;
  /** By unit: both aims in one number, more than nothing; the second weighs less than the least difference in the first. */
  readonly of: Float64Array;
  /** The least first aim that goes with a total of both. */
  readonly least: (total: number) => number;
}

/** The costs of units. Ties go to fewer units, by count to fewer minutes. */
export function studyCosts(index: UnitIndex, by: CostMeasure, reader: Reader): StudyCosts {
  const { minutes, unitCount } = index;
  if (by === "count") {
    const unit = powerOfTwoAbove(minutes.reduce((total, time) => total + time, 0));
    return {
      weight: new Float64Array(unitCount).fill(1),
      of: minutes.map((time) => unit + time),
      least: (total) => Math.floor(total / unit),
    };
  }
  const weight = by === "minutes" ? minutes : weigh(index, by, reader);
  const scale = powerOfTwoAbove(unitCount);
  const isWhole = weight.every(Number.isInteger);
  return {
    weight,
    of: weight.map((own) => own * scale + 1),
    least: (total) => (isWhole ? Math.floor(total / scale) : Math.max(0, (total - unitCount) / scale)),
  };
}

function weigh(index: UnitIndex, by: Exclude<CostMeasure, string>, reader: Reader): Float64Array {
  const weight = new Float64Array(index.unitCount);
  if (typeof by !== "function") {
    reader.refuse("by", `"by" takes "minutes", "count" or a function, not ${show(by)}`);
    return weight;
  }
  for (let unit = 0; unit < index.unitCount; unit++) {
    const concept = index.ids[index.conceptOf[unit]!]!;
    const depth = depthIdOf(index, unit);
    const own: unknown = by({ concept, ...(depth !== undefined && { depth }) });
    if (typeof own === "number" && own >= 0 && own < Infinity) weight[unit] = own;
    else reader.refuse("by", `"by" gives ${show(own)} for "${concept}"; it takes a number of at least 0`);
  }
  return weight;
}

function powerOfTwoAbove(value: number): number {
  return 2 ** Math.ceil(Math.log2(value + 2));
}
