import { createComponent, type EventName } from "@lit/react";
import * as React from "react";
import "./define.js";
import {
  ConceptLinkElement,
  ConceptMapElement,
  ConceptNeedsElement,
  type ConceptChangeEvent,
  type ConceptChooseEvent,
  type ConceptErrorEvent,
  type ConceptExpandEvent,
  type ConceptFilterEvent,
  type ConceptGoalEvent,
  type ConceptLoadEvent,
  type ConceptProgressEvent,
  type ConceptRecordEvent,
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
    onConceptChoose: "concept-choose" as EventName<ConceptChooseEvent>,
    onConceptProgress: "concept-progress" as EventName<ConceptProgressEvent>,
    onConceptRecord: "concept-record" as EventName<ConceptRecordEvent>,
    onConceptExpand: "concept-expand" as EventName<ConceptExpandEvent>,
    onConceptFilter: "concept-filter" as EventName<ConceptFilterEvent>,
    onConceptChange: "concept-change" as EventName<ConceptChangeEvent>,
    onConceptLoad: "concept-load" as EventName<ConceptLoadEvent>,
    onConceptError: "concept-error" as EventName<ConceptErrorEvent>,
  },
});

const eventsInProse = {
  onConceptProgress: "concept-progress" as EventName<ConceptProgressEvent>,
  onConceptError: "concept-error" as EventName<ConceptErrorEvent>,
};

/** `<concept-link>` as a component of React. */
export const ConceptLink = createComponent({
  tagName: "concept-link",
  elementClass: ConceptLinkElement,
  react: React,
  displayName: "ConceptLink",
  events: eventsInProse,
});

/** `<concept-needs>` as a component of React. */
export const ConceptNeeds = createComponent({
  tagName: "concept-needs",
  elementClass: ConceptNeedsElement,
  react: React,
  displayName: "ConceptNeeds",
  events: eventsInProse,
});
