import type { Area } from "../../model/index.js";
import type { FlatConcept, FlatLink } from "../flat/flat-map.js";
import { mapFromFlat } from "../flat/map-from-flat.js";
import type { MapReading, ReadOptions, Remark } from "../format.js";
import { jsonValue } from "../json/parse-json.js";
import { defined } from "../loose/flat-fields.js";
import { textAt, type Loose } from "../loose/loose.js";
import { textToRead } from "../refuse.js";
import { headOf } from "./head.js";
import { namesOf } from "./names.js";
import { casePackage, type CasePackage, type Item } from "./package.js";
import { rolesOf } from "./roles.js";
import { remarkOnUnused } from "./unused.js";

/**
 * A map from a CASE package of version 1.0 or 1.1: what `precedes` comes first, an item with children is an area.
 *
 * A concept is called by its `humanCodingScheme` where no other has the same, else by its identifier.
 */
export function parseCase(text: string, options: ReadOptions = {}): MapReading {
  const remarks: Remark[] = [];
  const file = casePackage(jsonValue(textToRead(text, options)), remarks);
  const roles = rolesOf(file, remarks);
  remarkOnUnused(file, roles, remarks);
  const areaNames = namesOf(roles.areas, file, "areas", remarks);
  const names = namesOf([...roles.concepts, ...roles.old], file, "concepts", remarks);
  const nameOf = (identifier: string): string => names.get(identifier) ?? identifier;
  const areaIn = (identifier: string): string | undefined => areaNames.get(roles.parents.get(identifier) ?? "");

  const areas = roles.areas.map(({ identifier, record }): Area => {
    const id = areaNames.get(identifier)!;
    const parent = areaIn(identifier);
    return {
      id,
      title: titleOf(record) ?? textAt(record, "fullStatement") ?? id,
      ...(parent !== undefined && { parent }),
    };
  });
  const concepts = roles.concepts.map(({ identifier, record }): FlatConcept => {
    const replaced = roles.replaced.get(identifier);
    const said = {
      title: titleOf(record),
      summary: summaryOf(record),
      // An item that is both lies in the area that it is.
      area: areaNames.get(identifier) ?? areaIn(identifier),
      replaces: replaced && [...replaced].map((item) => nameOf(item.identifier)),
    };
    return { id: nameOf(identifier), ...defined(said) };
  });
  const links = linksOf(file, nameOf, options.linksLeadTo === "prerequisite");
  const outside = outsideConcepts(file, roles.concepts, remarks);
  return mapFromFlat({ ...headOf(file, options), areas, concepts: [...concepts, ...outside], links }, { remarks });
}

/** The short wording of an item, if it has one. */
function titleOf(record: Loose): string | undefined {
  return [textAt(record, "abbreviatedStatement"), textAt(record, "fullStatement")].find((text) => text?.trim());
}

/** The full wording where the title is a short one, and the notes. */
function summaryOf(record: Loose): string | undefined {
  const statement = textAt(record, "fullStatement");
  const parts = [statement === titleOf(record) ? undefined : statement, textAt(record, "notes")];
  return parts.filter((part) => part?.trim()).join("\n\n") || undefined;
}

function linksOf({ links }: CasePackage, nameOf: (identifier: string) => string, isReversed: boolean): FlatLink[] {
  return links.flatMap(({ type, origin, destination, notes }): FlatLink[] => {
    const [from, to] = [nameOf(origin), nameOf(destination)];
    if (type === "isRelatedTo") return [{ source: from, target: to, kind: "related" }];
    if (type !== "precedes") return [];
    return [{ source: isReversed ? to : from, target: isReversed ? from : to, ...(notes && { reason: notes }) }];
  });
}

/** What associations link and the package does not hold: items of other frameworks. */
function outsideConcepts({ links, titles }: CasePackage, concepts: readonly Item[], remarks: Remark[]): FlatConcept[] {
  const known = new Set(concepts.map(({ identifier }) => identifier));
  const linked = links.filter(({ type }) => type === "precedes" || type === "isRelatedTo");
  const ids = new Set(linked.flatMap(({ origin, destination }) => [origin, destination]));
  return [...ids].flatMap((id): FlatConcept[] => {
    if (known.has(id)) return [];
    const title = titles.get(id);
    const message = `the package has no item ${JSON.stringify(id)}, which an association names; it was added`;
    remarks.push({ code: "unknown-concept", message });
    return [{ id, ...(title && { title }) }];
  });
}
