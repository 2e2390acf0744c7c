import { identifierFault } from "../../model/identifier.js";
import type { Place, Remark } from "../format.js";

/** Gives what a file calls its things ids that a map can have; each name keeps the id it got. */
export class SoundIds {
  readonly #ids = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(
    /** `concept`, `area` or `depth`, for remarks. */
    private readonly kind: string,
    private readonly remark: (remark: Remark) => void,
  ) {}

  has(name: string): boolean {
    return this.#ids.has(name);
  }

  /** The id of a name that was added. */
  get(name: string): string | undefined {
    return this.#ids.get(name);
  }

  /** Makes an id for a name: the name itself where it can be one. */
  add(name: string, place?: Place): string {
    const id = this.#free(identifierFault(name) === undefined ? name : likeName(name, this.kind));
    this.#ids.set(name, id);
    this.#taken.add(id);
    if (id !== name) {
      const message = `the ${this.kind} ${JSON.stringify(name.slice(0, 80))} is called "${id}" here, as its name cannot be an id`;
      this.remark({ code: "renamed", message, ...(place && { place }) });
    }
    return id;
  }

  #free(wanted: string): string {
    let id = wanted;
    for (let count = 2; this.#taken.has(id); count++) id = `${wanted}-${String(count)}`;
    return id;
  }
}

/** `Linear algebra` as `Linear-algebra`, `__proto__` as `concept-__proto__`. */
function likeName(name: string, kind: string): string {
  const id = name
    .trim()
    .replace(/[\s@\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, "-")
    .slice(0, 200);
  return id === "" || identifierFault(id) !== undefined ? `${kind}-${id}`.replace(/-$/, "") : id;
}
