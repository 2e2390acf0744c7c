/** The few words that a text for people needs besides those of the map. */
export interface Words {
  readonly prerequisites: string;
  readonly needs: string;
  readonly helpful: string;
  readonly together: string;
  readonly related: string;
  readonly time: string;
  readonly others: string;
  readonly and: string;
  readonly or: string;
  /** Between the things of a list. */
  readonly comma: string;
  /** Between a thing and what is said of it. */
  readonly colon: string;
  readonly minutes: (minutes: number) => string;
  /** What is said of something more closely, beside it. */
  readonly aside: (text: string) => string;
}

const english: Words = {
  prerequisites: "Prerequisites",
  needs: "Needs",
  helpful: "Helpful",
  together: "Before or together",
  related: "Related",
  time: "Time",
  others: "Others",
  and: " and ",
  or: " or ",
  comma: ", ",
  colon: ": ",
  minutes: (minutes) => `${rounded(minutes)} min`,
  aside: (text) => ` (${text})`,
};

const japanese: Words = {
  prerequisites: "前提",
  needs: "前提",
  helpful: "あると役立つ",
  together: "先に、または同時に",
  related: "関連",
  time: "時間",
  others: "その他",
  and: "と",
  or: "または",
  comma: "、",
  colon: "：",
  minutes: (minutes) => `${rounded(minutes)}分`,
  aside: (text) => `（${text}）`,
};

/** Those of a locale; English where we have none. */
export function wordsIn(locale: string): Words {
  return /^ja\b/i.test(locale) ? japanese : english;
}

function rounded(minutes: number): string {
  return String(Math.round(minutes * 10) / 10);
}
