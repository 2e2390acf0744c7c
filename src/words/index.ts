export { tellClause, tellResource, type ClauseTelling } from "./clause-words.js";
export { directionOf } from "./direction-of.js";
export { isTag } from "./is-tag.js";
export { edgeReason, outcome, reasonOf, type PathTelling } from "./path-words.js";
export { depthTitle, foreignTag, nameOf, say, type Speaker } from "./speaker.js";
export { Words, type Messages } from "./words.js";
