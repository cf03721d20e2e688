/** Words of the law and of the screen: Vietnamese is the authority, English a help. */
export type Bilingual = { vi: string; en: string };

export type Language = "vi" | "en";
