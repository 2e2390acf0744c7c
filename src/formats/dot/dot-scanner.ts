import type { Place } from "../format.js";
import { refuse } from "../refuse.js";
import { placesIn } from "../text-place.js";

/** A word of DOT: a name, a text in quotes, an HTML-like text, a mark such as `->`, or the end. */
export interface DotToken {
  readonly kind: "name" | "quoted" | "html" | "mark" | "end";
  /** Without the quotes or the outer brackets. */
  readonly text: string;
  readonly at: number;
}

const passedOver = /(?:\s+|\/\/[^\n]*|#[^\n]*)*/y;
const name = /[\p{L}\p{M}\p{N}_\u0080-\uffff]+/uy;
const numeral = /-?(?:\.\d+|\d+(?:\.\d*)?)[\w\u0080-\uffff]*/y;
const mark = /->|--|[[\]{}=;,:+]/y;

/** Takes a DOT text apart, a token at a time. */
export class DotScanner {
  readonly #text: string;
  readonly #placeAt: (offset: number) => Place;
  #at = 0;
  #next: DotToken;

  constructor(text: string) {
    this.#text = text;
    this.#placeAt = placesIn(text);
    this.#next = this.#scan();
  }

  get next(): DotToken {
    return this.#next;
  }

  take(): DotToken {
    const taken = this.#next;
    this.#next = this.#scan();
    return taken;
  }

  /** Is the next token this mark? */
  isAt(...marks: readonly string[]): boolean {
    return this.#next.kind === "mark" && marks.includes(this.#next.text);
  }

  /** Takes a mark where it is next. */
  takes(...marks: readonly string[]): boolean {
    if (!this.isAt(...marks)) return false;
    this.take();
    return true;
  }

  placeOf({ at }: DotToken): Place {
    return this.#placeAt(at);
  }

  refuse(message: string, { at }: DotToken = this.#next): never {
    return refuse(`the file is not DOT: ${message}`, this.#placeAt(at));
  }

  unexpected(): never {
    const { kind, text } = this.#next;
    return this.refuse(`unexpected ${kind === "end" ? "end of the file" : JSON.stringify(text.slice(0, 40))}`);
  }

  #scan(): DotToken {
    this.#passOver();
    const at = this.#at;
    const first = this.#text[at];
    if (first === undefined) return { kind: "end", text: "", at };
    if (first === '"') return this.#texts(at);
    if (first === "<") return { kind: "html", text: this.#html(at), at };
    for (const [kind, pattern] of [
      ["name", numeral],
      ["name", name],
      ["mark", mark],
    ] as const) {
      const text = this.#match(pattern);
      if (text !== "") return { kind, text, at };
    }
    return this.refuse(`unexpected ${JSON.stringify(first)}; put such a name in quotes`, {
      kind: "mark",
      text: "",
      at,
    });
  }

  /** White space and comments. */
  #passOver(): void {
    this.#match(passedOver);
    while (this.#text.startsWith("/*", this.#at)) {
      const end = this.#text.indexOf("*/", this.#at + 2);
      if (end < 0) this.refuse("the comment does not end", { kind: "mark", text: "", at: this.#at });
      this.#at = end + 2;
      this.#match(passedOver);
    }
  }

  /** A text in quotes, with those that a plus adds to it. */
  #texts(at: number): DotToken {
    let text = this.#quoted();
    for (;;) {
      const end = this.#at;
      this.#passOver();
      if (this.#text[this.#at] !== "+") return this.#until(end, { kind: "quoted", text, at });
      this.#at++;
      this.#passOver();
      if (this.#text[this.#at] !== '"')
        this.refuse("a text in quotes is missing after +", { kind: "mark", text: "", at: this.#at });
      text += this.#quoted();
    }
  }

  #until(end: number, token: DotToken): DotToken {
    this.#at = end;
    return token;
  }

  #quoted(): string {
    const start = this.#at;
    for (let end = start + 1; end < this.#text.length; end++) {
      if (this.#text[end] === "\\") end++;
      else if (this.#text[end] === '"') {
        this.#at = end + 1;
        return this.#text.slice(start + 1, end);
      }
    }
    return this.refuse("the text in quotes does not end", { kind: "quoted", text: "", at: start });
  }

  #html(start: number): string {
    let depth = 0;
    for (let end = start; end < this.#text.length; end++) {
      if (this.#text[end] === "<") depth++;
      if (this.#text[end] === ">" && --depth === 0) {
        this.#at = end + 1;
        return this.#text.slice(start + 1, end);
      }
    }
    return this.refuse("the text in < > does not end", { kind: "html", text: "", at: start });
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.#text)?.[0] ?? "";
    this.#at += text.length;
    return text;
  }
}
