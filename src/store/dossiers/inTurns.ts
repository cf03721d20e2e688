import { setImmediate } from "node:timers/promises";

/** Done before others get a turn: the database may be waiting for its next statement. Half a millisecond of work. */
const TURN = 8;

/** Works through a list in memory, and lets others have their turn now and then. */
export async function inTurns<Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> {
  let done = 0;
  for (const item of items) {
    work(item);
    done += 1;
    if (done % TURN === 0) await setImmediate();
  }
}
