/**
 * A dossier number `{issuer}-{yymmdd}-{sequence}` (NĐ 61/2018; TT 03/2025); the National Portal also writes the year with
 * four digits. The issuer need not be the handling unit.
 */
export type DossierCode = { text: string; issuer: string; receivedOn: string | null; sequence: string };

const FORM =
  /\b((?:\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2})|(?:[A-Z]\d{2}(?:\.\d{2,3}){0,4}))-(\d{6}|\d{8})-(\d{3,8})\b/g;

/** Every dossier number in a text; `receivedOn` (YYYY-MM-DD) is null when the digits between are no date. */
export function findDossierCodes(text: string): DossierCode[] {
  return [...text.matchAll(FORM)].map(([whole, issuer = "", digits = "", sequence = ""]) => ({
    text: whole,
    issuer,
    receivedOn: readDay(digits),
    sequence,
  }));
}

function readDay(digits: string): string | null {
  const [, year = "", month = "", date = ""] = /^(\d{2}|\d{4})(\d{2})(\d{2})$/.exec(digits) ?? [];
  const day = `${year.length === 2 ? `20${year}` : year}-${month}-${date}`;
  const time = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== day ? null : day;
}
