import { html, nothing, type TemplateResult } from "lit";
import { shorten } from "../../model/error.js";
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
    <pre lang="en" dir="ltr">${error?.message.split("\n").map((problem) => html`<span>${problem}</span>`)}</pre>
    <button class="button" type="button" @click=${retry}>${table.retry}</button>
  `;
  return html`<div class=${over ? "banner" : "message error"} part="error" role="alert">${what}</div>`;
}
