export { tellClause, tellResource, type ClauseTelling } from "./clause-words.js";
export { directionOf } from "./direction-of.js";
export { isTag } from "./is-tag.js";
export { addLanguage, onLanguage } from "./languages.js";
export type { Counted, Messages, SomeMessages } from "./messages.js";
export { edgeReason, outcome, reasonOf, stepOf, type PathTelling } from "./path-words.js";
export { depthTitle, foreignTag, nameOf, say, tagOf, type Speaker } from "./speaker.js";
export { Words, wordsIn } from "./words.js";
