import type { FlatMap } from "../flat/flat-map.js";
import type { ReadOptions } from "../format.js";
import { idInAddress } from "../linked/addresses.js";
import { spdx } from "../linked/rights.js";
import { defined } from "../loose/flat-fields.js";
import { textAt } from "../loose/loose.js";
import { identifierIn, looseAt, type CasePackage } from "./package.js";

/** What a package says of the map as a whole. */
export function headOf({ document, items }: CasePackage, { locale }: ReadOptions): Omit<FlatMap, "concepts" | "links"> {
  const [first] = items.values();
  const uri = textAt(document, "uri") ?? "";
  const rights = looseAt(document, "licenseURI");
  const isSpdx = textAt(rights, "uri")?.startsWith(spdx);
  return defined({
    id: uri.startsWith("urn:concept-map:") ? idInAddress(uri) : identifierIn(document),
    title: textAt(document, "title") || undefined,
    summary: textAt(document, "description") || undefined,
    license: isSpdx ? textAt(rights, "title") : undefined,
    version: textAt(document, "version") || undefined,
    locale: locale ?? (textAt(document, "language") || textAt(first?.record ?? {}, "language") || undefined),
  });
}
