import type { PublicationContent } from "./content.ts";
import type { FigureTable } from "./figureTable.ts";

/** A group as the document prints it; one that does not apply has no points, which is not the same as zero. */
type PublishedGroup = { id: string; label: string; applicable: boolean };

/** A document and the data it prints: every `Figure.cell` of `content` is a key of `figures`. */
export type Publication = {
  content: PublicationContent;
  figures: FigureTable;
  groups: readonly PublishedGroup[];
};
