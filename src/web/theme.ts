import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

const ink: MantineColorsTuple = [
  "#eaf3f4",
  "#d3e4e6",
  "#a9cbcf",
  "#7cb1b8",
  "#579ca5",
  "#3d8f99",
  "#2a8f99",
  "#176673",
  "#0d4a56",
  "#08343d",
];

/** Mantine dressed in our tokens (tokens.css); sizes and colours are decided there. */
export const theme = createTheme({
  colors: { ink },
  primaryColor: "ink",
  primaryShade: { light: 8, dark: 4 },
  fontFamily: "var(--font)",
  headings: { fontFamily: "var(--font)" },
  defaultRadius: "var(--radius-small)",
  cursorType: "pointer",
  respectReducedMotion: true,
});

const shared = {
  "--mantine-color-body": "var(--paper)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink-soft)",
  "--mantine-color-placeholder": "var(--ink-soft)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-border": "var(--hairline-strong)",
  "--mantine-color-anchor": "var(--primary)",
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
