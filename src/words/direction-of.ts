const rightToLeft = "Adlm Arab Aran Hebr Mand Nkoo Rohg Samr Syrc Thaa";

/** The way that a language is written, for the `dir` attribute: that of its script, be it named or the usual one. */
export function directionOf(locale: string): "ltr" | "rtl" {
  try {
    return rightToLeft.includes(String(new Intl.Locale(locale).maximize().script)) ? "rtl" : "ltr";
  } catch {
    return "ltr";
  }
}
