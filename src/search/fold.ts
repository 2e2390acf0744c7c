const betweenKana = 0x60;

/**
 * A text as it is compared: without regard to case, width, accents and signs, and with カタカナ as ひらがな.
 *
 * What is neither letter nor digit parts words.
 */
export function fold(text: string): string {
  if (/^[ -~]*$/.test(text)) return parted(text.toLowerCase(), /[^a-z0-9]+/g);
  const plain = withoutAccents(text.normalize("NFKC").toLowerCase());
  const hiragana = plain.replace(/[ァ-ヶ]+/g, inHiragana);
  return parted(hiragana, /[^\p{L}\p{M}\p{N}]+/gu);
}

/** The words of a folded text; Japanese and Chinese, which have no spaces, stay together. */
export function wordsOf(folded: string): readonly string[] {
  return folded === "" ? [] : folded.split(" ");
}

/** Is it a word of a language that sets words apart by spaces? */
export function isSetApart(word: string): boolean {
  return !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(word);
}

/** An English word without the ending of its plural. */
export function singular(word: string): string {
  if (!word.endsWith("s") || !/^[a-z]{4,}$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

function inHiragana(katakana: string): string {
  return String.fromCharCode(...Array.from(katakana, (kana) => kana.charCodeAt(0) - betweenKana));
}

function parted(text: string, signs: RegExp): string {
  return text.replace(signs, " ").trim();
}

/** Of Latin, Greek and Cyrillic letters; the marks of kana stay, which make letters of their own. */
function withoutAccents(text: string): string {
  if (!/[\u00c0-\u052f\u1e00-\u1fff]/.test(text)) return text;
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
}
