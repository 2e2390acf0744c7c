import type { ConceptId } from "../model/index.js";
import type { SceneConcept } from "../view/scene.js";
import type { LegendEntry } from "./svg-legend.js";

export interface SvgOptions {
  /** What the picture is called. Default: nothing, and the picture counts as decoration. */
  readonly title?: string;
  /** What it shows, for those who do not see it. */
  readonly description?: string;
  /** Language of the scene's texts. Default: `en`. */
  readonly locale?: string;
  /** Language that titles are shown in where that is another. Default: `locale`. */
  readonly lang?: string;
  /** Before each id, so that none is another's in one page. Default: made from what is drawn. */
  readonly idPrefix?: string;
  /** Makes a concept a link. Default: none is. */
  readonly hrefOf?: (id: ConceptId) => string | undefined;
  /** What a concept is called to those who point at it or cannot see it. Default: its title. */
  readonly nameOf?: (concept: SceneConcept) => string;
  /** All there is to read, or what the canvas shows from far away, for small pictures: concepts are marks. Default: full. */
  readonly detail?: Detail;
  /** Write over it what it is called, and the first line of what it shows? Default: only by `renderSvg`. */
  readonly heading?: boolean;
  /** What its marks mean, to be told under it. Default: nothing. */
  readonly legend?: readonly LegendEntry[];
  /** Fill the picture behind everything? Default: true. */
  readonly background?: boolean;
}

export type Detail = "full" | "marks";
