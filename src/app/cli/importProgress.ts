import { Presets, SingleBar } from "cli-progress";

/** Shows how far reading has come: a bar with rate and remaining time on a terminal, nothing elsewhere. */
export type ImportProgress = {
  update(bytesRead: number, bytesTotal: number, records: number): void;
  stop(): void;
};

const FORMAT = "{bar} {percentage}% | {records} bản ghi | {rate} bản ghi/giây | còn {eta_formatted}";

export function importProgress(stream: NodeJS.WriteStream | null): ImportProgress {
  if (stream === null) return { update: () => {}, stop: () => {} };
  const bar = new SingleBar(
    { format: FORMAT, stream, hideCursor: true, etaBuffer: 50 },
    Presets.shades_classic,
  );
  const started = performance.now();
  let isShown = false;
  return {
    update(bytesRead, bytesTotal, records) {
      const rate = Math.round((records * 1000) / Math.max(1, performance.now() - started));
      if (!isShown) bar.start(bytesTotal, bytesRead, { records, rate });
      else bar.update(bytesRead, { records, rate });
      isShown = true;
    },
    stop() {
      if (isShown) bar.stop();
    },
  };
}
