import axe, { type ElementContext, type RunOptions } from "axe-core";

/** What is asked of a page: WCAG 2.2 at AA, and what is good practice. */
export const rules: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
  // To describe what is right as well takes a third of the time.
  resultTypes: ["violations"],
};

/** What axe finds wrong, a line each, with those rules and others. */
export async function violations(context: ElementContext, options: RunOptions = {}): Promise<string[]> {
  const found = await axe.run(context, { ...rules, ...options });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) => `${id}: ${target.flat().join(" > ")}: ${html}: ${failureSummary ?? ""}`,
    ),
  );
}
