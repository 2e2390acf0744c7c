import type { ConceptMap } from "../model/index.js";
import { say } from "../words/index.js";
import type { Model } from "./model.js";
import type { SourceController } from "./source-controller.js";

/** What CSS can ask of an element, as in `concept-map:state(loading)`. */
interface States {
  /** A map is being read, or laid out for the first time. */
  readonly loading: boolean;
  /** A map could not be read. */
  readonly error: boolean;
  /** There is no map, and none is on its way. */
  readonly empty: boolean;
  /** The picture is the path to a goal. */
  readonly path: boolean;
}

/** Tells CSS and screen readers what state an element is in, and screen readers what it is called. */
export function tellStates(
  internals: ElementInternals,
  map: ConceptMap | undefined,
  model: Model | undefined,
  status: SourceController["status"],
): void {
  const isBeingLaidOut = map !== undefined && !model;
  const loading = status === "loading" || isBeingLaidOut;
  const error = status === "failed";
  const path = model?.goal !== undefined && model.show === "path";
  setStates(internals, { loading, error, empty: !model && !loading && !error, path });
  internals.ariaBusy = isBeingLaidOut ? "true" : null;
  if (!model) return;
  internals.role = "region";
  internals.ariaLabel = say(model, model.map.getAttribute("title")) || model.words.table.conceptMap;
}

/** Some browsers have no such states; older ones want dashes before their names. */
function setStates(internals: ElementInternals, states: States): void {
  const set = (internals as { readonly states?: CustomStateSet }).states;
  try {
    for (const [name, isOn] of Object.entries(states))
      if (isOn) set?.add(name);
      else set?.delete(name);
  } catch {
    // Nothing but a style hangs on them.
  }
}
