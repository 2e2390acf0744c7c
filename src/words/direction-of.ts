const rightToLeft = new Set(["ar", "dv", "fa", "he", "ku", "ps", "ur", "yi"]);

/** The way that a language is written, for the `dir` attribute. */
export function directionOf(locale: string): "ltr" | "rtl" {
  return rightToLeft.has(locale.toLowerCase().split("-")[0] ?? "") ? "rtl" : "ltr";
}
