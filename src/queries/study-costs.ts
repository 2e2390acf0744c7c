import { formatReference, type ConceptId, type DepthId } from "../model/index.js";
import type { Reader } from "./references.js";
import { depthIdOf, type UnitIndex } from "./units.js";
import { readWeights } from "./weights.js";

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
  /**
   * By unit: both aims in one number, more than nothing. The second weighs less than the least difference in the first; of
   * fractions, less than what is lost where such numbers are added up.
   */
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
  const total = weight.reduce((sum, own) => sum + own, 0);
  const apart = powerOfTwoAbove(unitCount);
  const isWhole = weight.every(Number.isInteger) && total * apart < wholeBelow;
  const scale = isWhole ? apart : finest(total);
  return {
    weight,
    of: weight.map((own) => own * scale + 1),
    least: (sum) => (isWhole ? Math.floor(sum / scale) : Math.max(0, (sum - unitCount) / scale)),
  };
}

/** Below it numbers differ from one another by less than one. */
const wholeBelow = 2 ** 52;

/** The power of two that brings a total as near to that as it can. */
function finest(total: number): number {
  const exponent = Math.log2(Math.min(total, Number.MAX_VALUE));
  return 2 ** Math.min(1000, Math.floor(Math.log2(wholeBelow) - exponent));
}

function weigh(index: UnitIndex, by: Exclude<CostMeasure, string>, reader: Reader): Float64Array {
  const units = Array.from(index.conceptOf.keys(), (unit) => studyUnit(index, unit));
  const nameOf = ({ concept, depth }: StudyUnit): string => formatReference(concept, depth);
  return readWeights(by, units, nameOf, '"minutes", "count"', (message) => {
    reader.refuse("by", message);
  });
}

/** A unit as people name it. */
export function studyUnit(index: UnitIndex, unit: number): StudyUnit {
  const depth = depthIdOf(index, unit);
  return { concept: index.ids[index.conceptOf[unit]!]!, ...(depth !== undefined && { depth }) };
}

function powerOfTwoAbove(value: number): number {
  return 2 ** Math.ceil(Math.log2(value + 2));
}
