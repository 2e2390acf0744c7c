import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { PathStep } from "../../queries/index.js";
import { formatReference, splitReference, textIn, type ConceptId } from "../../model/index.js";
import { depthTitle, nameOf, type Actions, type Model } from "../model.js";
import { undoButton } from "./undo.js";

/** The steps to the goal, each with its reason, time and a box to tick. */
export function pathPart(model: Model, actions: Actions): TemplateResult {
  const { goal, path, words, unknownGoal } = model;
  if (!goal || !path) {
    const hint = unknownGoal ? words.fill(words.table.unknownGoal, { goal: unknownGoal }) : words.table.pathHint;
    return html`<section part="path">
      <p class="quiet">${hint}</p>
      ${undoButton(model, actions)}
    </section>`;
  }
  const title = words.fill(words.table.pathTo, { goal: nameOf(model, goal.concept) });
  const depth = depthTitle(model, goal.depth);
  return html`
    <section part="path" aria-labelledby="path-title">
      <h3 id="path-title"><bdi>${title}</bdi></h3>
      <p class="quiet">${depth ? html`${depth} · ` : nothing}${outcome(model)}</p>
      ${undoButton(model, actions)}
      <ol>
        ${path.steps.map((step, index) => stepItem(model, step, index + 1, actions))}
      </ol>
    </section>
  `;
}

/** The path in one line: how many steps, how long, or why there are none. */
export function outcome(model: Model): string {
  const { goal, path, words } = model;
  const name = nameOf(model, goal?.concept ?? "");
  if (path?.blocked?.length) {
    const by = path.blocked.flatMap((blocked) => blocked.by).map((unit) => nameOf(model, splitReference(unit).concept));
    return words.fill(words.table.blocked, { goal: name, concepts: words.list([...new Set(by)]) });
  }
  if (!path || path.steps.length === 0) return words.fill(words.table.reached, { goal: name });
  const steps = words.count(words.table.steps, path.steps.length);
  return path.minutes === 0 ? steps : words.fill(words.table.planned, { steps, time: words.time(path.minutes) });
}

function stepItem(model: Model, step: PathStep, number: number, actions: Actions): TemplateResult {
  const { words, selected } = model;
  const name = nameOf(model, step.concept);
  return html`
    <li class="item" aria-current=${step.concept === selected ? "true" : nothing}>
      <span class="number">${number}</span>
      <span
        ><button
          class="link"
          type="button"
          @click=${() => {
            actions.select(step.concept);
          }}
        >
          <bdi>${name}</bdi>
        </button></span
      >
      <span class="minutes">${step.minutes > 0 ? words.time(step.minutes) : nothing}</span>
      <input
        type="checkbox"
        aria-label=${words.fill(words.table.know, { concept: name })}
        title=${words.table.iKnow}
        .checked=${live(false)}
        @click=${(event: MouseEvent) => {
          // The second click of a double click would meet the step that has moved up.
          if (event.detail > 1) event.preventDefault();
        }}
        @change=${() => {
          actions.changes.setKnown(formatReference(step.concept, step.depth), true);
        }}
      />
      <span class="reason">${reasonOf(model, step)}</span>
    </li>
  `;
}

/** Why a step is there, in the author's words where there are some. */
export function reasonOf(model: Model, { concept, neededBy, insteadOf }: PathStep): TemplateResult {
  const { words, goal } = model;
  const [first] = neededBy;
  const reason = first === undefined ? "" : edgeReason(model, concept, first);
  const names = words.list(neededBy.slice(0, 3).map((id) => nameOf(model, id)));
  const why =
    concept === goal?.concept && neededBy.length === 0
      ? words.table.isGoal
      : words.fill(words.table.neededFor, { concepts: names });
  const others = insteadOf?.length
    ? words.fill(words.table.insteadOf, {
        concepts: words.list(
          insteadOf.map((id) => nameOf(model, id)),
          "disjunction",
        ),
      })
    : "";
  const because = reason ? words.fill(words.table.because, { concept: nameOf(model, first ?? ""), reason }) : why;
  return html`${because} ${others}`;
}

export function edgeReason({ map, locale }: Model, source: ConceptId, target: ConceptId): string {
  if (!map.hasDirectedEdge(source, target)) return "";
  return textIn(map.getDirectedEdgeAttribute(source, target, "reason"), locale, map.getAttribute("locales")?.[0]);
}
