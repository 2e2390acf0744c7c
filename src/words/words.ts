import { en, type Messages } from "./en.js";
import { ja } from "./ja.js";

export type { Messages };

const tables: Readonly<Record<string, Messages>> = { en, ja };

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
  count(message: { readonly one: string; readonly other: string }, count: number): string {
    const form = new Intl.PluralRules(this.locale).select(count) === "one" ? message.one : message.other;
    return this.fill(form, { count: count.toLocaleString(this.locale) });
  }

  /** `45 min`, `3 hr 5 min`, `62 hr`; 3時間5分 where words are not set apart. */
  time(time: number): string {
    const minutes = Math.round(time);
    const gap = /^(ja|zh)\b/.test(this.locale) ? "" : " ";
    const unit = (value: number, name: "hour" | "minute"): string =>
      new Intl.NumberFormat(this.locale, { style: "unit", unit: name, unitDisplay: "short" })
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
    return new Intl.ListFormat(this.locale, { type }).format(items);
  }
}
