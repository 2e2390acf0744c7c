import type { LitElement } from "lit";
import type { Layout } from "../layout/index.js";
import { ConceptMapError, type ConceptMap } from "../model/index.js";
import { plainScale } from "../progress/index.js";
import { colorMeanings, sizeMeaning } from "../render/color-meanings.js";
import { looksOf } from "../view/index.js";
import { goalOf } from "../view/learner.js";
import { wordsIn } from "../words/index.js";
import { ConceptErrorEvent } from "./events.js";
import { readFilter } from "../render/filter.js";
import { breadthIn } from "./free-room.js";
import { LayoutChoice } from "./layout-choice.js";
import { shows, type Model } from "./model.js";
import { Picture } from "./picture.js";
import type { Reader } from "./reader.js";
import { remember } from "./remember.js";
import { nameProblems, settingProblems } from "./setting-problems.js";
import { directions, isScale, localeOf, oneOf, setOrNone, unfoldedAreas, type Settings } from "./settings.js";

/** What is shown, and the layout that it has. */
export interface Composed {
  readonly model: Model;
  readonly layout: Layout;
}

/** Goes from what page and reader have set to all that the parts are rendered from. */
export class Composer {
  readonly #filter = remember(readFilter);
  // To look for the nearest names takes as long as there are names.
  readonly #misnamed = remember(nameProblems);
  readonly #layouts = new LayoutChoice();
  readonly #picture: Picture;
  /** What was said to be wrong last. */
  #faults = "";

  constructor(
    private readonly host: LitElement & Settings & { readonly givenProgress: unknown },
    private readonly reader: Reader,
  ) {
    this.#picture = new Picture({
      arrived: () => {
        host.requestUpdate();
      },
      failed: (culprit, error) => {
        this.#layouts.refuse(culprit);
        host.dispatchEvent(new ConceptErrorEvent(error));
        host.requestUpdate();
      },
    });
  }

  /** Nothing while a first layout is awaited. */
  compose(map: ConceptMap, isFullscreen: boolean, isFirst: boolean): Composed | undefined {
    const { host, reader } = this;
    this.#tellFaults(map);
    const { book } = reader;
    const locale = localeOf(host);
    const goal = goalOf(map, host.goal);
    const own = typeof host.layout === "function" ? host.layout : undefined;
    const looks = looksOf(host);
    const input = {
      map,
      goal,
      progress: book.settled,
      choice: setOrNone(host.choose),
      selected: typeof host.selected === "string" && map.hasNode(host.selected) ? host.selected : undefined,
      locale,
      direction: oneOf(directions, host.direction),
      show: oneOf(shows, host.show),
      breadth: breadthIn(host),
      filter: this.#filter(host.filter),
      expanded: own ? undefined : unfoldedAreas(host),
      record: book.record,
      scale: isScale(host.scale) ? host.scale : plainScale,
      looks,
    };
    const chosen = this.#layouts.of(own, this.#picture.count(input));
    const composed = chosen ? this.#picture.composeBy(chosen, input) : this.#picture.compose(input);
    if (!composed) return undefined;
    const { layout, ...picture } = composed;
    const { show, filter, selected, expanded, scale } = input;
    const { focused, hovered } = reader.place;
    const words = wordsIn(locale);
    const model = {
      ...{ map, locale, words, goal, show, filter, selected, expanded, focused, hovered, book, scale },
      ...{ isFullscreen, isFirst },
      ...picture,
      progress: host.progress,
      unknownGoal: goal || host.goal == null ? undefined : String(host.goal),
      colors: colorMeanings({ map, locale, words }, picture.scene, looks.colorBy),
      sizes: sizeMeaning({ map, locale, words }, picture.scene, looks.sizeBy),
      lastChange: reader.changes.last,
    };
    return { model, layout };
  }

  /** Tells once of settings that are not what they take; what hears of it may set anything. */
  #tellFaults(map: ConceptMap): void {
    const { host } = this;
    const { goal, selected, expanded, filter } = host;
    const misnamed = this.#misnamed(map, goal, selected, expanded, filter);
    const error = new ConceptMapError([...settingProblems(host, host.givenProgress), ...misnamed]);
    if (error.message === this.#faults) return;
    this.#faults = error.message;
    if (error.message !== "") queueMicrotask(() => host.dispatchEvent(new ConceptErrorEvent(error)));
  }
}
