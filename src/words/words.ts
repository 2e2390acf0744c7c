import { onceFor } from "../model/once-for.js";
import { directionOf } from "./direction-of.js";
import { isTag } from "./is-tag.js";
import { spokenIn, type Spoken } from "./languages.js";
import type { Counted, Messages } from "./messages.js";

/** In each direction, letters that run the other way. */
const strong = {
  ltr: /[\u0590-\u08ff\ufb1d-\ufefc\u{10800}-\u{1efff}]/u,
  rtl: /[^\P{L}\u0590-\u08ff\ufb1d-\ufefc\u{10800}-\u{1efff}]/u,
};

/** Says things in a reader's language; English where there is no table for it. */
export class Words {
  readonly table: Messages;
  /** Of words, numbers and lists alike. */
  readonly locale: string;
  /** The way they are written. */
  readonly direction: "ltr" | "rtl";
  /** Formats by name, since making one takes a hundred times as long as using it; and what was counted. */
  readonly #made = new Map<string, unknown>();

  constructor(locale: string) {
    ({ table: this.table, locale: this.locale } = spokenIn(locale));
    this.direction = directionOf(this.locale);
  }

  /** Fills the gaps of a message; numbers as the language writes them. */
  fill(message: string, parts: Readonly<Record<string, string | number>>): string {
    return message.replace(/\{(\w+)\}/g, (gap, name: string) => {
      const part = parts[name] ?? gap;
      return typeof part === "number" ? this.digits(part) : this.#apart(part);
    });
  }

  /** A message that counts, in its right plural. */
  count(message: Counted, count: number): string {
    return this.#once(`${message.other} ${String(count)}`, () => this.fill(this.plural(message, count), { count }));
  }

  /** The form of a message that a number asks for, its gaps still open. */
  plural(message: Counted, count: number): string {
    const rules = this.#once("plural", () => new Intl.PluralRules(this.locale));
    return message[rules.select(count)] ?? message.other;
  }

  /** A number as it stands in a sentence: `four`, `12`. */
  number(count: number): string {
    return this.table.numbers.split(" ")[count] || this.digits(count);
  }

  /** A number in figures. */
  digits(count: number): string {
    return this.#once("number", () => new Intl.NumberFormat(this.locale)).format(count);
  }

  /** `45 min`, `3 hr 5 min`, `62 hr`; 3時間5分 where there is no gap. */
  time(time: number): string {
    const minutes = Math.round(time);
    const { gap } = this.table;
    const unit = (value: number, name: "hour" | "minute"): string =>
      this.#once(name, () => new Intl.NumberFormat(this.locale, { style: "unit", unit: name, unitDisplay: "short" }))
        .format(value)
        .replace(/\s/g, (space) => gap && space);
    if (minutes < 60) return unit(minutes, "minute");
    if (minutes >= 600) return unit(Math.round(minutes / 60), "hour");
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return [unit(hours, "hour"), ...(rest > 0 ? [unit(rest, "minute")] : [])].join(gap);
  }

  /** The name of a language in the reader's own. */
  language(tag: string): string {
    return (isTag(tag) && new Intl.DisplayNames(this.locale, { type: "language" }).of(tag)) || tag;
  }

  list(items: readonly string[], type: "conjunction" | "disjunction" = "conjunction"): string {
    const format = this.#once(type, () => new Intl.ListFormat(this.locale, { type }));
    return format.format(items.map((item) => this.#apart(item)));
  }

  /** What there is to say of something, fact by fact. */
  facts(facts: readonly string[]): string {
    return facts
      .filter((fact) => fact !== "")
      .map((fact) => this.#apart(fact))
      .join(" · ");
  }

  /**
   * A text that runs the other way stands in an isolate of Unicode (UAX #9), so that it moves nothing around it. What
   * holds isolates is a sentence of these words; another one around it would find no letter to take a direction from.
   */
  #apart(text: string): string {
    return strong[this.direction].test(text) && !text.includes("\u2068") ? `\u2068${text}\u2069` : text;
  }

  #once<T>(name: string, make: () => T): T {
    if (!this.#made.has(name)) this.#made.set(name, make());
    return this.#made.get(name) as T;
  }
}

const wordsOf = onceFor(({ locale }: Spoken) => new Words(locale));

/** The words for a reader: the same object until a language is added. */
export function wordsIn(locale: string): Words {
  return wordsOf(spokenIn(locale));
}
