import type { AreaId, ConceptId, ConceptMap } from "../../model/index.js";
import { refuse } from "../refuse.js";

/** What a map and its parts are called in linked data. */
export interface Addresses {
  readonly map: string;
  readonly concept: (id: ConceptId) => string;
  readonly area: (id: AreaId) => string;
}

/** The address that those of a map's concepts begin with where none is given: `urn:concept-map:ID#`. */
export function baseOf(map: ConceptMap): string {
  const id = map.getAttribute("id");
  // No id is written with a colon, so this is nobody's.
  return `${urn}${id ? encoded(id) : "unnamed:map"}#`;
}

const urn = "urn:concept-map:";

/** The id of the map that has this address by default; none where it is another's address. */
export function idInAddress(address: string): string | undefined {
  const id = address.startsWith(urn) ? address.slice(urn.length) : "";
  try {
    return /^[^:#]+$/.test(id) ? decodeURIComponent(id) : undefined;
  } catch {
    return undefined;
  }
}

/** The addresses of a map and its parts: the base and the id, with its special characters escaped. */
export function addressesOf(base: string): Addresses {
  if (/[\s<>"{}|\\^`\p{Cc}\p{Cs}]/u.test(base)) {
    refuse(`${JSON.stringify(base)} is no address for ids to begin with; escape its special characters`);
  }
  return {
    // Ids have their slashes escaped, so no concept is called like an area, or like the map of a page.
    map: base.replace(/#$/, "") || `${base}map/`,
    concept: (id) => `${base}${encoded(id)}`,
    area: (id) => `${base}area/${encoded(id)}`,
  };
}

/** As `addressesOf`, for formats that must say where an address begins. */
export function absoluteAddressesOf(base: string): Addresses {
  if (!/^[a-z][a-z\d+.-]*:./i.test(base)) {
    refuse(`the base ${JSON.stringify(base)} is no full address; write one such as https://example.org/map#`);
  }
  return addressesOf(base);
}

/** A text as part of an address; half characters become U+FFFD. */
export function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd"));
}

/** An address of the web as it is given, with what no address may hold escaped; none for other schemes. */
export function webAddress(url: string): string | undefined {
  if (!/^(https?:|mailto:)./i.test(url)) return undefined;
  return url.replace(/[\s<>"{}|\\^`\p{Cc}\p{Cs}]+/gu, encoded);
}
