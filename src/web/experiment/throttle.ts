// Redraws at most every so often, and only when the browser paints.

export class Throttle {
  readonly #interval: number;
  readonly #act: () => void;
  #last = Number.NEGATIVE_INFINITY;
  #frame: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `act` runs in an animation frame, at least `interval` milliseconds after it ran before. */
  constructor(interval: number, act: () => void) {
    this.#interval = interval;
    this.#act = act;
  }

  /** Asks for `act` soon; many calls in one interval make one. */
  ask(): void {
    if (this.#frame !== undefined || this.#timer !== undefined) return;
    const wait = this.#last + this.#interval - performance.now();
    if (wait <= 0) this.#askFrame();
    else
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        this.#askFrame();
      }, wait);
  }

  cancel(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#frame = undefined;
    this.#timer = undefined;
  }

  #askFrame(): void {
    this.#frame = requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#last = performance.now();
      this.#act();
    });
  }
}
