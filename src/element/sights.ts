import type { Box, Size } from "../layout/index.js";
import type { AreaId, ConceptId } from "../model/index.js";
import {
  areaOfKey,
  containing,
  fitted,
  revealing,
  type Scene,
  type SceneConcept,
  type StopId,
  type Viewport,
} from "../view/index.js";
import { farZoom, labelScale, readableZoom, textScale } from "./room.js";

/** Where a picture is to lie on a screen, from where it lies now. */
export type Sight = (screen: Size, now: Viewport) => Viewport;

/** The share by which letters of a narrow picture may open smaller or larger than is best to read, where less is cut so. */
const play = 0.2;

/** Pixels that the number of a step juts out at its side. */
const badge = 16;

/** All that is drawn. */
export function wholeSight(scene: Scene): Sight {
  return (screen) => fitted(scene.box, screen, { above: laneTitles(scene) });
}

/** All of it, or, where that would be too small to read, its beginning; the selection in any case. */
export function openingSight(scene: Scene, isNarrow: boolean): Sight {
  const { box, areas, concepts } = scene;
  const first =
    concepts.find(({ step }) => step === 1) ??
    concepts.find(({ isGoal }) => isGoal) ??
    concepts.find(({ state }) => state === "ready") ??
    areas.find(({ isFolded }) => isFolded);
  const selected = concepts.find(({ isSelected }) => isSelected)?.box;
  const options = {
    readable: readableIn(scene),
    whole: [...concepts.map(withBadge), ...areas.flatMap(({ isFolded, box }) => (isFolded ? [box] : []))],
    above: laneTitles(scene),
    play: isNarrow ? play : 0,
    ...(first && { start: withBadge(first) }),
  };
  return (screen) => {
    const all = fitted(box, screen, options);
    return selected ? revealing(selected, screen, all, 0) : all;
  };
}

/** A concept or an area in view, near enough to be read. */
export function readableSight(scene: Scene, id: StopId): Sight | undefined {
  const stop = stopIn(scene, id);
  return stop && ((screen, now) => revealing(stop.box, screen, now, stop.readable));
}

/** An area that was unfolded or folded just now: with all of the picture where that can be read. */
export function turnedSight(scene: Scene, id: AreaId): Sight | undefined {
  const area = scene.areas.find((candidate) => candidate.id === id);
  const readable = readableIn(scene);
  return (
    area &&
    ((screen, now) => {
      const all = fitted(scene.box, screen);
      if (all.zoom >= readable) return all;
      if (area.isFolded) return revealing(area.box, screen, now, farZoom);
      const part = fitted(area.box, screen, { readable });
      return part.zoom > readable ? containing(area.box, scene.box, screen, Math.max(now.zoom, readable)) : part;
    })
  );
}

/** A concept in the middle, as large as life. */
export function centralSight(scene: Scene, id: ConceptId): Sight | undefined {
  const concept = conceptIn(scene, id);
  return concept && ((screen) => fitted(concept.box, screen));
}

/** A concept in view, no nearer than now. */
export function keptSight(scene: Scene, id: ConceptId | undefined): Sight | undefined {
  const concept = conceptIn(scene, id);
  return concept && ((screen, now) => revealing(concept.box, screen, now, 0));
}

function conceptIn({ concepts }: Scene, id: ConceptId | undefined): SceneConcept | undefined {
  return concepts.find((candidate) => candidate.id === id);
}

/** Of a frame it is the title that is shown. */
function stopIn(scene: Scene, id: StopId): { box: Box; readable: number } | undefined {
  const concept = conceptIn(scene, id);
  if (concept) return { box: concept.box, readable: labelScale(textScale()) * readableZoom };
  const area = scene.areas.find((candidate) => candidate.id === areaOfKey(id));
  if (!area) return undefined;
  return area.isFolded
    ? { box: area.box, readable: farZoom }
    : { box: { ...area.box, width: 0, height: 0 }, readable: 0 };
}

function withBadge({ box: { x, y, width, height } }: { readonly box: Box }): Box {
  return { x: x - badge, y, width: width + badge, height };
}

/** Pixels that the titles of lanes take above them. */
function laneTitles({ lanes }: Scene): number {
  return lanes.length > 0 ? 32 : 0;
}

/** The smallest zoom at which all that is drawn can be read, as large as readers want it. */
function readableIn({ concepts }: Scene): number {
  return labelScale(textScale()) * (concepts.length > 0 ? readableZoom : farZoom);
}
