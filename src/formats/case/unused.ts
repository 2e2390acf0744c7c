import { shorten } from "../../model/error.js";
import type { Remark } from "../format.js";
import { spdx } from "../linked/rights.js";
import { isLoose, textAt, type Loose } from "../loose/loose.js";
import { looseAt, type CasePackage } from "./package.js";
import type { Roles } from "./roles.js";
import { noCreator } from "./vocabulary.js";

const usedTypes: readonly string[] = ["precedes", "isChildOf", "isRelatedTo", "replacedBy"];

const common = ["identifier", "uri", "lastChangeDateTime", "language"];
const ofItems = ["fullStatement", "abbreviatedStatement", "humanCodingScheme", "notes"];
const itemKeys = [...common, ...ofItems, "CFDocumentURI", "CFItemType", "CFItemTypeURI"];
const documentKeys = [...common, "CFPackageURI", "caseVersion", "title", "description", "version", "licenseURI"];

/** Remarks upon what a package says and a map has no place for, a sentence for each kind of thing. */
export function remarkOnUnused(file: CasePackage, roles: Roles, remarks: Remark[]): void {
  const sentences = [
    ...unusedTypes(file),
    ...unusedItemKeys(file),
    ...unusedTexts(roles),
    ...unusedReplacements(file, roles),
  ];
  for (const message of [...sentences, ...unusedOfPackage(file)]) remarks.push({ code: "left-out", message });
}

function unusedTypes({ links }: CasePackage): string[] {
  const types = counted(links.map(({ type }) => type).filter((type) => !usedTypes.includes(type)));
  return [...types].map(
    ([type, count]) =>
      `associations of the type ${JSON.stringify(shorten(type))} say nothing to a map; they were left out (${String(count)})`,
  );
}

function unusedItemKeys({ items }: CasePackage): string[] {
  const keys = counted([...items.values()].flatMap(({ record }) => keysBeside(itemKeys, record)));
  const names = [...keys].map(([name, count]) => `${shorten(name)} (${String(count)})`);
  return names.length === 0 ? [] : [`what items say besides is of no use for a map; it was left out: ${listed(names)}`];
}

function unusedTexts({ areas, concepts }: Roles): string[] {
  const isConcept = new Set(concepts);
  const count = areas.filter((area) => !isConcept.has(area) && saysMoreThanTitle(area.record)).length;
  return count === 0 ? [] : [`areas have a title only; longer statements and notes were left out (${String(count)})`];
}

function unusedReplacements({ links }: CasePackage, { replaced }: Roles): string[] {
  const used = [...replaced.values()].reduce((sum, { size }) => sum + size, 0);
  const count = links.filter(({ type }) => type === "replacedBy").length - used;
  if (count === 0) return [];
  return [`replacedBy associations of what is still in use or not in the package were left out (${String(count)})`];
}

function unusedOfPackage({ document, definitions, rubrics }: CasePackage): string[] {
  const license = looseAt(document, "licenseURI");
  const isForeign = isLoose(document["licenseURI"]) && !textAt(license, "uri")?.startsWith(spdx);
  const keys = [
    ...keysBeside(documentKeys, document).filter((key) => key !== "creator" || document[key] !== noCreator),
    ...(isForeign ? ["licenseURI"] : []),
    ...keysBeside(["CFLicenses"], definitions),
    ...(rubrics.length > 0 ? ["CFRubrics"] : []),
  ].map(shorten);
  return keys.length === 0
    ? []
    : [`what the package says besides is of no use for a map; it was left out: ${listed(keys)}`];
}

/** Keys that say something. */
function keysBeside(known: readonly string[], record: Loose): string[] {
  const isEmpty = (value: unknown): boolean =>
    value === null || value === "" || (Array.isArray(value) && value.length === 0);
  return Object.keys(record).filter((key) => !known.includes(key) && !isEmpty(record[key]));
}

function saysMoreThanTitle(record: Loose): boolean {
  const [short, full] = [textAt(record, "abbreviatedStatement")?.trim(), textAt(record, "fullStatement")?.trim()];
  return Boolean(textAt(record, "notes")?.trim()) || Boolean(short && full && short !== full);
}

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function listed(names: readonly string[]): string {
  const rest = names.length - 12;
  return names.slice(0, 12).join(", ") + (rest > 0 ? ` and ${String(rest)} more` : "");
}
