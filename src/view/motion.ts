/** Milliseconds without a move after which the picture lies still. */
const rest = 100;

/** Tells whether the picture is on its way: one change of its place is a jump, and more within a short time are a motion. */
export class Motion {
  #last = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isUnderWay = false;

  constructor(private readonly onRest: () => void) {}

  get isUnderWay(): boolean {
    return this.#isUnderWay;
  }

  /** The picture has come to another place. */
  move(): void {
    const now = performance.now();
    this.#isUnderWay = now - this.#last < rest;
    this.#last = now;
    clearTimeout(this.#timer);
    if (this.#isUnderWay) this.#timer = setTimeout(this.#end, rest);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#isUnderWay = false;
  }

  readonly #end = (): void => {
    this.#isUnderWay = false;
    this.onRest();
  };
}
