import type { ReactiveControllerHost } from "lit";
import { isTag, onLanguage } from "../words/index.js";

/** The language around an element, through shadow roots; else another, by default the reader's own. */
export function localeAround(element: Element, otherwise = navigator.language): string {
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const tag = at.getAttribute("lang");
    if (isTag(tag)) return tag;
  }
  return otherwise;
}

/** Renders an element anew when the interface learns a language, and when the page changes to another one. */
export function followLanguages(host: ReactiveControllerHost): void {
  const update = (): void => {
    host.requestUpdate();
  };
  const observer = new MutationObserver(update);
  let stop: (() => void) | undefined;
  host.addController({
    hostConnected() {
      stop = onLanguage(update);
      observer.observe(document.documentElement, { attributeFilter: ["lang"] });
    },
    hostDisconnected() {
      stop?.();
      observer.disconnect();
    },
  });
}

function parentOf(element: Element): Element | undefined {
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
}
