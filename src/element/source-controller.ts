import type { ReactiveController, ReactiveControllerHost } from "lit";
import { parseWithPlaces } from "../formats/json/parse-with-places.js";
import { ConceptMapError, type ConceptMap } from "../model/index.js";

type Status = "idle" | "loading" | "loaded" | "failed";

interface Outcome {
  /** Has nothing been set since that an update will follow? */
  isAwaited(): boolean;
  loaded(map: ConceptMap): void;
  failed(error: Error): void;
}

/** Reads the map that `src` names; a newer request wins over an older one. */
export class SourceController implements ReactiveController {
  status: Status = "idle";
  error: Error | undefined;
  /** What could not be read, as the page names it; nothing where it was no file. */
  file: string | undefined;
  #request: AbortController | undefined;
  #src = "";

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly outcome: Outcome,
  ) {
    host.addController(this);
  }

  /** What was taken out of the page while it loaded starts again. */
  hostConnected(): void {
    if (this.status === "loading") void this.load(this.#src);
  }

  hostDisconnected(): void {
    this.#request?.abort();
  }

  async load(src: string): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    this.#src = src;
    this.#become("loading");
    const isAwaited = (): boolean => !request.signal.aborted && this.outcome.isAwaited();
    try {
      const text = await fetchText(addressOf(src, this.host.baseURI), request.signal);
      if (isAwaited()) this.accept(text, src);
    } catch (error) {
      if (isAwaited()) this.#fail(error as Error, src);
    }
  }

  /** Takes the text of a map, out of a file where one is named. */
  accept(text: string, file?: string): void {
    try {
      const map = parseWithPlaces(text);
      this.#become("loaded");
      this.outcome.loaded(map);
    } catch (error) {
      this.#fail(error as Error, file);
    }
  }

  reset(): void {
    this.#request?.abort();
    this.#become("idle");
  }

  /** Says that something which is not a map was given. */
  refuse(error: Error): void {
    this.#fail(error);
  }

  #fail(error: Error, file?: string): void {
    this.file = file;
    this.#become("failed", error);
    this.outcome.failed(error);
  }

  #become(status: Status, error?: Error): void {
    this.status = status;
    this.error = error;
    this.host.requestUpdate();
  }
}

export function addressOf(src: string, base: string): URL {
  try {
    return new URL(src, base);
  } catch (error) {
    throw new Error(`"${src}" is not an address`, { cause: error });
  }
}

export async function fetchText(url: URL, signal?: AbortSignal): Promise<string> {
  let response: Response;
  let bytes: ArrayBuffer;
  try {
    response = await fetch(url, signal && { signal });
    bytes = await response.arrayBuffer();
  } catch (error) {
    throw new Error(`${url.href} could not be fetched: ${(error as Error).message}`, { cause: error });
  }
  if (!response.ok) throw new Error(`${url.href} answered ${String(response.status)} ${response.statusText}`.trim());
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ConceptMapError([{ path: "", code: "invalid-json", message: `${url.href} is not UTF-8 text` }]);
  }
}
