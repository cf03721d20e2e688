/** An agency's identification code in one of its two grammars. */
export type AgencyCode = string;

/** QCVN 102:2016/BTTTT, read right to left: 000.20.31.H53 is unit 20 of district 31 of province H53. */
const OLD = /^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$/;
/** QĐ 20/2020/QĐ-TTg, read left to right: H44, H44.100, H15.50.05.13. */
const NEW = /^[A-Z]\d{2}(\.\d{2,3}){0,4}$/;

export function agencyCodeGrammar(text: string): "old" | "new" | null {
  if (OLD.test(text)) return "old";
  return NEW.test(text) ? "new" : null;
}

/** The root agency (province or ministry) a code belongs to: H53 for 000.20.31.H53, H44 for H44.100. */
export function rootOf(code: AgencyCode): AgencyCode {
  return agencyCodeGrammar(code) === "old" ? code.slice(-3) : (code.split(".")[0] ?? code);
}

/** The code one level up, or null for a root: 000.20.31.H53 → 000.00.31.H53 → H53. */
export function parentCode(code: AgencyCode): AgencyCode | null {
  if (agencyCodeGrammar(code) !== "old") {
    const cut = code.lastIndexOf(".");
    return cut < 0 ? null : code.slice(0, cut);
  }
  const [unit = "", part = "", district = "", root = ""] = code.split(".");
  if (unit !== "000") return `000.${part}.${district}.${root}`;
  if (part !== "00") return `000.00.${district}.${root}`;
  return district === "00" ? null : root;
}
