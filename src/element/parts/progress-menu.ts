import { html, nothing, type TemplateResult } from "lit";
import { progressOf, progressStateOf, progressStates, type ProgressRecord } from "../../progress/index.js";
import type { Actions, Model } from "../model.js";
import { stateName } from "../../render/state-name.js";

/** How much the reader has said, where it is kept, and how to take it along as a file. */
export function progressMenu(model: Model, actions: Actions): TemplateResult | typeof nothing {
  const { words, book } = model;
  if (!book.record) return nothing;
  const { fault, aside } = book;
  return html`
    <details class="progress" part="progress">
      <summary>${words.table.myProgress}${fault ? html` <span aria-hidden="true">⚠</span>` : nothing}</summary>
      <p>${summaryOf(model, book.record)}</p>
      <p class="quiet">${keeping(model)}</p>
      ${fault ? html`<p>⚠ ${words.table.progressNews[fault]}</p>` : nothing}
      ${aside.length > 0 ? html`<p class="quiet">${words.count(words.table.aside, aside.length)}</p>` : nothing}
      <div class="said">
        <button
          class="button"
          type="button"
          @click=${() => {
            actions.changes.exportFile();
          }}
        >
          ${words.table.exportFile}
        </button>
        <label class="button file">
          <input
            type="file"
            accept=".json,application/json"
            @change=${(event: Event) => {
              void read(event.target as HTMLInputElement, actions);
            }}
          />
          ${words.table.importFile}
        </label>
      </div>
    </details>
  `;
}

/** The same file may be chosen again. */
async function read(input: HTMLInputElement, actions: Actions): Promise<void> {
  const file = input.files?.[0];
  if (file) await actions.changes.importFile(file);
  input.value = "";
}

function summaryOf(model: Model, record: ProgressRecord): string {
  const { words, map } = model;
  const ids = Object.keys(record.concepts).filter((id) => map.hasNode(id));
  const counts = progressStates
    .filter((state) => state !== "unknown")
    .map(
      (state) => [stateName(model, state), ids.filter((id) => progressStateOf(record, id) === state).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${words.digits(count)}`);
  const stars = ids.filter((id) => progressOf(record, id).star?.starred).length;
  if (stars > 0) counts.push(words.count(words.table.stars, stars));
  return words.facts(counts) || words.table.nothingSaid;
}

function keeping({ words, book }: Model): string {
  const { keeping, fault } = book;
  if (keeping === "nowhere" || fault === "notKept") return words.table.keptNowhere;
  return keeping === "browser" ? words.table.keptInBrowser : words.table.keptByPage;
}
