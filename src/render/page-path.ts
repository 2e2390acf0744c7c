import { depthTitle, outcome, reasonOf } from "../words/index.js";
import { html, type Content, type Html } from "./html.js";
import { conceptLink, quiet, saidWords, type Page } from "./page-parts.js";

/** The steps to the goal, each with its time and its reason. */
export function pathSection(page: Page): Html | undefined {
  const { goal, path, words } = page;
  if (!goal || !path) return undefined;
  return html(
    "section",
    { class: "path", "aria-labelledby": "path" },
    html("h2", { id: "path" }, words.table.showPath),
    html("p", {}, [depthTitle(page, goal.depth), outcome(page)].filter((part) => part !== "").join(" · ")),
    path.steps.length > 0
      ? html(
          "ol",
          {},
          path.steps.map((step): Content => stepItem(page, step)),
        )
      : undefined,
  );
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
