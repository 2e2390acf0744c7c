import stringify from "json-stringify-pretty-compact";
import type { ConceptMap } from "../../model/index.js";
import type { FlatMap } from "../flat/flat-map.js";
import { flatMapOf } from "../flat/flat-map-of.js";
import type { WriteOptions } from "../format.js";
import { absoluteAddressesOf, baseOf } from "../linked/addresses.js";
import { licenseAddress } from "../linked/rights.js";
import { associationsOf } from "./associations-of.js";
import { dateTimeOf } from "./date-time.js";
import { normalized, thingAt, thingsOf, type Thing, type Things } from "./things.js";
import { uuidOf } from "./uuid.js";
import { itemTypes, noCreator } from "./vocabulary.js";

/**
 * A CASE 1.1 package: concepts and areas are items, a prerequisite `precedes` what needs it.
 *
 * Identifiers are UUIDs of addresses, so that the same map always has the same. Every alternative precedes; what only
 * helps is left out.
 */
export function formatCase(map: ConceptMap, options: WriteOptions = {}): string {
  const flat = { ...flatMapOf(map, options), version: map.getAttribute("version") ?? "" };
  const { base = baseOf(map), date } = options;
  const things = thingsOf(map, flat, absoluteAddressesOf(base));
  const lastChangeDateTime = dateTimeOf(date);
  const dated = (record: object): object => ({ ...record, lastChangeDateTime });
  const rights = flat.license ? thingAt(licenseAddress(flat.license), flat.license) : undefined;
  const file = {
    CFDocument: dated(documentOf(flat, things.document, rights)),
    CFItems: itemsOf(flat, things).map(dated),
    CFAssociations: associationsOf(map, flat, things).map((association) => {
      const { type, origin, destination, ...more } = association;
      const identifier = uuidOf(`${things.document.uri} ${type} ${origin.uri} ${destination.uri}`);
      const ends = { originNodeURI: origin, destinationNodeURI: destination };
      return dated({ identifier, uri: `urn:uuid:${identifier}`, associationType: type, ...more, ...ends });
    }),
    ...(rights && { CFDefinitions: { CFLicenses: [dated({ ...rights, licenseText: rights.title })] } }),
  };
  return `${stringify(file, { maxLength: 240 })}\n`;
}

function documentOf({ summary, locale, version }: FlatMap, { identifier, uri, title }: Thing, rights?: Thing): object {
  return {
    identifier,
    uri,
    caseVersion: "1.1",
    creator: noCreator,
    title,
    ...(summary && { description: summary }),
    ...(locale && { language: locale }),
    ...(version && { version: normalized(version) }),
    ...(rights && { licenseURI: rights }),
  };
}

function itemsOf({ areas = [], concepts, locale }: FlatMap, things: Things): object[] {
  const itemOf = ({ identifier, uri, title }: Thing, code: string, type: string, notes?: string): object => ({
    identifier,
    uri,
    fullStatement: title,
    abbreviatedStatement: title,
    humanCodingScheme: code,
    CFItemType: type,
    ...(notes && { notes }),
    ...(locale && { language: locale }),
  });
  return [
    ...areas.map(({ id }) => itemOf(things.areas.get(id)!, id, itemTypes.area)),
    ...concepts.map(({ id, summary }) => itemOf(things.concepts.get(id)!, id, itemTypes.concept, summary)),
    ...[...things.replaced].map(([id, thing]) => itemOf(thing, id, itemTypes.replaced)),
  ];
}
