import type { Core, ElementDefinition } from "cytoscape";
import { farClassesOf } from "./far-classes.js";
import { frameful } from "./frameful.js";
import { isSame } from "./is-same.js";
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
        return !before || (position && before.position !== position && !isSame(before.position ?? {}, position));
      })
    );
  }

  replaceBy(definitions: readonly ElementDefinition[], isMoved = this.isMovedBy(definitions)): void {
    const wanted = new Map(definitions.map((definition) => [definition.data.id ?? "", definition]));
    const others = definitions.filter((definition) => !this.#isDrawnAs(definition));
    const change = (): void => {
      this.core.batch(() => {
        this.#change(wanted, others);
      });
    };
    const ids = others.map(({ data }) => data.id ?? "");
    if (this.#drawn.size === 0) this.#add(definitions);
    else if (this.redraw && !isMoved) this.redraw.change(ids, change);
    else change();
    this.#drawn = wanted;
  }

  /** Wherever it lies. */
  #isDrawnAs(definition: ElementDefinition): boolean {
    const { data, classes } = definition;
    const before = this.#drawn.get(data.id ?? "");
    if (before === definition) return true;
    return before !== undefined && isSame(before.data, data) && String(before.classes) === String(classes);
  }

  /** Whatever is written makes Cytoscape work out an element's style anew. */
  #change(wanted: ReadonlyMap<string, ElementDefinition>, others: readonly ElementDefinition[]): void {
    for (const id of this.#drawn.keys()) if (!wanted.has(id)) this.core.getElementById(id).remove();
    for (const definition of others) {
      const { data } = definition;
      const before = this.#drawn.get(data.id ?? "");
      if (!before) continue;
      const element = this.core.getElementById(data.id ?? "");
      if (!isSame(before.data, data)) element.data(data);
      if (String(before.classes) !== String(definition.classes)) element.classes(this.#classesOf(definition));
    }
    for (const [id, { position }] of wanted) {
      if (!position || !this.#drawn.has(id)) continue;
      const node = this.core.getElementById(id);
      if (!isSame(node.position(), position)) node.position({ ...position });
    }
    this.#add(others.filter(({ data }) => !this.#drawn.has(data.id ?? "")));
  }

  #add(definitions: readonly ElementDefinition[]): void {
    if (definitions.length === 0) return;
    this.core.add(
      definitions.map((definition) => ({
        ...definition,
        // A drag moves the picture wherever it begins.
        pannable: true,
        // Cytoscape writes into what it is given.
        data: { ...definition.data },
        ...(definition.position && { position: { ...definition.position } }),
        classes: this.#classesOf(definition),
      })),
    );
  }

  /** Do they take longer than a frame to be styled or drawn? */
  get areMany(): boolean {
    return this.#drawn.size > frameful;
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
