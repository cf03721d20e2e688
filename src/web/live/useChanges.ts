import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { routeUrl } from "#contract/client.ts";
import { CHANGES_PATH, ChangeEvent } from "#contract/today.ts";
import { tellReached } from "./reach.ts";

/** `lost`: the server cannot be reached just now; the browser tries again by itself. */
export type Connection = "connecting" | "open" | "lost";

/** Answers that are made of an authority's newest figures; asked for again when there are newer ones. */
const LIVE_ROUTES: readonly unknown[] = ["today", "risks", "province", "freshness"];

/** Dossiers become late by the minute, and what takes seconds to make may be some changes behind, in milliseconds. */
const AGAIN = 60_000;

/**
 * Listens to what becomes known of an authority, as long as the page is open. Figures on the page are asked for again with
 * every change, and every minute while somebody sees them.
 * @param isLive false for a page about the past, which nothing new can change
 */
export function useChanges(
  authority: string,
  isLive: boolean,
): { connection: Connection; newest: ChangeEvent | null } {
  const queries = useQueryClient();
  const [connection, setConnection] = useState<Connection>("connecting");
  const [newest, setNewest] = useState<ChangeEvent | null>(null);
  useEffect(() => {
    if (!isLive) return;
    const askAgain = () =>
      void queries.invalidateQueries(
        { predicate: ({ queryKey: [route] }) => LIVE_ROUTES.includes(route) },
        // Answers that take longer than changes are apart would never come.
        { cancelRefetch: false },
      );
    const minutes = setInterval(() => document.hidden || askAgain(), AGAIN);
    const source = new EventSource(routeUrl(CHANGES_PATH, { authority }, {}));
    source.addEventListener("open", () => {
      setConnection("open");
      tellReached(true);
    });
    source.addEventListener("error", () => {
      setConnection("lost");
      tellReached(false);
    });
    source.addEventListener("change", ({ data }: MessageEvent<string>) => {
      const event = ChangeEvent.safeParse(JSON.parse(data));
      if (!event.success) return;
      setNewest(event.data);
      askAgain();
    });
    return () => {
      clearInterval(minutes);
      source.close();
    };
  }, [authority, isLive, queries]);
  return { connection, newest };
}
