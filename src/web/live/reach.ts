import { useSyncExternalStore } from "react";

/** Whether the server answered last time it was asked anything; one fact for the whole page. */
let isReached = true;
const listeners = new Set<() => void>();

/** Told by whatever asks the server, whenever it does or does not answer. */
export function tellReached(is: boolean): void {
  if (is === isReached) return;
  isReached = is;
  for (const it of listeners) it();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useReached(): boolean {
  return useSyncExternalStore(listen, () => isReached);
}
