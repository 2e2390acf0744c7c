/** What a build never comes to in a module. */
export interface Cuts {
  readonly unused?: readonly string[];
  readonly idle?: readonly string[];
  readonly facts?: Readonly<Record<string, boolean | undefined>>;
}

/** The code without what is never come to; names what is not there. */
export function cut(code: string, tree: object, cuts: Cuts, fail: (name: string) => void): string;
