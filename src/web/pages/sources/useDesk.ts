import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { ImportRun, StagedFile } from "#contract/imports.ts";
import { callAction, sendFile } from "../../api/callAction.ts";

/** A file on its way. @property share how much of it is there, from 0 to 1 */
export type SentFile = { name: string; bytes: number; share: number };

/** What the desk is doing. */
type DeskState =
  | { at: "idle" }
  | { at: "sending"; files: readonly SentFile[] }
  | { at: "running"; run: ImportRun }
  | { at: "previewed"; run: ImportRun }
  | { at: "imported"; run: ImportRun };

/** Milliseconds between two questions how far a run has come. */
const BETWEEN = 400;

export type DeskDoing = {
  state: DeskState;
  /** What went wrong last; nothing was taken in. */
  failure: Error | null;
  choose: (files: readonly File[]) => void;
  previewAgain: (dropColumns: readonly string[]) => void;
  takeIn: () => void;
  turnTo: (from: number) => void;
  leave: () => void;
};

/** Sends files, has them looked at, takes them in, and asks meanwhile how far that has come. */
export function useDesk(authority: string): DeskDoing {
  const [state, setState] = useState<DeskState>({ at: "idle" });
  const [failure, setFailure] = useState<Error | null>(null);
  const client = useQueryClient();
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const attempt = async (work: () => Promise<void>, back: DeskState) => {
    setFailure(null);
    try {
      await work();
    } catch (error) {
      if (isGone.current) return;
      setFailure(error instanceof Error ? error : new Error(String(error)));
      setState(back);
    }
  };

  async function follow(first: ImportRun): Promise<ImportRun> {
    let run = first;
    while (!isGone.current && (run.state === "waiting" || run.state === "running")) {
      setState({ at: "running", run });
      await new Promise((settle) => setTimeout(settle, BETWEEN));
      run = await callAction("importRun", { authority, run: run.id });
    }
    return run;
  }

  async function preview(files: readonly StagedFile[], dropColumns: readonly string[]): Promise<void> {
    const uploads = files.map((it) => it.id);
    const run = await follow(await callAction("previewImport", { authority }, { uploads, dropColumns }));
    setState({ at: "previewed", run });
  }

  const discard = (files: readonly StagedFile[]) =>
    Promise.allSettled(files.map(({ id }) => callAction("discardUpload", { authority, name: id })));

  return {
    state,
    failure,
    choose: (files) =>
      void attempt(
        async () => {
          if (files.length === 0) return;
          const sent = files.map(({ name, size }) => ({ name, bytes: size, share: 0 }));
          const tell = () => setState({ at: "sending", files: sent.map((it) => ({ ...it })) });
          tell();
          const staged: StagedFile[] = [];
          // One after the other: a disc and a line are no faster with two.
          for (const [at, file] of files.entries())
            staged.push(
              await sendFile(authority, file, (share) => {
                const one = sent[at];
                if (one) one.share = share;
                tell();
              }),
            );
          await preview(staged, []);
        },
        { at: "idle" },
      ),
    previewAgain: (dropColumns) => {
      if (state.at !== "previewed") return;
      void attempt(() => preview(state.run.files, dropColumns), state);
    },
    takeIn: () => {
      if (state.at !== "previewed") return;
      void attempt(async () => {
        const run = await follow(
          await callAction("importPreviewed", { authority }, { preview: state.run.id }),
        );
        setState({ at: run.state === "done" ? "imported" : "previewed", run });
        await client.invalidateQueries();
      }, state);
    },
    turnTo: (from) => {
      if (state.at !== "previewed") return;
      void attempt(async () => {
        const run = await callAction("importRun", { authority, run: state.run.id }, undefined, {
          from: String(from),
        });
        setState({ at: "previewed", run });
      }, state);
    },
    leave: () => {
      if (state.at === "previewed") void discard(state.run.files);
      setFailure(null);
      setState({ at: "idle" });
    },
  };
}
