// A growing pool of strings as bytes, each ended by a 0, and tables of them in byte order.

export class Pool {
  #bytes = new Uint8Array(1024);
  length = 0;

  /** Adds a string and says where it starts. */
  add(string: Uint8Array): number {
    const start = this.length;
    while (start + string.length + 1 > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(string, start);
    this.length += string.length + 1;
    return start;
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }

  /**
   * The strings that start where `starts` say, in byte order, with the place in `starts` each came
   * from. Of equal strings, those that come first in their list precede all others.
   */
  sorted(starts: readonly (readonly number[])[]): { starts: Uint32Array; owners: Uint32Array } {
    const rows = starts.flatMap((some, owner) =>
      some.map((start, at) => ({ start, owner, isLater: Number(at > 0) })),
    );
    rows.sort(
      (a, b) => this.#compare(a.start, b.start) || a.isLater - b.isLater || a.owner - b.owner,
    );
    return {
      starts: Uint32Array.from(rows, ({ start }) => start),
      owners: Uint32Array.from(rows, ({ owner }) => owner),
    };
  }

  #compare(a: number, b: number): number {
    const bytes = this.#bytes;
    for (let i = 0; ; i++) {
      const difference = (bytes[a + i] as number) - (bytes[b + i] as number);
      if (difference !== 0 || bytes[a + i] === 0) return difference;
    }
  }
}
