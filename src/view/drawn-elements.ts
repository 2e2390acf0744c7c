import type { Core, ElementDefinition } from "cytoscape";
import { farClassesOf } from "./far-classes.js";

/** Brings a core from one picture to the next: what stays is changed in place, which is much cheaper than drawing anew. */
export class DrawnElements {
  /** What each element was last drawn as. */
  #drawn: ReadonlyMap<string, ElementDefinition> = new Map();
  #farness = 0;

  constructor(private readonly core: Core) {}

  replaceBy(definitions: readonly ElementDefinition[]): void {
    const wanted = new Map(definitions.map((definition) => [definition.data.id ?? "", definition]));
    if (this.#drawn.size === 0) this.#add(definitions);
    else
      this.core.batch(() => {
        this.#change(wanted);
      });
    this.#drawn = wanted;
  }

  #change(wanted: ReadonlyMap<string, ElementDefinition>): void {
    this.core
      .elements()
      .filter((element) => !wanted.has(element.id()))
      .remove();
    const fresh: ElementDefinition[] = [];
    for (const [id, definition] of wanted) {
      const { data, position } = definition;
      const classes = this.#classesOf(definition);
      const element = this.core.getElementById(id);
      if (element.empty()) {
        fresh.push(definition);
        continue;
      }
      // Whatever is written makes Cytoscape work out an element's style anew.
      const before = this.#drawn.get(id);
      if (!before || !isSame(before.data, data)) element.data(data);
      if (!before || String(this.#classesOf(before)) !== String(classes)) element.classes(classes);
      if (position && !isSame(element.position(), position)) element.position(position);
    }
    if (fresh.length > 0) this.#add(fresh);
  }

  #add(definitions: readonly ElementDefinition[]): void {
    this.core.add(definitions.map((definition) => ({ ...definition, classes: this.#classesOf(definition) })));
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
