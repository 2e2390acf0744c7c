import { createComponent, type EventName } from "@lit/react";
import * as React from "react";
import "./define.js";
import {
  ConceptMapElement,
  type ConceptErrorEvent,
  type ConceptGoalEvent,
  type ConceptLoadEvent,
  type ConceptProgressEvent,
  type ConceptSelectEvent,
} from "./element/index.js";

/** `<concept-map>` as a component of React 17 and later: its properties as props, its events as typed callbacks. */
export const ConceptMap = createComponent({
  tagName: "concept-map",
  elementClass: ConceptMapElement,
  react: React,
  displayName: "ConceptMap",
  events: {
    onConceptSelect: "concept-select" as EventName<ConceptSelectEvent>,
    onConceptGoal: "concept-goal" as EventName<ConceptGoalEvent>,
    onConceptProgress: "concept-progress" as EventName<ConceptProgressEvent>,
    onConceptLoad: "concept-load" as EventName<ConceptLoadEvent>,
    onConceptError: "concept-error" as EventName<ConceptErrorEvent>,
  },
});
