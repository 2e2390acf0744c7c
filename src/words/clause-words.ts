import { isHelpful, leavesOf, type Clause, type Leaf, type Resource } from "../model/index.js";
import { depthTitle, isSameLanguage, say, type Speaker } from "./speaker.js";

/** What there is to say of an entry of a concept's prerequisites. */
export interface ClauseTelling {
  readonly leaves: readonly Leaf[];
  /** That any one will do, that it only helps, that it holds from a depth on. */
  readonly terms: readonly string[];
  readonly reason: string;
}

export function tellClause(speaker: Speaker, clause: Clause): ClauseTelling {
  const { words } = speaker;
  const leaves = leavesOf(clause);
  const entry = typeof clause === "string" ? undefined : clause;
  const isChoice = leaves.length > 1 && entry !== undefined && "anyOf" in entry;
  return {
    leaves,
    terms: [
      ...(isChoice ? [words.table.oneOf] : []),
      ...(isHelpful(clause) ? [words.table.helpful] : []),
      ...(entry?.at === undefined ? [] : [words.fill(words.table.from, { depth: depthTitle(speaker, entry.at) })]),
    ],
    reason: say(speaker, entry && (entry.reason ?? leaves[0]?.reason)),
  };
}

/** What kind of resource it is, in which language, how long it takes and for which depth. */
export function tellResource(speaker: Speaker, { kind, language, minutes, at, fragile }: Resource): string[] {
  const { words, locale } = speaker;
  return [
    kind === undefined ? "" : words.table.kinds[kind],
    language === undefined || isSameLanguage(language, locale) ? "" : words.language(language),
    minutes === undefined ? "" : words.time(minutes),
    depthTitle(speaker, at),
    fragile ? words.table.fragile : "",
  ].filter((fact) => fact !== "");
}
