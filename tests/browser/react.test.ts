import { createElement, act } from "react";
import { createRoot } from "react-dom/client";
import { expect, it } from "vitest";
import { ConceptGoalEvent } from "../../src/element/index.js";
import { ConceptMap } from "../../src/react.js";
import { createConceptMap } from "../../src/model/index.js";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

it("is a component of React: props are properties, events are typed callbacks", async () => {
  const map = createConceptMap({
    concepts: [
      { id: "a", title: "A" },
      { id: "b", title: "B", prerequisites: ["a"] },
    ],
  });
  const goals: (string | undefined)[] = [];
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  act(() => {
    root.render(
      createElement(ConceptMap, {
        map,
        goal: "b",
        onConceptGoal: (event) => {
          goals.push(event.goal);
        },
      }),
    );
  });
  const element = place.querySelector("concept-map")!;
  await element.updateComplete;
  expect(element.map).toBe(map);
  element.dispatchEvent(new ConceptGoalEvent("a"));
  expect(goals).toEqual(["a"]);
  act(() => {
    root.unmount();
  });
  place.remove();
});
