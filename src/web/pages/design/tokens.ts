import source from "../../tokens.css?raw";

/** Names of all variables of tokens.css, in its order, without the two dashes. */
export const TOKENS: readonly string[] = [
  ...new Set([...source.matchAll(/^\s*--([\w-]+):/gm)].map(([, name = ""]) => name)),
];

/** Those that hold one colour. */
export const COLOURS: readonly string[] = [
  ...new Set([...source.matchAll(/^\s*--([\w-]+): #/gm)].map(([, name = ""]) => name)),
];

/** What WCAG 2.1 AA asks of text, and of marks that are drawn. */
export const LEAST = { text: 4.5, mark: 3 } as const;

const GROUPS = ["group-1", "group-2", "group-3", "group-4", "group-5", "group-6"];

/** Which colour stands on which ground. */
export const PAIRS: readonly { colour: string; ground: string; as: keyof typeof LEAST }[] = [
  { colour: "ink", ground: "paper", as: "text" },
  { colour: "ink", ground: "surface", as: "text" },
  { colour: "ink-soft", ground: "paper", as: "text" },
  { colour: "ink-soft", ground: "sunken", as: "text" },
  { colour: "primary", ground: "surface", as: "text" },
  { colour: "primary", ground: "primary-soft", as: "text" },
  { colour: "on-primary", ground: "primary", as: "text" },
  { colour: "gain", ground: "gain-soft", as: "text" },
  { colour: "caution", ground: "caution-soft", as: "text" },
  { colour: "loss", ground: "loss-soft", as: "text" },
  { colour: "loss", ground: "surface", as: "text" },
  { colour: "heat", ground: "surface", as: "mark" },
  { colour: "focus", ground: "paper", as: "mark" },
  ...GROUPS.map((colour) => ({ colour, ground: "surface", as: "mark" as const })),
];
