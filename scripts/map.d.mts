/** The text of the map: the concepts of each inner area in the order of the areas. */
export function mapText(): Promise<string>;

/** What the authors wrote, by file, as it should stand there. */
export function authorsFiles(): { readonly name: string; readonly file: URL; readonly text: string }[];
