import { z } from "zod";
import { KnownWhen } from "./dossiers.ts";
import { AgencyRef, IndicatorCard } from "./scorecard.ts";

/** Units of an authority compared with their peers. */
const Words = z.object({ vi: z.string(), en: z.string() });
const Decimal = z.string().nullable();
const Place = {
  rank: z.number().int().nullable().describe("competition ranking: 1-2-2-4"),
  rankOf: z.number().int().nullable(),
};

/** `alone`: the only one to rank; `few`: too few dossiers for a verdict. */
const Standing = z.enum(["ranked", "alone", "few", "incomplete", "inactive"]);

/** What surrounds every answer about units and their peers. */
const Head = {
  authority: AgencyRef,
  period: z.string(),
  periods: z.array(z.string()).readonly(),
  previousPeriod: z.string(),
  rulebook: z.string(),
  source: z.enum(["portal", "table", "dossiers"]),
  dataTime: z.string().nullable(),
  sources: z.array(z.enum(["portal", "dossiers"])).readonly(),
  known: KnownWhen.nullable().describe("of figures counted from dossiers; null for the Portal's answers"),
  rules: z
    .object({
      smallest: z.number().int().describe("with fewer counted there is no verdict"),
      smallestSource: z.string(),
      interval: z.object({ percent: z.number(), method: Words, source: z.string() }),
      limits: z.object({ percents: z.array(z.number()).readonly(), method: Words, source: z.string() }),
      volumeGroups: z.object({ most: z.number().int(), fewestUnits: z.number().int(), source: z.string() }),
    })
    .describe("how units are compared: rules/peers.yaml"),
};

/** One indicator of one unit; `low` and `high` are the ends of the rate's interval in percent. */
const Cell = IndicatorCard.pick({
  id: true,
  numerator: true,
  denominator: true,
  ratio: true,
  points: true,
  max: true,
  state: true,
}).extend({
  low: Decimal,
  high: Decimal,
  few: z.boolean().describe("too few counted for a verdict"),
});
export type Cell = z.infer<typeof Cell>;

const PeerUnit = z.object({
  agency: AgencyRef,
  standing: Standing,
  ...Place,
  rankBefore: z.number().int().nullable().describe("in the period before, on the same basis"),
  points: Decimal.describe("on the basis of its kind"),
  pointsBefore: Decimal,
  volume: z.number().int().nullable().describe("dossiers received"),
  group: z.number().int().nullable().describe("position in `groups`"),
  groupRank: z.number().int().nullable(),
  groupRankOf: z.number().int().nullable(),
  cells: z.array(Cell).readonly(),
});
export type PeerUnit = z.infer<typeof PeerUnit>;

const PeerKind = z.object({
  kind: z.string(),
  basis: z
    .object({ max: z.string(), indicators: z.array(z.string()).readonly().nullable() })
    .nullable()
    .describe("what units are compared on; indicators null: the whole score"),
  median: Decimal.describe("of the ranked units' points"),
  groups: z
    .array(
      z.object({
        from: z.number().int(),
        to: z.number().int(),
        units: z.number().int(),
        median: Decimal,
      }),
    )
    .readonly(),
  units: z.array(PeerUnit).readonly(),
});
export type PeerKind = z.infer<typeof PeerKind>;

export const TerritoryPage = z.object({
  ...Head,
  kinds: z.array(PeerKind).readonly(),
  map: z
    .object({ fileName: z.string(), loadedAt: z.string(), shapes: z.number().int() })
    .nullable()
    .describe("the map that was loaded; null when there is none"),
});
export type TerritoryPage = z.infer<typeof TerritoryPage>;

/** One indicator across the units, kind by kind. */
export const UnitRate = Cell.extend({
  agency: AgencyRef,
  ...Place,
  lost: Decimal,
  unknown: z.number().int().nullable(),
  from: z.enum(["portal", "dossiers"]).nullable(),
  ratioBefore: Decimal,
  outside: z.object({ side: z.enum(["below", "above"]), percent: z.number() }).nullable(),
});
export type UnitRate = z.infer<typeof UnitRate>;

const RateKind = z.object({
  kind: z.string(),
  common: z
    .object({ numerator: z.number().int(), denominator: z.number().int(), ratio: z.string() })
    .nullable()
    .describe("the rate the limits stand around; null where there are none"),
  reason: z
    .enum(["given", "inherited", "no-counts", "one-unit", "not-known"])
    .nullable()
    .describe("why there are no limits"),
  curve: z
    .array(
      z.object({
        of: z.number().int(),
        limits: z
          .array(z.object({ percent: z.number(), low: z.number(), high: z.number() }))
          .readonly()
          .describe("in percent"),
      }),
    )
    .readonly(),
  chance: z
    .array(z.object({ percent: z.number(), expected: z.string(), found: z.number().int() }))
    .readonly()
    .describe("units beyond each limit, and how many chance alone would put there at most"),
  units: z.array(UnitRate).readonly(),
});
export type RateKind = z.infer<typeof RateKind>;

export const IndicatorPeersPage = z.object({
  ...Head,
  indicator: z.string(),
  own: UnitRate.nullable().describe("the authority's own figure"),
  kinds: z.array(RateKind).readonly(),
});
export type IndicatorPeersPage = z.infer<typeof IndicatorPeersPage>;

/** Values of units over the periods there are; null where there is no figure. */
const TrendKind = z.object({
  kind: z.string(),
  median: z.array(Decimal).readonly(),
  units: z
    .array(z.object({ agency: AgencyRef, values: z.array(Decimal).readonly() }))
    .readonly()
    .describe("values in the order of `periods`"),
});
export const TrendsPage = z.object({
  authority: AgencyRef,
  periods: z.array(z.string()).readonly().describe("oldest first"),
  indicator: z.string().nullable().describe("the rate of an indicator; null: points on the basis"),
  unit: z.enum(["percent", "points"]),
  kinds: z.array(TrendKind).readonly(),
});
export type TrendsPage = z.infer<typeof TrendsPage>;
export type TrendKind = z.infer<typeof TrendKind>;

const Position = z.array(z.number()).min(2).readonly();
const Polygon = z.array(z.array(Position).readonly()).readonly();

/** The shapes of an authority's units as GeoJSON (RFC 7946). */
export const UnitShapes = z.object({
  type: z.literal("FeatureCollection"),
  features: z
    .array(
      z.object({
        type: z.literal("Feature"),
        properties: z.object({ name: z.string().describe("the unit's code") }),
        geometry: z.discriminatedUnion("type", [
          z.object({ type: z.literal("Polygon"), coordinates: Polygon }),
          z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(Polygon).readonly() }),
        ]),
      }),
    )
    .readonly(),
});
export type UnitShapes = z.infer<typeof UnitShapes>;
