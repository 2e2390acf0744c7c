import type { ConceptMap } from "./concept-map.js";
import { ConceptMapError, show, type Problem } from "./error.js";
import { didYouMean } from "./nearest.js";

/** What an option takes, in words; whether a value is that; and the words that it may be, where it is one. */
export interface Kind {
  readonly takes: string;
  readonly fits: (value: unknown) => boolean;
  readonly words?: readonly string[];
}

/** What is checked elsewhere. */
export const anything: Kind = { takes: "anything", fits: () => true };
export const aFlag: Kind = { takes: "true or false", fits: (value) => typeof value === "boolean" };
export const aFunction: Kind = { takes: "a function", fits: (value) => typeof value === "function" };
export const aText: Kind = { takes: "a text", fits: (value) => typeof value === "string" };
export const aList: Kind = {
  takes: "a list",
  fits: (value) => typeof value === "object" && value !== null && Symbol.iterator in value,
};
export const anObject: Kind = { takes: "an object", fits: (value) => typeof value === "object" && value !== null };
/** A finite number of zero or more. */
export const anAmount: Kind = {
  takes: "a number of zero or more",
  fits: (value) => isAtLeast(value, 0) && value < Infinity,
};
/** The same, or as much as there is. */
export const aLimit: Kind = { takes: "a number of zero or more", fits: (value) => isAtLeast(value, 0) };
/** A finite whole number of zero or more. */
export const aNumberOfTimes: Kind = {
  takes: "a whole number of zero or more",
  fits: (value) => isAtLeast(value, 0) && Number.isInteger(value),
};
/** The same, or as many as there are. */
export const aMost: Kind = {
  takes: "a whole number of zero or more",
  fits: (value) => value === Infinity || aNumberOfTimes.fits(value),
};
/** The same, where none would be no answer. */
export const aCount: Kind = {
  takes: "a whole number of at least 1",
  fits: (value) => isAtLeast(value, 1) && (Number.isInteger(value) || value === Infinity),
};

/** One of some words; the nearest is named where another one is found. */
export function aWordOf(words: readonly string[]): Kind {
  const takes = `one of ${words.map((word) => JSON.stringify(word)).join(", ")}`;
  return { takes, words, fits: (value) => words.some((word) => word === value) };
}

/** What is wrong with each option that is set and is not of its kind: JavaScript may hand over anything. */
export function optionProblems(options: object, kinds: Readonly<Record<string, Kind>>): Problem[] {
  if (Object(options) !== options) return [wrongOption("options", "an object", options)];
  const problems: Problem[] = [];
  for (const name in kinds) {
    const { takes, fits, words } = kinds[name]!;
    const value = (options as Record<string, unknown>)[name];
    if (value !== undefined && !fits(value)) problems.push(wrongOption(name, takes, value, words));
  }
  return problems;
}

/** The same, and each option that is set though there is none of that name. */
export function allOptionProblems(options: object, kinds: Readonly<Record<string, Kind>>): Problem[] {
  const problems = optionProblems(options, kinds);
  for (const name of Object.keys(Object(options) as object))
    if (!Object.hasOwn(kinds, name) && (options as Record<string, unknown>)[name] !== undefined) {
      const message = `there is no option ${show(name)}${didYouMean(name, Object.keys(kinds))}`;
      problems.push({ path: name, code: "unknown-key", message });
    }
  return problems;
}

/** Throws a `ConceptMapError` where what is given as a map is none. */
export function checkMap(
  map: unknown,
  fits: Kind["fits"] = (value) => typeof (value as Partial<ConceptMap> | null | undefined)?.forEachNode === "function",
): void {
  const takes = "a ConceptMap, which mapFromJson or createConceptMap makes";
  if (!fits(map)) throw new ConceptMapError([wrongOption("map", takes, map)]);
}

/** Throws a `ConceptMapError` with all that is wrong with options. */
export function checkOptions(options: object, kinds: Readonly<Record<string, Kind>>): void {
  refuse(optionProblems(options, kinds));
}

/** Throws a `ConceptMapError` with all that is wrong with options, those among them that there are not. */
export function checkAllOptions(options: object, kinds: Readonly<Record<string, Kind>>): void {
  refuse(allOptionProblems(options, kinds));
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ConceptMapError(problems);
}

function wrongOption(name: string, takes: string, value: unknown, words: readonly string[] = []): Problem {
  const message = `"${name}" takes ${takes}, not ${show(value)}${didYouMean(value as string, words)}`;
  return { path: name, code: "wrong-type", message };
}

function isAtLeast(value: unknown, least: number): value is number {
  return typeof value === "number" && value >= least;
}
