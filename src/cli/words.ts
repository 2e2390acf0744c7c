import { isTag } from "../words/index.js";
import { CliError } from "./io.js";
import { textIn, type ConceptId, type ConceptMap, type DepthId } from "../model/index.js";

/** The texts of a map in one language. */
export interface Words {
  readonly locale: string;
  readonly title: (id: ConceptId) => string;
  readonly depth: (id: DepthId | undefined) => string;
  readonly say: (text: Parameters<typeof textIn>[0]) => string;
}

export function wordsOf(map: ConceptMap, locale: string): Words {
  const { locales, depths = [] } = map.getAttributes();
  const say: Words["say"] = (text) => oneLine(textIn(text, locale, locales?.[0]));
  return {
    locale,
    say,
    title: (id) => say(map.getNodeAttribute(id, "title")) || id,
    depth: (id) => say(depths.find((depth) => depth.id === id)?.title) || (id ?? ""),
  };
}

/** The language asked for, else that of the terminal, else English. */
export function localeOf(env: Readonly<Record<string, string | undefined>>, asked?: string): string {
  const named = asked ?? env["LC_ALL"] ?? env["LC_MESSAGES"] ?? env["LANG"] ?? "en";
  const tag = named.replace(/[.@].*$/, "").replaceAll("_", "-");
  if (asked !== undefined && !isTag(tag)) {
    throw new CliError(`--locale takes the tag of a language, such as ja or en-GB, not ${JSON.stringify(asked)}`);
  }
  return tag === "C" || tag === "POSIX" || !isTag(tag) ? "en" : tag;
}

/** `45 min`, `3 h 20 min`, `120 h`. */
export function duration(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 60) return `${String(whole)} min`;
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  return rest === 0 || hours >= 100 ? `${String(Math.round(whole / 60))} h` : `${String(hours)} h ${String(rest)} min`;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** Terminals obey control characters, so a text from a file loses them. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}

/** An answer for machines, in which no character commands a terminal. */
export function jsonText(answer: unknown): string {
  const text = JSON.stringify(answer, undefined, 2);
  return `${text.replace(/[\u007f-\u009f]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`)}\n`;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** How many columns a terminal gives a text: two for each Chinese, Japanese or Korean character. */
export function columns(text: string): number {
  return [...text].reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0);
}

export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columns(text)));
}
