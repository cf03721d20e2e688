import type { Site } from "./app.ts";

type Listed = { id: string; kind: "notice" | "vintage" };

/** Every page of the site with the example loaded, by what it shows. */
export async function addresses(app: Site): Promise<Readonly<Record<string, string>>> {
  const publications: Listed[] = await fetch(`${app.url}/api/publications`).then((it) => it.json());
  const of = (kind: Listed["kind"]) => {
    const found = publications.find((it) => it.kind === kind);
    if (!found) throw new Error(`the example has no ${kind}`);
    return `/cong-bo/${found.id}/kiem-tra`;
  };
  return {
    home: "/",
    province: "/tinh/H44?ky=2026-08",
    communes: "/tinh/H44?ky=2026-08&loai=commune",
    country: "/tinh/VN",
    commune: "/tinh/H44/don-vi/H44.100?ky=2026-08",
    "department without dossiers": "/tinh/H44/don-vi/H44.01?ky=2026-08",
    "authority with dossiers only": "/tinh/H53?ky=2023-10",
    "district from dossiers": "/tinh/H53/don-vi/000.00.31.H53?ky=2023-10",
    "commune from dossiers": "/tinh/H53/don-vi/000.27.31.H53?ky=2023-10",
    "district in the past": "/tinh/H53/don-vi/000.00.31.H53?ky=2023-10&knownAt=2023-10-20T08:00%2B07:00",
    dossiers: "/tinh/H53/don-vi/000.27.31.H53/ho-so?ky=2023-10&rule=ben-cau-2023/online&answer=no",
    "dossiers of a district": "/tinh/H53/don-vi/000.00.31.H53/ho-so?ky=2023-10&rule=2.1&answer=yes",
    dossier: "/tinh/H53/ho-so/G22.99-221025-0100261?ky=2023-10&rule=ben-cau-2023/overdue",
    ledger: "/tinh/H53/don-vi/000.00.31.H53/so-diem-mat?ky=2023-10",
    "ledger without dossiers": "/tinh/H44/don-vi/H44/so-diem-mat?ky=2026-08",
    "dossiers behind a loss":
      "/tinh/H53/don-vi/000.00.31.H53/so-diem-mat/ho-so?ky=2023-10&indicator=4.2&cause=result-file.ended",
    plan: "/tinh/H53/don-vi/000.27.31.H53/phuong-an?ky=2023-10&fix=online&target=70",
    "plan with other rules":
      "/tinh/H53/don-vi/000.27.31.H53/phuong-an?ky=2023-10&with=4.3.threshold=0.9&like=best",
    compared: "/tinh/H53/so-sanh?don-vi=000.00.31.H53&ky=2023-10",
    "compared by other rules": "/tinh/H44/so-sanh?ky=2026-08&aBo=qd766-formula-2026",
    "not comparable": "/tinh/H53/so-sanh?ky=2023-10&aKy=2023-Q3",
    "to do in a district":
      "/tinh/H53/don-vi/000.00.31.H53/viec-can-lam?ky=2023-10&knownAt=2023-10-20T08:00%2B07:00",
    "to do, one kind": "/tinh/H53/don-vi/000.27.31.H53/viec-can-lam?kind=missing-handler",
    "today without changes": "/tinh/H53/hom-nay",
    "a day with changes": "/tinh/H53/hom-nay?since=2023-10-16&knownAt=2023-10-17T00:00%2B07:00",
    "today by the Portal": "/tinh/H44/hom-nay",
    "wall display": "/tinh/H53/man-hinh-lon?since=2023-10-16&knownAt=2023-10-17T00:00%2B07:00",
    sources: "/tinh/H53/nguon-so-lieu",
    "sources of captures": "/tinh/H44/nguon-so-lieu",
    territory: "/tinh/H53/dia-ban?ky=2023-10",
    "territory of departments": "/tinh/H44/dia-ban?ky=2026-08&loai=department&indicator=4.2",
    "one indicator across communes": "/tinh/H53/chi-so/4.1?ky=2023-10",
    "one indicator without counts": "/tinh/H44/chi-so/4.6?ky=2026-08",
    comparison: of("notice").replace("kiem-tra", "doi-chieu"),
    publications: "/cong-bo",
    notice: of("notice"),
    vintage: of("vintage"),
    method: "/phuong-phap",
    "method of 2023": "/phuong-phap?bo=qd766-seed-2023",
    indicator: "/phuong-phap/2.1",
    tour: "/lam-quen",
    "design language": "/ngon-ngu-thiet-ke",
    "no such page": "/khong-co",
  };
}
