/** Is it a language tag that `Intl` takes? */
export function isTag(tag: unknown): tag is string {
  try {
    return typeof tag === "string" && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
