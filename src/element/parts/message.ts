import { html, nothing, type TemplateResult } from "lit";
import { shorten } from "../../model/error.js";
import { ConceptMapError } from "../../model/index.js";
import type { Words } from "../../words/index.js";
import type { SourceController } from "../source-controller.js";

/** What there is to say while there is no map, or when one could not be read; over what shows in its stead. */
export function messagePart(
  { status, error, file }: Pick<SourceController, "status" | "error" | "file">,
  words: Words,
  over: "map" | "fallback" | undefined,
  retry: () => void,
): TemplateResult | typeof nothing {
  const { table } = words;
  if (status === "loading") {
    const look = over ? "hint" : "message";
    return over === "map" ? nothing : html`<p class=${look} part="loading" tabindex="-1">${table.loading}</p>`;
  }
  if (status !== "failed")
    return over ? nothing : html`<p class="message" part="empty" tabindex="-1">${table.empty}</p>`;
  const what = html`
    <strong>${file === undefined ? table.failed : words.fill(table.failedFile, { file: shorten(file) })}</strong>
    <pre lang="en" dir="ltr">${problemLines(error, words)}</pre>
    <button class="button" type="button" @click=${retry}>${table.retry}</button>
  `;
  return html`<div class=${over ? "banner" : "message error"} part="error" role="alert">${what}</div>`;
}

/** What the parser says in English, each line after what the reader's language has to say of such a problem. */
function problemLines(error: Error | undefined, { table, locale, direction }: Words): TemplateResult[] | undefined {
  const problems = error instanceof ConceptMapError ? error.problems : [];
  return error?.message.split("\n").map((line, place) => {
    const { path, code } = problems[place] ?? {};
    // A key may hold a line break, and lines are out of step after it.
    const isOf = path !== undefined && line.startsWith(path);
    const said = code && isOf && table.problems[path === "format" ? path : code];
    return html`<span>${said ? html`<b lang=${locale} dir=${direction}>${said}</b>` : nothing}${line}</span>`;
  });
}
