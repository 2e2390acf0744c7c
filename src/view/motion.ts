/** Milliseconds, and frames, without a move after which the picture lies still: where frames take long, both must be over. */
const rest = 100;
const restFrames = 4;

/** Tells whether the picture is on its way: one change of its place is a jump, and more within a short time are a motion. */
export class Motion {
  #last = 0;
  #frames = 0;
  #request: number | undefined;
  #isUnderWay = false;

  constructor(private readonly onRest: () => void) {}

  get isUnderWay(): boolean {
    return this.#isUnderWay;
  }

  /** The picture has come to another place. */
  move(): void {
    this.#last = performance.now();
    this.#frames = 0;
    if (this.#request === undefined) this.#wait();
    else this.#isUnderWay = true;
  }

  stop(): void {
    if (this.#request !== undefined) cancelAnimationFrame(this.#request);
    this.#request = undefined;
    this.#isUnderWay = false;
  }

  #wait(): void {
    this.#request = requestAnimationFrame(() => {
      this.#frames++;
      if (this.#frames < restFrames || performance.now() - this.#last < rest) {
        this.#wait();
        return;
      }
      const wasUnderWay = this.#isUnderWay;
      this.stop();
      if (wasUnderWay) this.onRest();
    });
  }
}
