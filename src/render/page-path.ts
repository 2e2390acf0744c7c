import { depthTitle, outcome, reasonOf } from "../words/index.js";
import { html, type Content, type Html } from "./html.js";
import { conceptLink, quiet, saidWords, type Page } from "./page-parts.js";

/** The steps to the goal, each with its time and its reason. */
export function pathSection(page: Page): Html | undefined {
  const { goal, path, done, words } = page;
  if (!goal || !path) return undefined;
  const time = done.minutes > 0 ? words.fill(words.table.timeDone, { time: words.time(done.minutes) }) : "";
  return html(
    "section",
    { class: "path", "aria-labelledby": "path" },
    html("h2", { id: "path" }, words.table.showPath),
    html("p", {}, words.facts([depthTitle(page, goal.depth), outcome(page), time])),
    doneList(page),
    path.steps.length > 0
      ? html(
          "ol",
          {},
          path.steps.map((step): Content => stepItem(page, step)),
        )
      : undefined,
  );
}

/** The steps that are done, folded. */
function doneList(page: Page): Html | undefined {
  const { done, words } = page;
  if (done.steps.length === 0) return undefined;
  const says = words.facts([words.table.done, words.digits(done.steps.length)]);
  const items = done.steps.map(({ concept, minutes }) =>
    html("li", {}, conceptLink(page, concept), quiet(...(minutes > 0 ? [words.time(minutes)] : []))),
  );
  return html("details", { class: "done" }, html("summary", {}, says), html("ul", {}, items));
}

function stepItem(page: Page, step: NonNullable<Page["path"]>["steps"][number]): Html {
  const { goal, words } = page;
  const isDeeper = step.depth !== goal?.depth;
  const facts = [isDeeper ? depthTitle(page, step.depth) : "", step.minutes > 0 ? words.time(step.minutes) : ""];
  return html(
    "li",
    {},
    html("strong", {}, conceptLink(page, step.concept)),
    quiet(...facts.filter((fact) => fact !== ""), ...saidWords(page, step.concept)),
    html("p", {}, reasonOf(page, step)),
  );
}
