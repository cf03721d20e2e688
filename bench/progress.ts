/** Told on stderr what is going on; a terminal shows the newest only. */
export type Progress = (says: string) => void;

export function progressOf(what: string): Progress {
  return (says) => {
    const line = `${what}: ${says}`;
    process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
  };
}
