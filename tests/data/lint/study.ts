import { entriesOf, missingIn, wording, type Rule } from "./concepts.js";

/** Minutes that a concept may take at a depth: less is a part of something else, more is a course of its own. */
const minutesAllowed: Readonly<Record<string, readonly [number, number]>> = {
  gist: [5, 20],
  use: [30, 240],
  derive: [60, 600],
};

export const hasHonestMinutes: Rule = (map) =>
  entriesOf(map).flatMap(({ id, minutes, assumed, depths }) => {
    if (assumed) return minutes === undefined ? [] : [`${id} is assumed; take its minutes out`];
    if (typeof minutes !== "object") return [`${id} has no minutes; give them for each depth that it has`];
    return depths.flatMap((depth) => {
      const [least, most] = minutesAllowed[depth] ?? [0, 0];
      const given = minutes[depth] ?? 0;
      if (given < least) return [`${id}@${depth} takes ${given} minutes, less than ${least}; join it to a neighbour`];
      return given > most ? [`${id}@${depth} takes ${given} minutes, more than ${most}; divide it`] : [];
    });
  });

export const hasGoals: Rule = (map) =>
  entriesOf(map).flatMap(({ id, goals = [], assumed, depths }) => [
    ...(assumed ? [] : depths)
      .filter((depth) => !goals.some(({ at }) => at === depth))
      .map((depth) => `${id}@${depth} has no goal; say what one can do then`),
    ...goals.flatMap(({ title, at = "every depth" }) => [
      ...missingIn(title).map((locale) => `the goal of ${id} at ${at} is missing in "${locale}"; write it`),
      ...(depths.includes(at) ? [] : [`${id} has a goal at ${at}, a depth that it does not have; give one of its own`]),
    ]),
  ]);

export const goalsSayWhatOneCanDo: Rule = (map) =>
  entriesOf(map).flatMap(({ id, goals = [] }) =>
    goals.flatMap(({ title, at = "every depth" }) => {
      const first = /^[A-Za-z-]*/.exec(wording(title, "en"))?.[0] ?? "";
      const place = `the goal of ${id} at ${at}`;
      return [
        ...(verbs.has(first) ? [] : [`${place} starts with "${first}"; start with a verb, and add it to the list if new`]),
        ...(can.test(wording(title, "ja")) ? [] : [`${place} does not say in Japanese what one can do; end it in できる`]),
      ];
    }),
  );

/** できる, or the potential form of another verb: 導ける, 選べる, 比べられる. */
const can =
  /(できる|られる|[読込]める|[導解]ける|抜ける|[測作取]れる|積もれる|たどれる|使える|追える|示せる|選べる|防げる)$/;

const verbs = new Set(
  `Add Apply Approximate Argue Ask Assemble Bound Build Carry Check Choose Clean Compare Compute Convolve Count Create
  Decide Define Derive Describe Design Develop Diagnose Diagonalise Differentiate Draw Embed Estimate Evaluate Expand
  Explain Express Factor Factorise Find Fine-tune Fit Follow Generate Get Give Guess Have Implement Integrate Judge
  Justify Let List Load Minimise Multiply Name Plan Plot Predict Prepare Program Prompt Prove Quantise Read Recognise
  Retell Reuse Review Reweight Run Sample Say Set Show Simplify Solve Sort Split Spot Tell Test Trace Train Tune Turn
  Unroll Use Work Write`.split(/\s+/),
);
