import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { leavesOf, type Requirement } from "../../model/index.js";
import { missingFor, type Mastery } from "../../queries/index.js";
import { knownOn, nextUnit, type GoalReference } from "../../view/learner.js";
import { isKnownAt, type Progress } from "../../view/progress.js";
import { depthTitle, foreignTag, nameOf, say, type Speaker } from "../../words/index.js";
import { minutesTo } from "../study.js";
import { areaColor, namePart } from "./marks.js";

/** What a card is rendered from. */
export interface CardModel extends Speaker {
  readonly of: GoalReference;
  readonly state: Mastery;
  readonly states: ReadonlyMap<string, Mastery>;
  readonly progress: Progress;
  readonly area: number;
}

export interface CardActions {
  readonly setKnown: (isKnown: boolean) => void;
  /** Goes to the map of the page; missing where there is none. */
  readonly jump?: (() => void) | undefined;
}

/** A concept in short: what it is, how long it takes, where the reader stands, and a tick. */
export function cardPart(model: CardModel, { setKnown, jump }: CardActions): TemplateResult {
  const { map, words, of, state, progress, area } = model;
  const minutes = minutesTo(map, progress, of.concept, of.depth);
  const facts = [words.table[state], minutes > 0 ? words.time(minutes) : "", depthTitle(model, of.depth)];
  const { summary, assumed } = map.getNodeAttributes(of.concept);
  const name = namePart(model, of.concept);
  return html`
    <div
      class="card"
      id="card"
      part="card"
      popover="manual"
      role="group"
      aria-labelledby="title"
      lang=${words.locale}
      dir=${words.direction}
      .style=${areaColor(area)}
    >
      <p class="title" id="title">
        ${jump ? html`<button class="link" type="button" @click=${jump}>${name}</button>` : name}
      </p>
      <p class="quiet">${markOf(state)} ${words.facts(facts)}</p>
      ${summary === undefined ? nothing : html`<p lang=${foreignTag(model, summary) ?? nothing} dir="auto">${say(model, summary)}</p>`}
      ${
        assumed
          ? html`<p class="quiet">${words.table.assumed}</p>`
          : html`<p class="quiet">${stateSentence(model)}</p>
              <label>
                <input
                  type="checkbox"
                  .checked=${live(isKnownAt(map, progress, of.concept, of.depth))}
                  @change=${({ target }: Event) => {
                    setKnown((target as HTMLInputElement).checked);
                  }}
                />
                ${words.table.iKnow}
              </label>`
      }
    </div>
  `;
}

/** The state as it is drawn on the map; its word stands beside it. */
export function markOf(state: Mastery): TemplateResult {
  return html`<span class="mark ${state}" part="mark" aria-hidden="true">${state === "mastered" ? "✓" : ""}</span>`;
}

function stateSentence(model: CardModel): string {
  const { map, words, state, states, of, progress } = model;
  if (state === "mastered") return words.table.stateMastered;
  if (state === "ready") return words.table.stateReady;
  const missing = missingFor(map, nextUnit(map, states, of.concept, of.depth), knownOn(map, progress));
  const names = missing.map((requirement) => words.list(namesOf(model, requirement), "disjunction"));
  return words.fill(words.table.stateLocked, { concepts: words.list(names) });
}

function namesOf(model: CardModel, requirement: Requirement): string[] {
  return [...new Set(leavesOf(requirement).map(({ concept }) => nameOf(model, concept)))];
}
