import { LitElement } from "lit";
import { property } from "lit/decorators.js";
import type { Direction, LayoutFunction } from "../layout/index.js";
import type { AreaId, ConceptId, ConceptMap } from "../model/index.js";
import type { ProgressScale } from "../progress/index.js";
import type { ConceptFilter } from "../render/filter.js";
import type { ColorBy, NodeStyleFunction, SizeBy } from "../view/index.js";
import type { Progress } from "../view/progress.js";
import type { Show } from "./model.js";
import type { ProgressStore } from "./progress-store.js";
import { asProgress, ids, references } from "./references.js";

/** What a page can set of a `<concept-map>`, and what of it the reader sets too. */
export abstract class MapSettingsElement extends LitElement {
  /** Where to read the map from: the URL of a file in the `concept-map/1` format. The newer of `src` and `map` counts. */
  @property({ reflect: true }) src?: string | undefined;

  /** The map itself; set a new one to show a change. */
  @property({ attribute: false }) map?: ConceptMap | undefined;

  /** What to reach: `id`, or `id@depth`; a bare id means its deepest depth. */
  @property({ reflect: true }) goal?: string | undefined;

  /**
   * Concepts to take where the map leaves a choice, earlier ones first; in the attribute, ids with spaces between. A goal
   * that the reader sets begins without. Default: the cheapest.
   */
  @property({ reflect: true, converter: ids }) choose?: ReadonlySet<ConceptId> | undefined;

  /**
   * What the learner knows: ids, or `id@depth`; in the attribute with spaces between. A list is made a Set. Default: what
   * the map says under `known`.
   */
  @property({ converter: references })
  get progress(): Progress {
    return this.#progress;
  }
  set progress(progress: Progress) {
    this.givenProgress = progress;
    this.#progress = asProgress(progress);
  }
  #progress: Progress = new Set();
  /** @internal What was set as `progress`, which may be none. */
  givenProgress: unknown;

  /**
   * Keep what the reader says in this browser, under the map's id and for all tabs; what it loads wins over a `progress`
   * set from the start.
   */
  @property({ type: Boolean, reflect: true }) remember = false;

  /** Another place to keep what the reader says, without `remember` too, which uses `localProgressStore()`. */
  @property({ attribute: false }) store?: ProgressStore | undefined;

  /** What the states of progress are called. Default: `plainScale`. */
  @property({ attribute: false }) scale?: ProgressScale | undefined;

  /** The chosen concept. */
  @property({ reflect: true }) selected?: ConceptId | undefined;

  /** Language of the interface and of the map's texts, as a BCP 47 tag. Default: the `lang` around the element. */
  @property({ reflect: true }) locale?: string | undefined;

  /** The way the arrows point, from a prerequisite to what needs it. */
  @property({ reflect: true }) direction: Direction = "down";

  /** Where there is a goal: the path alone, or the whole map with the rest dimmed. */
  @property({ reflect: true }) show: Show = "path";

  /**
   * The areas of the whole map that are unfolded; in the attribute, ids with spaces between. Default: none of a map of more
   * than 60 concepts, and smaller maps do not fold.
   */
  @property({ reflect: true, converter: ids }) expanded?: ReadonlySet<AreaId> | undefined;

  /** How to lay out what is drawn, at once or later, as those of `concept-map/layouts` do. Default: in layers. */
  @property({ attribute: false }) layout?: LayoutFunction | undefined;

  /**
   * Keep goal, selection, `show`, `expanded`, `choose`, `filter` and `locale` in the page's address, after `#map=`, or after the
   * element's own id.
   */
  @property({ type: Boolean, reflect: true, attribute: "deep-link" }) deepLink = false;

  /**
   * Parts to leave out, with spaces between: `minimap`, `show`, `filter`, `legend`, `zoom`, `export`, `fullscreen`; of the
   * head `find`, `goal`, `depth`, or all of it by `head`; of the panel `details`, `path`, `outline`, `progress`, or all of it
   * by `panel`; and `print`, without which paper has the picture as it is on the screen.
   */
  @property({ reflect: true }) without?: string | undefined;

  /** What the fills of concepts tell: `area`, `progress`, `depth` or `minutes`. */
  @property({ reflect: true, attribute: "color-by" }) colorBy: ColorBy = "area";

  /** What the sizes of concepts tell: `minutes`, or nothing. */
  @property({ reflect: true, attribute: "size-by" }) sizeBy?: SizeBy | undefined;

  /** A look for each concept, which wins over `colorBy` and `sizeBy`. Set another function to show a change. */
  @property({ attribute: false }) nodeStyle?: NodeStyleFunction | undefined;

  /**
   * What stays strong on the picture and stands in the lists of steps and concepts: in one of these areas and states
   * (`mastered`, `ready`, `locked`; as the reader has said, `sure`, `learning`, `partly`, `skipped`, `star`, `note`), at
   * this depth, in so many minutes at most, on the way to the goal. Default: everything.
   */
  @property({ attribute: false }) filter?: ConceptFilter | undefined;
}
