import { lazy, type ReactNode, Suspense } from "react";
import type { PeerKind, TerritoryPage } from "#contract/territory.ts";
import { useRoute } from "../../api/useRoute.ts";
import { printCount } from "../../format/decimal.ts";
import { printInstant } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import { PictureDownload } from "../../parts/charts/PictureDownload.tsx";
import { Section } from "../../parts/Section.tsx";
import { useSeen } from "../../parts/useSeen.ts";
import { MeasureList } from "./HeatList.tsx";
import type { HeatColumn } from "./heatColumns.ts";
import css from "./UnitMap.module.css";

const MapDrawing = lazy(async () => ({ default: (await import("./MapDrawing.tsx")).MapDrawing }));

type Shown = { kind: PeerKind; measure: HeatColumn | null; page: TerritoryPage };

/** The units where they lie, if the authority loaded its map; a list beside it says the same. */
export function UnitMap({ choice, ...shown }: Shown & { choice: ReactNode }) {
  const { t, language } = useLanguage();
  const [seen, place] = useSeen();
  const { map, authority } = shown.page;
  if (map === null)
    return (
      <p className={css.none}>
        {t("map.none")} <code>minhbach map load &lt;GeoJSON&gt; --authority {authority.code}</code>
      </p>
    );
  return (
    <Section
      title={t("map.title")}
      intro={t("map.intro")}
      aside={
        <>
          {choice}
          {seen && <PictureDownload of={t("map.title")} />}
        </>
      }
    >
      <div ref={place} className={css.pair}>
        <figure className={css.drawing}>{seen && <Loaded {...shown} />}</figure>
        <div className={css.list}>
          <MeasureList {...shown} />
        </div>
      </div>
      <p className={css.source}>
        {t("map.source", {
          n: printCount(map.shapes, language),
          at: printInstant(map.loadedAt, language),
        })}{" "}
        <span lang="vi">{map.fileName}</span>
      </p>
    </Section>
  );
}

function Loaded(shown: Shown) {
  const { t } = useLanguage();
  const shapes = useRoute("shapes", { authority: shown.page.authority.code });
  return (
    <Answer of={shapes}>
      {(data) => {
        const drawn = new Set(data.features.map((it) => it.properties.name));
        const some = shown.kind.units.some((it) => drawn.has(it.agency.code));
        if (!some) return <p className={css.empty}>{t("map.noShapes")}</p>;
        return (
          <div className={css.canvas} aria-hidden="true" lang="vi">
            <Suspense fallback={null}>
              <MapDrawing {...shown} shapes={data} />
            </Suspense>
          </div>
        );
      }}
    </Answer>
  );
}
