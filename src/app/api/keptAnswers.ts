import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { negotiate } from "@fastify/accept-negotiator";
import type { FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import { writtenByNow } from "#app/writtenByNow.ts";
import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import type { Writing } from "./writeGuard.ts";

/** How much memory answers may take, in bytes. */
const MOST_BYTES = 64 * 2 ** 20;

const ENCODINGS = ["br", "gzip", "identity"] as const;
type Encoding = (typeof ENCODINGS)[number];

/** An answer as it was sent once, and as it is sent to those who take it compressed. */
type KeptAnswer = { etag: string; plain: Buffer; packed: Map<Encoding, Promise<Buffer>> };

const pack: Readonly<Record<Encoding, (plain: Buffer) => Promise<Buffer>>> = {
  // The middle of its levels: smaller than gzip and as quick.
  br: (plain) => promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: promisify(gzip),
  identity: async (plain) => plain,
};

/**
 * Answers of the API kept for those who ask the same next. An answer holds as long as nothing has been written to
 * the database, by whatever process, and the minute has not passed.
 */
export class KeptAnswers {
  readonly #kept = new LRUCache<string, KeptAnswer>({
    maxSize: MOST_BYTES,
    // Packed it takes about a fifth more.
    sizeCalculation: (it) => Math.ceil(it.plain.length * 1.2) + 1,
  });
  readonly #making = new Map<string, Promise<KeptAnswer>>();
  readonly #database: Database;
  readonly #now: () => Instant;

  constructor(database: Database, now: () => Instant) {
    this.#database = database;
    this.#now = now;
  }

  /** Sends the kept answer to a request, or makes one. @param writing whether who asks may write, which an answer may say @param make gives the answer, to be written by the route's schema */
  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    writing: Writing,
    make: () => Promise<unknown>,
  ): Promise<FastifyReply> {
    const key = `${await writtenByNow(this.#database, this.#now())} ${JSON.stringify(writing)} ${request.url}`;
    const kept = this.#kept.get(key) ?? (await this.#make(key, reply, make));
    const accepted =
      negotiate(request.headers["accept-encoding"] ?? "identity", [...ENCODINGS]) ?? "identity";
    const body = await packed(kept, accepted);
    reply.header("vary", "accept-encoding").header("etag", `"${kept.etag}-${accepted}"`);
    if (accepted !== "identity") reply.header("content-encoding", accepted);
    return reply.type("application/json; charset=utf-8").send(body);
  }

  /** Many who ask the same at once wait for one answer. */
  #make(key: string, reply: FastifyReply, make: () => Promise<unknown>): Promise<KeptAnswer> {
    const begun = this.#making.get(key);
    if (begun) return begun;
    const made = make()
      .then((answer) => {
        const plain = Buffer.from(reply.serialize(answer) as string);
        const etag = createHash("sha256").update(plain).digest("base64url").slice(0, 27);
        const kept = { etag, plain, packed: new Map<Encoding, Promise<Buffer>>() };
        this.#kept.set(key, kept);
        return kept;
      })
      .finally(() => this.#making.delete(key));
    this.#making.set(key, made);
    return made;
  }
}

function packed({ plain, packed }: KeptAnswer, as: Encoding): Promise<Buffer> {
  const ready = packed.get(as) ?? pack[as](plain);
  packed.set(as, ready);
  return ready;
}
