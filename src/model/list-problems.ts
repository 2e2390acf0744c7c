import { show, type Problem } from "./error.js";
import { membersOf, type AnyOf } from "./requirement.js";

const lists = ["concepts", "areas", "depths", "known"];
const listsOfConcept = ["prerequisites", "related", "replaces", "goals", "resources"];

/** Where the data of a map has something else in the place of a list or an entry: JavaScript may hand over anything. */
export function listProblems(data: unknown): Problem[] {
  const problems: Problem[] = [];
  const expect = (what: string, path: string, found: unknown): void => {
    problems.push({ path, code: "wrong-type", message: `expected ${what}, found ${show(found)}` });
  };
  const look = (owner: unknown, names: readonly string[], before: string): void => {
    for (const name of names) {
      const list = (Object(owner) as Record<string, unknown>)[name];
      if (Array.isArray(list))
        list.forEach((entry: unknown, index) => {
          if (name === "concepts") look(entry, listsOfConcept, `concepts[${String(index)}].`);
          if (!isEntry(entry, name)) expect(entryOf[name] ?? "an object", `${before}${name}[${String(index)}]`, entry);
        });
      else if (list !== undefined || name === "concepts") expect("a list", before + name, list);
    }
  };
  look(data, lists, "");
  return problems;
}

const entryOf: Readonly<Record<string, string>> = {
  known: "an id",
  prerequisites: 'an id, "concept", "anyOf" or "allOf"',
};

/** Where a text stands for an object, its id is found to be missing. */
function isEntry(entry: unknown, list: string): boolean {
  if (typeof entry === "string") return true;
  if (Object(entry) !== entry || list === "known") return false;
  return list !== "prerequisites" || "concept" in (entry as object) || Array.isArray(membersOf(entry as AnyOf));
}
