import { linkOptions } from "@tanstack/react-router";
import { EXAMPLE_DAY, EXAMPLE_MORNING, TOUR_TARGET, type TourPlace } from "./tourPlace.ts";

export const STEPS = ["published", "lost", "todo", "plan", "why", "today", "sources", "method"] as const;
export type StepId = (typeof STEPS)[number];

/** The page each step opens; null where this place has no such page, for want of dossiers or of a publication. */
export function stepLinks({ authority, unit, period, publication, hasDossiers, isExample }: TourPlace) {
  const params = { authority: authority.agency.code, unit };
  const search = period === undefined ? {} : { ky: period };
  return {
    published:
      publication === undefined
        ? null
        : linkOptions({ to: "/cong-bo/$id/doi-chieu", params: { id: publication } }),
    lost: linkOptions({ to: "/tinh/$authority/don-vi/$unit/so-diem-mat", params, search }),
    todo: hasDossiers
      ? linkOptions({
          to: "/tinh/$authority/don-vi/$unit/viec-can-lam",
          params,
          search: { ...search, ...(isExample && EXAMPLE_MORNING) },
        })
      : null,
    plan: hasDossiers
      ? linkOptions({
          to: "/tinh/$authority/don-vi/$unit/phuong-an",
          params,
          search: { ...search, target: TOUR_TARGET },
        })
      : null,
    why: linkOptions({
      to: "/tinh/$authority/so-sanh",
      params,
      search: { ...search, ...(isExample && { "don-vi": unit }) },
    }),
    today: linkOptions({
      to: "/tinh/$authority/hom-nay",
      params,
      search: isExample ? EXAMPLE_DAY : {},
    }),
    sources: linkOptions({ to: "/tinh/$authority/nguon-so-lieu", params }),
    method: linkOptions({ to: "/phuong-phap" }),
  };
}
