import { ChangeEvent } from "#contract/today.ts";

/** One event as it came over the wire. */
export type Heard = { event: string; id: string; data: string };

/** A reader of server-sent events: what it heard so far, and whether the server ended the stream. */
export class Listener {
  readonly heard: Heard[] = [];
  readonly headers: Headers;
  isEnded = false;
  readonly #stop = new AbortController();

  private constructor(headers: Headers) {
    this.headers = headers;
  }

  /** @param lastId the id of the event heard last, where one comes back */
  static async open(url: string, lastId?: string): Promise<Listener> {
    const stop = new AbortController();
    const headers = { "accept-encoding": "gzip, br", ...(lastId && { "last-event-id": lastId }) };
    const answer = await fetch(url, { headers, signal: stop.signal });
    if (answer.status !== 200 || answer.body === null)
      throw new Error(`${answer.status}: ${await answer.text()}`);
    const listener = new Listener(answer.headers);
    listener.#stop.signal.addEventListener("abort", () => stop.abort());
    void listener.#read(answer.body);
    return listener;
  }

  close(): void {
    this.#stop.abort();
  }

  /** The changes heard, as the contract has them. */
  get changes(): ChangeEvent[] {
    return this.heard
      .filter((it) => it.event === "change")
      .map((it) => ChangeEvent.parse(JSON.parse(it.data)));
  }

  get lastId(): string {
    return this.heard.at(-1)?.id ?? "";
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    let rest = "";
    try {
      const decoder = new TextDecoder();
      for await (const piece of body) {
        const blocks = (rest + decoder.decode(piece, { stream: true })).split("\n\n");
        rest = blocks.pop() ?? "";
        for (const block of blocks) {
          const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1] ?? "";
          if (field("event") !== "")
            this.heard.push({ event: field("event"), id: field("id"), data: field("data") });
        }
      }
    } catch {
      // Cut off, by either side.
    }
    this.isEnded = true;
  }
}
