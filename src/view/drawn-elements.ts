import type { Core, ElementDefinition } from "cytoscape";
import { farClassesOf } from "./far-classes.js";
import type { PartialRedraw } from "./partial-redraw.js";

/** Brings a core from one picture to the next: what stays is changed in place, which is much cheaper than drawing anew. */
export class DrawnElements {
  /** What each element was last drawn as. */
  #drawn: ReadonlyMap<string, ElementDefinition> = new Map();
  #farness = 0;

  constructor(
    private readonly core: Core,
    private readonly redraw?: Pick<PartialRedraw, "change">,
  ) {}

  /** Would this let anything come, go or move? */
  isMovedBy(definitions: readonly ElementDefinition[]): boolean {
    return (
      definitions.length !== this.#drawn.size ||
      definitions.some(({ data, position }) => {
        const before = this.#drawn.get(data.id ?? "");
        return !before || (position && !isSame(before.position ?? {}, position));
      })
    );
  }

  replaceBy(definitions: readonly ElementDefinition[]): void {
    const wanted = new Map(definitions.map((definition) => [definition.data.id ?? "", definition]));
    const change = (): void => {
      this.core.batch(() => {
        this.#change(wanted);
      });
    };
    if (this.#drawn.size === 0) this.#add(definitions);
    else if (this.redraw && !this.isMovedBy(definitions)) this.redraw.change(this.#othersIn(wanted), change);
    else change();
    this.#drawn = wanted;
  }

  /** What would be drawn differently. */
  #othersIn(wanted: ReadonlyMap<string, ElementDefinition>): string[] {
    return [...wanted].flatMap(([id, { data, classes }]) => {
      const before = this.#drawn.get(id);
      return before && isSame(before.data, data) && String(before.classes) === String(classes) ? [] : [id];
    });
  }

  #change(wanted: ReadonlyMap<string, ElementDefinition>): void {
    for (const id of this.#drawn.keys()) if (!wanted.has(id)) this.core.getElementById(id).remove();
    const fresh: ElementDefinition[] = [];
    for (const [id, definition] of wanted) {
      const before = this.#drawn.get(id);
      const { data, position } = definition;
      if (!before) {
        fresh.push(definition);
        continue;
      }
      const element = this.core.getElementById(id);
      // Whatever is written makes Cytoscape work out an element's style anew.
      if (!isSame(before.data, data)) element.data(data);
      const classes = this.#classesOf(definition);
      if (String(this.#classesOf(before)) !== String(classes)) element.classes(classes);
      if (position && !isSame(element.position(), position)) element.position({ ...position });
    }
    if (fresh.length > 0) this.#add(fresh);
  }

  #add(definitions: readonly ElementDefinition[]): void {
    this.core.add(
      definitions.map((definition) => ({
        ...definition,
        classes: this.#classesOf(definition),
      })),
    );
  }

  /** Do they take longer than a frame to be styled or drawn? */
  get areMany(): boolean {
    return this.#drawn.size > 500;
  }

  /** How many of the classes for far away elements have, now and when they are replaced. */
  get farness(): number {
    return this.#farness;
  }

  set farness(farness: number) {
    if (farness === this.#farness) return;
    this.#farness = farness;
    this.core.batch(() => {
      for (const [id, definition] of this.#drawn) this.core.getElementById(id).classes(this.#classesOf(definition));
    });
  }

  #classesOf({ classes = [] }: ElementDefinition): string[] {
    const own = typeof classes === "string" ? classes.split(" ") : classes;
    return [...own, ...farClassesOf(own, this.#farness)];
  }
}

/** Have two records the same values, or lists and records of the same? */
function isSame(a: object, b: object): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => {
      const [one, other] = [a[key as keyof object] as unknown, b[key as keyof object] as unknown];
      if (Object.is(one, other)) return true;
      return (
        typeof one === "object" && typeof other === "object" && one !== null && other !== null && isSame(one, other)
      );
    })
  );
}
