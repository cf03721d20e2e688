import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { CHANGES_PATH, ChangeEvent } from "#contract/today.ts";
import { findAgency } from "#registry/findAgency.ts";
import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { changeEvent } from "../live/changeEvent.ts";
import { ChangeFeed } from "../live/changeFeed.ts";
import { eventId, isAhead, type Mark, NO_MARK, readEventId } from "../live/mark.ts";
import { notFound } from "../pages/notFound.ts";
import * as rules from "../rules.ts";
import { answer } from "./problem.ts";

const params = z.object({ authority: z.string() });

/** Readers listened to at once; more are told to come back. */
const MOST = 200;
/** How often a reader hears that the connection stands, in milliseconds: proxies cut what is silent for a minute. */
const HEARTBEAT = 15_000;
/** A reader that takes nothing holds no more than this in memory. */
const MOST_WAITING = 1_048_576;

/** @property rest between two looks for something new, in milliseconds @property most readers listened to at once */
export type StreamSettings = { rest?: number; most?: number };

/**
 * What becomes known of an authority, as server-sent events. They are written past the compression of answers, which would
 * hold them back; every stream is ended before the server closes.
 */
export function addChangesStream(
  server: FastifyInstance,
  database: Database,
  now: () => Instant,
  { rest, most = MOST }: StreamSettings,
): void {
  const feed = new ChangeFeed(database, (error) => server.log.error(error), rest);
  const streams = new Set<Stream>();
  server.addHook("preClose", async () => {
    for (const it of streams) it.end();
  });
  server.get<{ Params: z.infer<typeof params> }>(
    CHANGES_PATH,
    {
      schema: {
        operationId: "changes",
        tags: ["Công khai"],
        summary: "Luồng thay đổi: hồ sơ và số của Cổng ngay khi được biết",
        description:
          "Server-sent events named `change`, each with what became known since the one before (see ChangeEvent). `Last-Event-ID` resumes; comments keep the connection open.",
        params,
        produces: ["text/event-stream"],
        response: { 200: ChangeEvent },
      },
    },
    async (request, reply) => {
      const { authority } = request.params;
      const mark = await feed.mark(authority);
      if (mark.at === NO_MARK.at && findAgency(rules.registry(), authority) === undefined)
        return notFound("no-authority", authority, "Không có cơ quan này.", "Hãy kiểm tra lại mã cơ quan.");
      if (streams.size >= most) return refuseMore(request, reply);
      const stream = new Stream(reply, () => streams.delete(stream));
      streams.add(stream);
      // One after the other, so that events go out in the order in which they happened.
      let last = Promise.resolve();
      const tell = (before: Mark, at: Mark) => {
        last = last
          .then(async () =>
            stream.send("change", eventId(at), await changeEvent(database, authority, before, at, now())),
          )
          .catch((error) => {
            server.log.error(error);
            stream.end();
          });
      };
      stream.send("ready", eventId(mark), {});
      const seen = markSeen(request, mark);
      if (isAhead(mark, seen)) tell(seen, mark);
      stream.whenClosed(feed.listen(authority, mark, tell));
      return reply;
    },
  );
}

/** What a reader that comes back saw last; one that never was here, or saw another database, begins now. */
function markSeen({ headers }: FastifyRequest, mark: Mark): Mark {
  const given = headers["last-event-id"];
  const seen = typeof given === "string" ? readEventId(given) : undefined;
  return seen === undefined || seen.batch > mark.batch || seen.captures > mark.captures
    ? mark
    : { ...mark, ...seen };
}

function refuseMore(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header("retry-after", "30");
  return answer(request, reply, 503, "Đang có quá nhiều người theo dõi", [
    {
      code: "too-many-readers",
      at: request.url,
      says: "Máy chủ đã đủ số kết nối theo dõi trực tiếp.",
      remedy: "Trang vẫn xem được; hãy tải lại sau ít phút.",
    },
  ]);
}

/** One reader's connection. */
class Stream {
  readonly #raw: FastifyReply["raw"];

  constructor(reply: FastifyReply, onClose: () => void) {
    reply.hijack();
    this.#raw = reply.raw;
    this.#raw.writeHead(200, {
      ...headersOf(reply),
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    });
    this.#raw.write("retry: 2000\n\n");
    const heartbeat = setInterval(() => this.#write(":\n\n"), HEARTBEAT);
    this.whenClosed(() => {
      clearInterval(heartbeat);
      onClose();
    });
    // A reader that went away has nobody to tell.
    this.#raw.on("error", () => {});
  }

  send(event: string, id: string, data: unknown): void {
    this.#write(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  whenClosed(work: () => void): void {
    if (this.#raw.destroyed) work();
    else this.#raw.once("close", work);
  }

  end(): void {
    this.#raw.end();
    this.#raw.destroy();
  }

  #write(text: string): void {
    if (this.#raw.destroyed || this.#raw.writableEnded) return;
    if (this.#raw.writableLength > MOST_WAITING) this.#raw.destroy();
    else this.#raw.write(text);
  }
}

/** Those every answer has. */
function headersOf(reply: FastifyReply): Record<string, string | number | string[]> {
  return Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
