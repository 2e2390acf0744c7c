import { LitElement, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import type { Progress } from "../view/progress.js";
import { isTag, wordsIn, type Words } from "../words/index.js";
import { adoptStylesAnew, rootAbroad } from "./adopt-styles.js";
import { pageMapFor, subscribe, type ConceptContext } from "./context.js";
import { followLanguages, localeAround } from "./locale.js";
import { asProgress, references } from "./references.js";
import { forgetFailure, sourceFor } from "./shared-source.js";

/** An element for running text, which shares map and progress with the map of the page. */
export abstract class SmallElement extends LitElement {
  /** The id of the `<concept-map>` to share with. Default: the first of the page. */
  @property({ attribute: "for" }) htmlFor?: string | undefined;

  /** Where to read the map from where no `<concept-map>` is on the page; read once for all that name it. */
  @property() src?: string | undefined;

  /**
   * What is known where no `<concept-map>` is on the page: ids, or `id@depth`; the first element that says so says it for
   * all. Default: what the map says under `known`.
   */
  @property({ converter: references }) progress?: Progress | undefined;

  /** Language of the texts, as a BCP 47 tag. Default: the `lang` around the element, else that of the map. */
  @property() locale?: string | undefined;

  /** The address that links lead to where no `<concept-map>` is on the page; `{id}` stands for the concept. */
  @property() href?: string | undefined;

  /** What is shared, as of the last update. */
  protected context: ConceptContext | undefined;
  #offered: Progress | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    followLanguages(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.src) forgetFailure(this, this.src);
    const update = (): void => {
      this.requestUpdate();
    };
    this.#unsubscribe = subscribe(update);
    // The map of the page may come further down.
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", update, { once: true });
    update();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  /** The element has come to another document. */
  adoptedCallback(): void {
    adoptStylesAnew(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return rootAbroad(this) ?? super.createRenderRoot();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.context = this.#findContext(changed);
  }

  /** The reader's language, and the words for it. */
  protected get language(): { readonly locale: string; readonly words: Words } {
    const [own, ofMap] = [this.locale, this.context?.locale].map((tag) => (isTag(tag) ? tag : undefined));
    const locale = own ?? localeAround(this, ofMap);
    return { locale, words: wordsIn(locale) };
  }

  #findContext(changed: PropertyValues<this>): ConceptContext | undefined {
    const onPage = pageMapFor(this, this.htmlFor);
    if (onPage || !this.src || !this.isConnected || document.readyState === "loading") return onPage;
    const source = sourceFor(this, this.src);
    if (changed.has("src")) this.#offered = undefined;
    if (this.progress && this.progress !== this.#offered) {
      this.#offered = this.progress;
      source.offer(asProgress(this.progress), this);
    }
    return source;
  }
}
