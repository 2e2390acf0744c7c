/** The README with each table between its marks. */
export function withTables(text: string): Promise<string>;
