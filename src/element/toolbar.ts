import { groupBy } from "./group-by.js";

/** What is one stop for the Tab key, with arrow keys inside: the goal, the bar under the picture, the lists beside it. */
const groups = ".aim, .bar, .panel";
/** What the arrow keys go to; details, and what a menu offers, are for Tab. */
const controls = ":is(button, input, summary):not(:is(.card, .choices, .saves, .said) *)";
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Leaves one stop that can be seen in each group: where the keyboard was last, or else the first. */
export function keepOneStops(root: ParentNode): void {
  for (const group of root.querySelectorAll(groups)) {
    for (const control of group.querySelectorAll<HTMLElement>(`${controls}:not([tabindex])`)) control.tabIndex = -1;
    const stop = group.querySelector<HTMLElement>(`${controls}[tabindex="0"]`);
    stopAt(group, stop && isSeen(stop) ? stop : controlsOf(group)[0]);
  }
}

/** Arrow keys go along a group and around its ends, up and down from line to line of a list; Home and End go to the ends. */
export function walkGroup(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  const group = target.closest(groups);
  if (!group || !target.matches(controls) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target.matches("[type=text]") && !leavesField(event, target as HTMLInputElement)) return;
  const next = nextOf(event, target, controlsOf(group));
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Tab comes back to where the keyboard was. */
export function stopWhereFocused({ target }: FocusEvent): void {
  const control = target as HTMLElement;
  const group = control.closest(groups);
  if (group && control.matches(controls)) stopAt(group, control);
}

/** In a text, arrow keys are the cursor's, until it is at the end that they lead to. */
function leavesField({ key, isComposing }: KeyboardEvent, field: HTMLInputElement): boolean {
  const { value, selectionStart, selectionEnd } = field;
  const isForward = (key === "ArrowRight") !== (getComputedStyle(field).direction === "rtl");
  const end = isForward ? value.length : 0;
  return /Left|Right/.test(key) && !isComposing && selectionStart === end && selectionEnd === end;
}

function nextOf({ key }: KeyboardEvent, target: HTMLElement, all: readonly HTMLElement[]): HTMLElement | undefined {
  if (key === "Home" || key === "End") return all.at(key === "Home" ? 0 : -1);
  const step = steps[key];
  if (!step) return undefined;
  if (/Left|Right/.test(key)) {
    const isTurned = getComputedStyle(target).direction === "rtl";
    return all.at((all.indexOf(target) + (isTurned ? -step : step)) % all.length);
  }
  const lines = [...groupBy(all, (control) => control.closest("li") ?? control).values()];
  const at = lines.findIndex((line) => line.includes(target));
  const line = lines.at((at + step) % lines.length);
  return line?.[lines[at]?.indexOf(target) ?? 0] ?? line?.[0];
}

/** Of a choice by radio buttons, Tab knows only what is chosen. */
function stopAt(group: Element, control: HTMLElement | undefined): void {
  const chosen =
    control?.matches("[type=radio]") && control.closest("fieldset")?.querySelector<HTMLElement>(":checked");
  const stop = chosen || control;
  const before = group.querySelector<HTMLElement>(`${controls}[tabindex="0"]`);
  if (before === stop) return;
  if (before) before.tabIndex = -1;
  if (stop) stop.tabIndex = 0;
}

/** Those that a page has not left out, and that are not folded away. */
function controlsOf(group: Element): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>(controls)].filter(isSeen);
}

function isSeen(control: Element): boolean {
  return control.checkVisibility({ visibilityProperty: true });
}
