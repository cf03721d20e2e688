const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = [0x7b, 0x5b];
const CLOSE = [0x7d, 0x5d];
const SPACES = [0x20, 0x09, 0x0a, 0x0d];
const ENDS_SCALAR = [...SPACES, ...CLOSE, 0x2c];

/**
 * A window on the bytes of a JSON text that moves forward and holds only what is being looked at. It finds where values
 * end; whether they are well formed is for JSON.parse to say, which is several times faster than any parser in JavaScript.
 */
export class ByteWindow {
  readonly #source: AsyncIterator<Buffer>;
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next byte that is no space, without taking it; undefined at the end. */
  async peek(): Promise<number | undefined> {
    for (;;) {
      for (; this.#at < this.#bytes.length; this.#at++) {
        const byte = this.#bytes[this.#at];
        if (byte !== undefined && !SPACES.includes(byte)) return byte;
      }
      if (!(await this.#more())) return undefined;
    }
  }

  /** Passes over one byte. */
  skip(): void {
    this.#at++;
  }

  /**
   * The next value, spaces before it passed over, taken; undefined when it is longer than `most` and then nothing is taken.
   * Null when the text ends before the value does.
   */
  async value(most = Number.POSITIVE_INFINITY): Promise<Buffer | null | undefined> {
    await this.peek();
    const scan = new ValueScan();
    for (;;) {
      const length = scan.lengthOf(this.#bytes, this.#at);
      if (length !== undefined) return length > most ? undefined : this.#take(length);
      if (this.#bytes.length - this.#at > most) return undefined;
      if (!(await this.#more())) return scan.isScalar ? this.#take(this.#bytes.length - this.#at) : null;
    }
  }

  /** The line that begins here without its end, taken; undefined at the end of the text. */
  async line(): Promise<Buffer | undefined> {
    let looked = 0;
    for (;;) {
      const end = this.#bytes.indexOf(0x0a, this.#at + looked);
      if (end >= 0) {
        const line = this.#take(end - this.#at);
        this.skip();
        return line;
      }
      looked = this.#bytes.length - this.#at;
      if (!(await this.#more())) return looked === 0 ? undefined : this.#take(looked);
    }
  }

  /** What is held now, for a look at the kind of text; nothing is taken. */
  async start(): Promise<Buffer> {
    if (this.#bytes.length === this.#at) await this.#more();
    return this.#bytes.subarray(this.#at);
  }

  #take(length: number): Buffer {
    const taken = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return taken;
  }

  async #more(): Promise<boolean> {
    const next = await this.#source.next();
    if (next.done) return false;
    const kept = this.#bytes.subarray(this.#at);
    this.#bytes = kept.length === 0 ? next.value : Buffer.concat([kept, next.value]);
    this.#at = 0;
    return true;
  }
}

/** Goes through one value as its bytes come in. */
class ValueScan {
  #looked = 0;
  #depth = 0;
  #inString = false;
  isScalar = false;

  /** Bytes of the value that begins at `from`; undefined while its end is not among the bytes. */
  lengthOf(bytes: Buffer, from: number): number | undefined {
    let at = from + this.#looked;
    while (at < bytes.length) {
      if (this.#inString) {
        const quote = closingQuote(bytes, at, from);
        if (quote === undefined) break;
        this.#inString = false;
        at = quote + 1;
        if (this.#depth === 0) return at - from;
        continue;
      }
      const byte = bytes[at] ?? 0;
      if (byte === QUOTE) this.#inString = true;
      else if (byte === OPEN[0] || byte === OPEN[1]) this.#depth++;
      else if (byte === CLOSE[0] || byte === CLOSE[1]) {
        if (this.#depth <= 1) return this.#depth === 1 ? at + 1 - from : at - from;
        this.#depth--;
      } else if (this.#depth === 0) {
        if (ENDS_SCALAR.includes(byte)) return at - from;
        this.isScalar = true;
      }
      at++;
    }
    // A backslash at the very end may escape what comes next: look at the string's last bytes again.
    this.#looked = at - from;
    return undefined;
  }
}

/** The quote that ends a string, looked for from `at`. A quote after an odd number of backslashes is part of the text. */
function closingQuote(bytes: Buffer, at: number, start: number): number | undefined {
  for (let quote = bytes.indexOf(QUOTE, at); quote >= 0; quote = bytes.indexOf(QUOTE, quote + 1)) {
    let slashes = 0;
    while (quote - 1 - slashes >= start && bytes[quote - 1 - slashes] === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return quote;
  }
  return undefined;
}
