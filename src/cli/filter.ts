import { didYouMean } from "../model/nearest.js";
import type { ConceptFilter } from "../render/index.js";
import { CliError } from "./io.js";

const conditions = ["area=ID", "state=STATE", "depth=ID", "minutes=NUMBER", "on-path"];
const names = conditions.map((condition) => condition.replace(/=.*/, ""));

/** What each concept must be that stays strong: conditions between commas; of areas and of states, any one will do. */
export function readConditions(text: string, before: ConceptFilter = {}): ConceptFilter {
  return text
    .split(/[\s,]+/)
    .filter((condition) => condition !== "")
    .reduce(withCondition, before);
}

function withCondition(filter: ConceptFilter, condition: string): ConceptFilter {
  const [name = "", ...rest] = condition.split("=");
  const value = rest.join("=");
  if (condition === "on-path") return { ...filter, onPath: true };
  if (value !== "")
    switch (name) {
      case "area":
        return { ...filter, areas: [...(filter.areas ?? []), value] };
      case "state":
        // The map is asked whether it has such a state.
        return { ...filter, states: [...(filter.states ?? []), value as NonNullable<ConceptFilter["states"]>[number]] };
      case "depth":
        return { ...filter, depth: value };
      case "minutes":
        return { ...filter, minutes: Number(value) };
    }
  throw new CliError(
    `--filter takes ${conditions.join(", ")} between commas, not "${condition}"${didYouMean(name, names)}`,
  );
}
