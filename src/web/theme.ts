import { createTheme } from "@mantine/core";

/** Mantine's behaviour; what it looks like is decided in tokens.css and handed to it in mantine.css. */
export const theme = createTheme({ cursorType: "pointer", respectReducedMotion: true });
