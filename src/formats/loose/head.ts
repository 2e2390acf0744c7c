import type { Area } from "../../model/index.js";
import type { FlatMap } from "../flat/flat-map.js";
import type { ReadOptions } from "../format.js";
import { defined, looseDepths } from "./flat-fields.js";
import type { Values } from "./columns.js";
import { isLoose, textAt, type Loose } from "./loose.js";

export type Head = Omit<FlatMap, "concepts" | "links">;

/** What is said of a map as a whole, as texts; depths and areas as JSON. */
export function headValues({ depths, areas, ...texts }: Head): Values {
  const lists = defined({
    depths: depths?.length ? JSON.stringify(depths) : undefined,
    areas: areas?.length ? JSON.stringify(areas) : undefined,
  });
  return { ...defined(texts), ...lists };
}

/** The same back from a record, in which depths and areas may also be lists. */
export function headFrom(record: Loose, { locale }: ReadOptions): Head {
  const depths = looseDepths(listIn(record["depths"]));
  const areas = looseAreas(listIn(record["areas"]));
  return defined({
    id: textAt(record, "id"),
    title: textAt(record, "title", "name"),
    summary: textAt(record, "summary", "description"),
    license: textAt(record, "license"),
    locale: locale ?? textAt(record, "locale"),
    depths: depths.length > 0 ? depths : undefined,
    areas: areas.length > 0 ? areas : undefined,
  });
}

function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== "string" || !value.startsWith("[")) return [];
  try {
    return JSON.parse(value) as readonly unknown[];
  } catch {
    return [];
  }
}

function looseAreas(areas: readonly unknown[]): Area[] {
  return areas.filter(isLoose).flatMap((area): Area[] => {
    const id = textAt(area, "id");
    const parent = textAt(area, "parent");
    return id === undefined
      ? []
      : [{ id, title: textAt(area, "title") ?? id, ...(parent !== undefined && { parent }) }];
  });
}
