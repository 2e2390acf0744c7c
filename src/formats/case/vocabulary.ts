/** What stands in `CFItemType` of the items that we write. */
export const itemTypes = { concept: "Concept", area: "Area", replaced: "Replaced" } as const;

/** CASE asks for a creator, and a map names none. */
export const noCreator = "Unknown";
