const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Leaves one stop for the Tab key in a toolbar, which can be seen: where the keyboard was last, or else the first. */
export function keepOneStop(toolbar: Element | null): void {
  if (!toolbar) return;
  const controls = controlsOf(toolbar);
  stopAt(controls, controls.find((control) => control.getAttribute("tabindex") === "0") ?? controls[0]);
}

/** Arrow keys go along a toolbar and around its ends; Home and End go to them. */
export function walkToolbar(event: KeyboardEvent): void {
  const controls = controlsOf(event.currentTarget as Element);
  const at = controls.indexOf(event.target as HTMLElement);
  const next = nextOf(event, at, controls.length);
  if (at === -1 || next === undefined) return;
  event.preventDefault();
  controls.at(next)?.focus();
}

/** Tab comes back to where the keyboard was. */
export function stopWhereFocused({ currentTarget, target }: FocusEvent): void {
  const controls = controlsOf(currentTarget as Element);
  if (controls.includes(target as HTMLElement)) stopAt(controls, target as HTMLElement);
}

function nextOf({ key, target }: KeyboardEvent, at: number, count: number): number | undefined {
  if (key === "Home" || key === "End") return key === "Home" ? 0 : count - 1;
  const step = steps[key];
  const isTurned = /Left|Right/.test(key) && getComputedStyle(target as Element).direction === "rtl";
  return step && (at + (isTurned ? -step : step)) % count;
}

function stopAt(controls: readonly HTMLElement[], stop: HTMLElement | undefined): void {
  for (const control of controls) control.tabIndex = control === stop ? 0 : -1;
}

/** What a page has not left out; what a menu offers is for Tab. */
function controlsOf(toolbar: Element): HTMLElement[] {
  return [...toolbar.querySelectorAll<HTMLElement>(".square")].filter((control) => control.checkVisibility());
}
