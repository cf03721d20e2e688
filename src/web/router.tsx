import {
  createBrowserHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { answerFirst } from "./answering/answerFirst.ts";
import { readSearch } from "./asking/address.ts";
import { Frame } from "./frame/Frame.tsx";
import { NotFoundPage } from "./pages/notFound/NotFoundPage.tsx";
import { BrokenPage } from "./parts/BrokenPage.tsx";
import { Loading } from "./parts/Loading.tsx";

const rootRoute = createRootRoute({
  component: Frame,
  notFoundComponent: NotFoundPage,
  validateSearch: readSearch,
});

const pages = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/",
    component: lazyRouteComponent(() => import("./pages/home/HomePage.tsx"), "HomePage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/tinh/$authority",
    component: lazyRouteComponent(() => import("./pages/province/ProvincePage.tsx"), "ProvincePage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/tinh/$authority/hom-nay",
    component: lazyRouteComponent(() => import("./pages/today/TodayPage.tsx"), "TodayPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/tinh/$authority/man-hinh-lon",
    component: lazyRouteComponent(() => import("./pages/wall/WallPage.tsx"), "WallPage"),
    staticData: { isBare: true },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/tinh/$authority/don-vi/$unit",
    component: lazyRouteComponent(() => import("./pages/unit/UnitPage.tsx"), "UnitPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/tinh/$authority/don-vi/$unit/ho-so",
    component: lazyRouteComponent(() => import("./pages/dossiers/DossiersPage.tsx"), "DossiersPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/tinh/$authority/don-vi/$unit/so-diem-mat",
    component: lazyRouteComponent(() => import("./pages/ledger/LedgerPage.tsx"), "LedgerPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/tinh/$authority/don-vi/$unit/so-diem-mat/ho-so",
    component: lazyRouteComponent(() => import("./pages/ledger/EntryPage.tsx"), "EntryPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/tinh/$authority/don-vi/$unit/phuong-an",
    component: lazyRouteComponent(() => import("./pages/plan/PlanPage.tsx"), "PlanPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/tinh/$authority/don-vi/$unit/viec-can-lam",
    component: lazyRouteComponent(() => import("./pages/risks/RisksPage.tsx"), "RisksPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/tinh/$authority/nguon-so-lieu",
    component: lazyRouteComponent(() => import("./pages/sources/SourcesPage.tsx"), "SourcesPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/tinh/$authority/so-sanh",
    component: lazyRouteComponent(() => import("./pages/compare/ComparePage.tsx"), "ComparePage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/tinh/$authority/dia-ban",
    component: lazyRouteComponent(() => import("./pages/territory/TerritoryPage.tsx"), "TerritoryPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/tinh/$authority/chi-so/$indicator",
    component: lazyRouteComponent(() => import("./pages/peers/PeersPage.tsx"), "PeersPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/tinh/$authority/ho-so/$code",
    component: lazyRouteComponent(() => import("./pages/dossier/DossierPage.tsx"), "DossierPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/cong-bo",
    component: lazyRouteComponent(
      () => import("./pages/publications/PublicationsPage.tsx"),
      "PublicationsPage",
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/cong-bo/$id/kiem-tra",
    component: lazyRouteComponent(() => import("./pages/publication/PublicationPage.tsx"), "PublicationPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/cong-bo/$id/doi-chieu",
    component: lazyRouteComponent(() => import("./pages/comparison/ComparisonPage.tsx"), "ComparisonPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/phuong-phap",
    component: lazyRouteComponent(() => import("./pages/method/MethodPage.tsx"), "MethodPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/phuong-phap/$indicator",
    component: lazyRouteComponent(() => import("./pages/indicator/IndicatorPage.tsx"), "IndicatorPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/lam-quen",
    component: lazyRouteComponent(() => import("./pages/tour/TourPage.tsx"), "TourPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/ngon-ngu-thiet-ke",
    component: lazyRouteComponent(() => import("./pages/design/DesignPage.tsx"), "DesignPage"),
  }),
] as const;

const history = createBrowserHistory();
answerFirst(history);

export const router = createRouter({
  history,
  routeTree: rootRoute.addChildren(pages),
  // A finger that touches is about to tap: what it asks for is brought after the answer.
  defaultPreload: matchMedia("(hover: hover)").matches ? "intent" : false,
  scrollRestoration: true,
  defaultErrorComponent: BrokenPage,
  // The outline of a page stands before its code has come.
  defaultPendingComponent: Loading,
  defaultPendingMs: 0,
  // Addresses stay as people write them: ?ky=2026, not ?ky=%222026%22.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const given = Object.entries(search).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, String(value)]],
    );
    return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
  },
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** Whether a page fills the screen by itself, without header, ways and footer. */
    isBare?: boolean;
  }
}
