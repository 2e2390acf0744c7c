import { html, nothing, type TemplateResult } from "lit";
import type { ConceptId, DepthId, Text } from "../../model/index.js";
import { drawnState, signs, type ConceptSign, type ConceptState, type SceneConcept } from "../../view/index.js";
import { depthTitle, foreignTag, nameOf, say, type Speaker } from "../../words/index.js";
import type { Actions, Model } from "../model.js";
import { saidOf } from "../../render/said.js";
import { markName } from "../../render/state-name.js";

/** A text of the map, set apart from what is around it: with its own direction, and its language where that is not the reader's. */
export function textPart(speaker: Speaker, text: Text | undefined, shown = say(speaker, text)): TemplateResult {
  return html`<bdi lang=${foreignTag(speaker, text) ?? nothing}>${shown}</bdi>`;
}

export function namePart(speaker: Speaker, id: ConceptId): TemplateResult {
  return textPart(speaker, speaker.map.getNodeAttribute(id, "title"), nameOf(speaker, id));
}

/** A concept's name that selects it. */
export function conceptLink(model: Model, id: ConceptId, actions: Actions, depth?: DepthId): TemplateResult {
  const shown = depthTitle(model, depth);
  return html`<button
      class="link"
      type="button"
      @click=${() => {
        void actions.open(id);
      }}
    >
      ${namePart(model, id)}</button
    >${shown ? html` <span class="quiet">· ${model.words.fill(model.words.table.enough, { depth: shown })}</span>` : ""}`;
}

/** Names that select their concepts, one after the other. */
export function conceptLinks(
  model: Model,
  ids: readonly ConceptId[],
  actions: Actions,
  between = " · ",
): TemplateResult[] {
  return ids.map((id, index) => html`${index > 0 ? between : ""}${conceptLink(model, id, actions)}`);
}

/** The state of a concept as it is drawn on the canvas, with its word for those who do not see it. */
export function stateMark(
  model: Model,
  { id, state, area }: Pick<SceneConcept, "id" | "state" | "area">,
): TemplateResult {
  const { mark } = saidOf(model.book.record, id, state);
  return html`<span class="mark ${drawnState({ state, ...(mark && { mark }) })}" .style=${areaColor(area)}
    ><span aria-hidden="true">${signs[mark ?? state]}</span
    ><span class="visually-hidden">${stateWord(model, state, id)}</span></span
  >`;
}

/** A sign as it stands in a legend: in the box that it comes with, where it has one, and in a colour of the page's. */
export function signSwatch(sign: ConceptSign, color?: string): TemplateResult {
  const isBoxed = sign in { mastered: 1, ready: 1, locked: 1, sure: 1, skipped: 1 };
  return html`<span class=${isBoxed ? `swatch ${sign}` : "sign"} .style=${color ? fillOf(color) : ""} aria-hidden="true"
    >${signs[sign]}</span
  >`;
}

/** What a button shows in the place of its name; the name as a tooltip is for eyes only, or it would be heard twice. */
export function signPart(name: string, sign: string | TemplateResult): TemplateResult {
  return html`<span class="glyph" aria-hidden="true" title=${name}>${sign}</span>`;
}

/** Where the reader stands with a concept, and what they have said of it. */
export function stateWord(model: Model, state: ConceptState, id: ConceptId, withTags = true): string {
  const { mark, tags = [] } = saidOf(model.book.record, id, state);
  const stands = mark === "sure" || mark === "skipped" ? [] : [model.words.table[state]];
  const said = [...(mark ? [mark] : []), ...(withTags ? tags : [])];
  return [...said.map((each) => markName(model, each)), ...stands].join(", ");
}

/** The colours of a fill that tells something, for CSS beneath. */
export function fillOf(color: string): string {
  return `--fill: ${color}`;
}

export const areaCount = 8;

/** The colour of an area, for CSS beneath. Set as a property: a strict `style-src` refuses the attribute. */
export function areaColor(area: number): string {
  return `--area: var(--_area-${String((area % areaCount) + 1)})`;
}
