import type { PublicationContent } from "./content.ts";
import type { FigureTable } from "./figureTable.ts";

/** A document and the data it prints: every `Figure.cell` of `content` is a key of `figures`. */
export type Publication = { content: PublicationContent; figures: FigureTable };
