import { fold } from "./fold.js";

let segmenter: Intl.Segmenter | undefined;

/**
 * The words of a text without spaces. What stands side by side in a name stays together: 過 and 学習 are 過学習 where a
 * concept is called so.
 */
export function segmentsOf(text: string, isKnown: (word: string) => boolean): readonly string[] {
  segmenter ??= new Intl.Segmenter("ja", { granularity: "word" });
  const words: string[] = [];
  for (const { segment } of segmenter.segment(text.normalize("NFKC"))) {
    const joined = (words.at(-1) ?? "") + fold(segment);
    if (words.length > 0 && isKnown(joined)) words[words.length - 1] = joined;
    else words.push(fold(segment));
  }
  return words.filter((word) => word !== "" && !isParticle(word));
}

/** の, を, とは and other glue. */
function isParticle(word: string): boolean {
  return /^[ぁ-ん]{1,2}$/u.test(word);
}
