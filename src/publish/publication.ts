import type { AgencyKind } from "#terms/agencyKind.ts";
import type { PublicationContent } from "./content.ts";
import type { FigureTable } from "./figureTable.ts";

/** A group as the document prints it; one that does not apply has no points, which is not the same as zero. */
type PublishedGroup = { id: string; label: string; applicable: boolean };

/** A unit as the document names it; `code` as the source typed it where the registry does not know the unit. */
type PublishedUnit = { code: string | null; name: string; kind: AgencyKind | null };

/** What a result was counted from. Only what the source counted is here: a rate without counts has none. */
export type PublishedCount = { agency: string; indicator: string; numerator: number; denominator: number };

/**
 * A document and the data it prints: every `Figure.cell` of `content` is a key of `figures`.
 * @property units the tree of units under the agency, in the source's order
 */
export type Publication = {
  content: PublicationContent;
  figures: FigureTable;
  groups: readonly PublishedGroup[];
  units: readonly PublishedUnit[];
  counts: readonly PublishedCount[];
};
