import { aLimit } from "../model/options.js";

/** When the search for the cheapest choice stops. */
export interface SearchLimits {
  /**
   * How often it may look at a part of the map that is chosen alone, or do what takes as long: all searches of a question
   * together. Default: each as often as fits into a second or so.
   */
  readonly nodeLimit?: number;
  /**
   * Milliseconds after which the search ends, and a question is answered with what was found; only then may an answer
   * differ from run to run. To put that into order comes on top. Default: none.
   */
  readonly timeLimit?: number;
}

export const limitKinds = { nodeLimit: aLimit, timeLimit: aLimit };

/** What the searches of one question may still do, all together. */
export interface Allowance {
  /** How many looks are left; nothing where they are not counted. */
  readonly looks: () => number | undefined;
  readonly use: (looks: number) => void;
  /** Has the time come to answer? */
  readonly isLate: () => boolean;
  /** Tells when a part of the time that is left now is over. */
  readonly share: (part: number) => () => boolean;
  /** The same, or no look is left. */
  readonly isOver: () => boolean;
}

/** The time runs from now on. */
export function createAllowance({ nodeLimit, timeLimit = Infinity }: SearchLimits = {}): Allowance {
  const end = Date.now() + timeLimit;
  let left = nodeLimit;
  const after = (time: number) => (): boolean => timeLimit < Infinity && Date.now() >= time;
  const isLate = after(end);
  return {
    looks: () => left,
    use: (looks) => {
      if (left !== undefined) left = Math.max(0, left - looks);
    },
    isLate,
    share: (part) => after(end - (1 - part) * (end - Date.now())),
    isOver: () => left === 0 || isLate(),
  };
}
