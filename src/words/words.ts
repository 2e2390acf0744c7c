import { en, type Messages } from "./en.js";
import { ja } from "./ja.js";

export type { Messages };

const tables: Readonly<Record<string, Messages>> = { en, ja };

/** A message in its plurals. */
interface Counted {
  readonly one: string;
  readonly other: string;
}

/** Formats by name and language, since making one takes a hundred times as long as using it; and what was counted. */
const made = new Map<string, unknown>();

function formatOf<T>(name: string, locale: string, make: () => T): T {
  const key = `${name} ${locale}`;
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

/** Says things in a reader's language; English where there is no table for it. */
export class Words {
  readonly table: Messages;
  /** Of words, numbers and lists alike. */
  readonly locale: string;

  constructor(locale: string) {
    const table = tables[locale.toLowerCase().split("-")[0] ?? "en"];
    this.table = table ?? en;
    this.locale = table ? locale : "en";
  }

  /** Fills the gaps of a message. */
  fill(message: string, parts: Readonly<Record<string, string | number>>): string {
    return message.replace(/\{(\w+)\}/g, (gap, name: string) => String(parts[name] ?? gap));
  }

  /** A message that counts, in its right plural. */
  count(message: Counted, count: number): string {
    return formatOf(`${message.other} ${String(count)}`, this.locale, () =>
      this.fill(this.plural(message, count), { count: this.#digits(count) }),
    );
  }

  /** The form of a message that a number asks for, its gaps still open. */
  plural(message: Counted, count: number): string {
    const rules = formatOf("plural", this.locale, () => new Intl.PluralRules(this.locale));
    return rules.select(count) === "one" ? message.one : message.other;
  }

  /** A number as it stands in a sentence: `four`, `12`. */
  number(count: number): string {
    return this.table.numbers.split(" ")[count] ?? this.#digits(count);
  }

  #digits(count: number): string {
    return formatOf("number", this.locale, () => new Intl.NumberFormat(this.locale)).format(count);
  }

  /** What stands between words and between sentences: a space where they are set apart. */
  get gap(): string {
    return /^(ja|zh)\b/.test(this.locale) ? "" : " ";
  }

  /** `45 min`, `3 hr 5 min`, `62 hr`; 3時間5分 where words are not set apart. */
  time(time: number): string {
    const minutes = Math.round(time);
    const { gap } = this;
    const unit = (value: number, name: "hour" | "minute"): string =>
      formatOf(
        name,
        this.locale,
        () => new Intl.NumberFormat(this.locale, { style: "unit", unit: name, unitDisplay: "short" }),
      )
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
    try {
      return new Intl.DisplayNames(this.locale, { type: "language" }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  }

  list(items: readonly string[], type: "conjunction" | "disjunction" = "conjunction"): string {
    return formatOf(type, this.locale, () => new Intl.ListFormat(this.locale, { type })).format(items);
  }
}
