import { show, type Problem } from "../model/error.js";
import { didYouMean } from "../model/nearest.js";
import { en } from "./en.js";
import { isTag } from "./is-tag.js";

const categories = ["zero", "one", "two", "few", "many", "other"];

/** All that is wrong with the messages of a language: JavaScript may hand over anything. */
export function languageProblems(tag: string, messages: unknown): Problem[] {
  return isTag(tag)
    ? problemsIn(tag, messages, en)
    : [wrong("tag", `${show(tag)} is no tag of a language, such as "fr" or "pt-BR"`)];
}

/** What is wrong with a message, or with all in an object of them, where English has `model`. */
function problemsIn(path: string, given: unknown, model: string | object): Problem[] {
  if (typeof model === "string")
    return typeof given === "string" ? [] : [wrong(path, `takes a text, not ${show(given)}`)];
  if (Object(given) !== given) return [wrong(path, `takes an object, not ${show(given)}`)];
  const counted = "other" in model && (model.other as string);
  const names = counted ? categories : Object.keys(model);
  const problems = Object.entries(given as object).flatMap(([name, message]) =>
    names.includes(name)
      ? problemsIn(`${path}.${name}`, message, counted || (model as Record<string, string | object>)[name]!)
      : wrong(`${path}.${name}`, `there is no such message${didYouMean(name, names)}`),
  );
  const lacks = counted && !("other" in (given as object));
  return lacks ? [...problems, wrong(path, `lacks "other"`)] : problems;
}

function wrong(path: string, message: string): Problem {
  return { path, code: "wrong-type", message };
}
