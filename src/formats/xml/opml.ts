import type { Area } from "../../model/index.js";
import type { FlatConcept } from "../flat/flat-map.js";
import { mapFromFlat } from "../flat/map-from-flat.js";
import type { MapFormat, MapReading, ReadOptions, Remark } from "../format.js";
import { defined } from "../loose/flat-fields.js";
import { refuse, textToRead } from "../refuse.js";
import { attributeOf, childrenNamed, firstNamed, readXml, type XmlElement } from "./read-xml.js";

/** http://opml.org/spec2.opml, as outliners and mind mapping programs write it; read only. */
export const opml: MapFormat = {
  id: "opml",
  title: "OPML outline",
  extensions: ["opml"],
  mediaType: "text/x-opml",
  keeps: ["summaries", "areas"],
  recognises: (text) => /<opml[\s>]/.test(text.slice(0, 2000)),
  parse: parseOpml,
};

/**
 * A map from an outline, which says what belongs together but not what comes first: its branches are areas, its leaves
 * are concepts, and nothing needs anything.
 */
export function parseOpml(text: string, options: ReadOptions = {}): MapReading {
  const root = readXml(textToRead(text, options));
  const body = root.name === "opml" ? childrenNamed(root, "body")[0] : undefined;
  if (body === undefined) refuse("an OPML file has a <body> in its <opml>", root.place);
  const message =
    "an outline does not say what comes first: its branches were taken for areas and its leaves for concepts, without prerequisites";
  const outline = new Outline();
  outline.take(body);
  const title = firstNamed(root, "head") && firstNamed(firstNamed(root, "head")!, "title")?.text.trim();
  return mapFromFlat(
    {
      ...defined({ title: title === "" ? undefined : title, locale: options.locale }),
      areas: outline.areas,
      concepts: outline.concepts,
      links: [],
    },
    { remarks: [{ code: "guessed", message, place: body.place }, ...outline.remarks] },
  );
}

class Outline {
  readonly areas: Area[] = [];
  readonly concepts: FlatConcept[] = [];
  readonly remarks: Remark[] = [];
  readonly #areaIds = new Map<string, number>();
  readonly #conceptIds = new Map<string, number>();

  take(element: XmlElement, parent?: string): void {
    for (const outline of childrenNamed(element, "outline")) {
      const { place } = outline;
      const title = (attributeOf(outline, "text") ?? attributeOf(outline, "title") ?? "").trim();
      const isComment = attributeOf(outline, "isComment") === "true";
      if (title === "" || isComment) {
        const why = isComment ? "is a comment" : "has no text";
        this.remarks.push({ code: "left-out", message: `an outline ${why}; it was left out`, place });
        if (!isComment) this.take(outline, parent);
      } else if (childrenNamed(outline, "outline").length > 0) {
        const id = idLike(title, this.#areaIds);
        this.areas.push({ id, title, ...defined({ parent }) });
        this.take(outline, id);
      } else {
        const summary = attributeOf(outline, "_note")?.trim();
        const id = idLike(title, this.#conceptIds);
        this.concepts.push({ id, title, ...defined({ summary, area: parent }), place });
      }
    }
  }
}

/** `Linear algebra` as `linear-algebra`; a second one as `linear-algebra-2`. */
function idLike(title: string, counts: Map<string, number>): string {
  const plain =
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 200) || "item";
  let id = plain;
  while (counts.has(id)) {
    const count = (counts.get(plain) ?? 1) + 1;
    counts.set(plain, count);
    id = `${plain}-${String(count)}`;
  }
  counts.set(id, 1);
  return id;
}
