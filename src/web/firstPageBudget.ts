import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

type Budget = { page: string; kilobytes: number };

/**
 * Prints how much JavaScript a reader's first page takes compressed, and fails the build when it is too much: the entry, the
 * page's own part, and all they import at once.
 */
export function firstPageBudget({ page, kilobytes }: Budget): Plugin {
  return {
    name: "first-page-budget",
    apply: "build",
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((it) => it.type === "chunk");
      const byFile = new Map(chunks.map((it) => [it.fileName, it]));
      const needed = new Set<string>();
      const need = (file: string): void => {
        if (needed.has(file)) return;
        needed.add(file);
        byFile.get(file)?.imports.forEach(need);
      };
      for (const it of chunks) if (it.isEntry || it.facadeModuleId?.endsWith(page)) need(it.fileName);
      const bytes = [...needed].reduce((sum, file) => sum + gzipSync(byFile.get(file)?.code ?? "").length, 0);
      const size = `${(bytes / 1024).toFixed(1)} kB of ${kilobytes} kB`;
      if (bytes > kilobytes * 1024) this.error(`The first page takes ${size} of compressed JavaScript.`);
      else process.stdout.write(`First page: ${size} of compressed JavaScript in ${needed.size} files\n`);
    },
  };
}
