import { searchConcepts } from "../../search/index.js";
import { areaTitle } from "../../view/index.js";
import { nameOf } from "../../words/index.js";
import { goalGroups } from "../goal-order.js";
import type { Model } from "../model.js";
import type { Group } from "./hits.js";

export { foundCount, hitList } from "./hits.js";

const mostHits = 50;

/** What a text finds by any of its names. */
export function found(model: Model, text = ""): readonly Group[] {
  const hits = searchConcepts(model.map, text, { locale: model.locale, limit: mostHits });
  const items = hits.map(({ id, name }) => ({ id, alias: name === nameOf(model, id) ? undefined : name }));
  return items.length === 0 ? [] : [{ items }];
}

/** The same, and all concepts by area while nothing is typed. */
export function foundOrAll(model: Model, text = ""): readonly Group[] {
  if (text.trim() !== "") return found(model, text);
  const { map, locale } = model;
  return goalGroups(map).map(({ area, ids }) => ({
    items: ids.map((id) => ({ id })),
    ...(area !== undefined && { title: areaTitle(map, area, locale) }),
  }));
}
