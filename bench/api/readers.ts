import { once } from "node:events";
import { Agent, get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * What a process of readers is told to do.
 * @property seconds how long they read after every address has been read once
 * @property rest how long a reader looks at a page before the next, in milliseconds
 */
export type Reading = {
  base: string;
  paths: readonly string[];
  readers: number;
  seconds: number;
  rest: number;
};

/** What they met: times in milliseconds, and answers that were not as they should be, by what they were. */
export type Met = { times: number[]; failed: Record<string, number>; bytes: number };

/**
 * Run as a process of its own, so that the readers take nothing from the server but what they take from the machine. Each reader
 * asks for one address after another over its own connection.
 */
async function readAll({ base, paths, readers, seconds, rest }: Reading): Promise<Met> {
  const met: Met = { times: [], failed: {}, bytes: 0 };
  const first = new Agent({ keepAlive: true });
  for (const path of paths) await ask(`${base}${path}`, first);
  first.destroy();
  const until = performance.now() + seconds * 1_000;
  await Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      // Nobody begins at the same moment as everybody else.
      await sleep((rest * reader) / readers);
      for (let turn = reader; performance.now() < until; turn++) {
        const began = performance.now();
        const { status, bytes } = await ask(`${base}${paths[turn % paths.length]}`, agent);
        if (status !== "200") met.failed[status] = (met.failed[status] ?? 0) + 1;
        met.times.push(performance.now() - began);
        met.bytes += bytes;
        if (rest > 0) await sleep(rest);
      }
      agent.destroy();
    }),
  );
  return met;
}

async function ask(url: string, agent: Agent): Promise<{ status: string; bytes: number }> {
  try {
    const request = get(url, { agent, headers: { "accept-encoding": "br" } });
    const [response] = await once(request, "response");
    let bytes = 0;
    for await (const piece of response) bytes += piece.length;
    return { status: String(response.statusCode), bytes };
  } catch (error) {
    return { status: error instanceof Error ? error.message : String(error), bytes: 0 };
  }
}

const [reading] = process.argv.slice(2);
if (reading !== undefined) process.stdout.write(JSON.stringify(await readAll(JSON.parse(reading))));
