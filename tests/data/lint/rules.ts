import type { Rule } from "./concepts.js";
import * as names from "./names.js";
import * as order from "./order.js";
import * as prose from "./prose.js";
import * as resources from "./resources.js";
import * as study from "./study.js";

/** The rules of the map, each with its name. */
export const rules: Readonly<Record<string, Rule>> = {
  "every concept has a title and a summary in both languages": names.hasTitleAndSummary,
  "a Japanese title with kanji has a reading": names.hasReading,
  "no two concepts share a name": names.sharesNoName,
  "every concept lies in an inner area": names.liesInAnInnerArea,
  "related concepts are other ones, not prerequisites": names.isRelatedToOthers,
  "minutes are those of one sitting, evening or week": study.hasHonestMinutes,
  "every depth of a concept has a goal": study.hasGoals,
  "a goal says what one can do": study.goalsSayWhatOneCanDo,
  "every prerequisite has a reason of its own in both languages": order.prerequisitesHaveReasons,
  "prerequisites are few": order.prerequisitesAreFew,
  "prerequisites apply from a depth that the concept has": order.prerequisitesFitItsDepths,
  "there is no circle": order.hasNoCircle,
  "the map is one piece": order.isOnePiece,
  "only what is assumed needs nothing": order.startsFromTheFloor,
  "no prerequisite is implied by the others": order.nothingIsImplied,
  "every concept can be reached at every depth": order.everyUnitIsReached,
  "every concept has a resource": resources.hasResources,
  "resources tell kind, language and depth": resources.resourcesAreDescribed,
  "resources are on known hosts": resources.resourcesAreOnKnownHosts,
  "no concept has the same resource twice": resources.resourcesStandOnce,
  "resources that may vanish are marked and not alone": resources.fragileResourcesAreMarked,
  "arXiv papers are linked by their abstracts": resources.arxivLinksAreAbstracts,
  "Japanese has full-width brackets and marks": prose.japaneseIsFullWidth,
  "English has no Japanese marks": prose.englishIsEnglish,
  "English is spelt as in Britain": prose.englishIsBritish,
  "summaries have two or three sentences": prose.summariesAreShort,
  "reasons are short": prose.reasonsAreShort,
  "notes have a date and a source": prose.notesAreDated,
};
