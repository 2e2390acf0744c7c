import { entriesOf, needs, wording, wordingsOf, type Rule } from "./concepts.js";

const japanese = String.raw`\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々`;
const halfWidthBracket = new RegExp(`[${japanese}][()]|[()][${japanese}]`, "u");
const halfWidthMark = new RegExp(`[${japanese}）」][,.!?:;]`, "u");
const fullWidth = new RegExp(`[${japanese}、。（）「」！？：；　]`, "u");

export const japaneseIsFullWidth: Rule = (map) =>
  wordingsOf(map)
    .filter(({ locale }) => locale === "ja")
    .flatMap(({ place, words }) => [
      ...(halfWidthBracket.test(words) ? [`${place} has ( or ) beside Japanese: "${words}"; write （ and ）`] : []),
      ...(halfWidthMark.test(words) ? [`${place} has a half-width mark after Japanese: "${words}"; write 、。！？：`] : []),
    ]);

export const englishIsEnglish: Rule = (map) =>
  wordingsOf(map)
    .filter(({ locale, words }) => locale === "en" && fullWidth.test(words))
    .map(({ place, words }) => `${place} has Japanese letters or marks in English: "${words}"; write it in English`);

/** American stems and how this map spells them. Names of others' works keep their spelling, and so do aliases. */
const british: Readonly<Record<string, string>> = {
  analyz: "analys",
  behavior: "behaviour",
  "center(?!ing)": "centre",
  color: "colour",
  factoriz: "factoris",
  favor: "favour",
  generaliz: "generalis",
  initializ: "initialis",
  "labeled|labeling": "labelled, labelling",
  maximiz: "maximis",
  minimiz: "minimis",
  "modeled|modeling": "modelled, modelling",
  neighbor: "neighbour",
  normaliz: "normalis",
  optimiz: "optimis",
  organiz: "organis",
  quantiz: "quantis",
  recogniz: "recognis",
  regulariz: "regularis",
  summariz: "summaris",
  tokeniz: "tokenis",
};

export const englishIsBritish: Rule = (map) =>
  wordingsOf(map)
    .filter(({ locale }) => locale === "en")
    .flatMap(({ place, words }) =>
      Object.entries(british).flatMap(([american, spelling]) =>
        new RegExp(`\\b(${american})`, "i").test(words) ? [`${place} is spelt "${american}"; spell it "${spelling}"`] : [],
      ),
    );

export const summariesAreShort: Rule = (map) =>
  entriesOf(map).flatMap(({ id, summary }) => {
    const english = wording(summary, "en").match(/[.!?]['")]*(\s|$)/g)?.length ?? 0;
    const endsWell = /[.!?]$/.test(wording(summary, "en")) && wording(summary, "ja").endsWith("。");
    return [
      ...(english < 2 || english > 3 ? [`the summary of ${id} has ${english} sentences; write two or three`] : []),
      ...(endsWell ? [] : [`the summary of ${id} does not end with a full stop in both languages; set it`]),
    ];
  });

export const reasonsAreShort: Rule = (map) =>
  entriesOf(map).flatMap((concept) =>
    (concept.prerequisites ?? []).flatMap((clause) => {
      const reason = typeof clause === "string" ? undefined : clause.reason;
      const words = wording(reason, "en").split(/\s+/).length;
      const place = `the reason why ${needs(concept, clause)}`;
      return [
        ...(words > 12 ? [`${place} has ${words} words; say it in twelve`] : []),
        ...(/\.$/.test(wording(reason, "en")) || wording(reason, "ja").endsWith("。")
          ? [`${place} ends with a full stop; it is a label, so take the stop out`]
          : []),
      ];
    }),
  );

export const notesAreDated: Rule = (map) =>
  entriesOf(map).flatMap(({ id, notes = [] }) =>
    notes.flatMap(({ text, date = "", source }) => [
      ...(wording(text, "en") && wording(text, "ja") ? [] : [`a note of ${id} is not in both languages; write both`]),
      ...(/^\d{4}(-\d\d){0,2}$/.test(date) ? [] : [`a note of ${id} has no date such as 2023-03; give the one it was said`]),
      ...(source !== undefined || /learner's note/.test(wording(text, "en"))
        ? []
        : [`a note of ${id} does not say where it is from; give its source`]),
    ]),
  );
