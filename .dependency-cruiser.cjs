// Who may import whom (docs/adr/0001-rooms.md). A room that is not named in a row is out of reach for it.
const rooms = {
  terms: [],
  calendar: ["terms"],
  rulebook: ["terms"],
  registry: ["terms"],
  dossier: ["terms", "calendar"],
  published: ["terms", "registry"],
  ingest: ["terms", "registry", "dossier", "published"],
  store: ["terms", "registry", "dossier", "published"],
  measure: ["terms", "rulebook", "dossier", "store"],
  score: ["terms", "rulebook", "published", "measure"],
  findings: ["terms", "rulebook", "registry", "dossier", "published", "score", "measure"],
  sample: ["terms", "calendar", "registry", "dossier"],
  contract: ["terms"],
  publish: ["terms", "rulebook", "registry", "published", "score", "findings", "contract"],
  app: [
    "terms",
    "calendar",
    "rulebook",
    "registry",
    "dossier",
    "published",
    "ingest",
    "store",
    "measure",
    "score",
    "findings",
    "sample",
    "contract",
    "publish",
  ],
  web: ["terms", "contract"],
};

/** Tests, and the builders and worlds they share inside a room, may reach further. */
const TESTS = "\\.test\\.tsx?$|/testing/";

const roomRules = Object.entries(rooms).map(([room, may]) => ({
  name: `room-${room}`,
  comment: `${room} may import only: ${may.join(", ") || "nothing"}`,
  severity: "error",
  from: { path: `^src/${room}/`, pathNot: TESTS },
  to: { path: "^src/", pathNot: [`^src/(${[room, ...may].join("|")})/`] },
}));

/** A library that only one place may touch. */
const only = (name, packages, from) => ({
  name,
  severity: "error",
  from: { path: "^src/", pathNot: from },
  to: { path: packages.map((it) => `node_modules/${it}/`) },
});

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: "testing-is-for-tests",
      severity: "error",
      from: { path: "^src/", pathNot: TESTS },
      to: { path: "^src/.*/testing/" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "score-needs-only-types-of-measure",
      severity: "error",
      from: { path: "^src/score/" },
      to: { path: "^src/measure/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "sources-never-import-each-other",
      severity: "error",
      from: { path: "^src/ingest/([^/]+)/", pathNot: "\\.test\\.ts$" },
      to: { path: "^src/ingest/[^/]+/", pathNot: "^src/ingest/$1/" },
    },
    only("database-only-in-store", ["kysely", "pg", "@electric-sql"], "^src/store/|\\.test\\.ts$"),
    only("server-only-in-app", ["fastify", "@fastify"], "^src/app/"),
    only("react-only-in-web", ["react", "react-dom", "@mantine", "echarts", "@tanstack"], "^src/web/"),
    only(
      "documents-only-in-publish-and-ingest",
      ["docx", "write-excel-file", "@myriaddreamin"],
      "^src/publish/|^src/ingest/|\\.test\\.ts$",
    ),
    { name: "no-unresolvable", severity: "error", from: { path: "^src/" }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".tsx", ".js", ".json"],
    },
  },
};
