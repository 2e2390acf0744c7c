/** What CSS can ask of an element, as in `concept-map:state(loading)`. */
export interface States {
  /** A map is being read, or laid out for the first time. */
  readonly loading: boolean;
  /** A map could not be read. */
  readonly error: boolean;
  /** There is no map, and none is on its way. */
  readonly empty: boolean;
  /** The picture is the path to a goal. */
  readonly path: boolean;
}

/** Tells CSS, where the browser has such states; older ones have none, or want dashes before their names. */
export function setStates(internals: ElementInternals, states: States): void {
  const set = (internals as { readonly states?: CustomStateSet }).states;
  try {
    for (const [name, isOn] of Object.entries(states))
      if (isOn) set?.add(name);
      else set?.delete(name);
  } catch {
    // Nothing but a style hangs on them.
  }
}
