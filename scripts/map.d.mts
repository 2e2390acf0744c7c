/** The files that are built, by name: the map in all its languages, and in each of them alone. */
export function builtFiles(): Promise<Readonly<Record<string, string>>>;

/** What the authors wrote, by file, as it should stand there. */
export function authorsFiles(): { readonly name: string; readonly file: URL; readonly text: string }[];
