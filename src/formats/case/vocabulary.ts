/** What stands in `CFItemType` of the items that we write. */
export const itemTypes = { concept: "Concept", area: "Area", replaced: "Replaced" } as const;

/** Where SPDX keeps its licenses, by their identifiers. */
export const spdx = "https://spdx.org/licenses/";

/** CASE asks for a creator, and a map names none. */
export const noCreator = "Unknown";
