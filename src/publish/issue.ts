import type { LegalBasis } from "#rulebook/profileParts.ts";
import type { Profile } from "#rulebook/profiles.ts";
import { type Instant, instantVi } from "#terms/instant.ts";
import { refuse } from "#terms/problem.ts";
import type { Block, PublicationContent, Run } from "./content.ts";
import { fill, fillText } from "./sentence.ts";

/** Who let a publication out although the gate found errors, and why. */
export type Override = { reason: string; by: string; at: string };

/**
 * What the registry clerk and the signer add. Null prints a blank to be filled by hand.
 * @property number the bare number: "12"
 * @property day YYYY-MM-DD
 * @property signature id of one of the profile's signatures; the first when left out
 */
export type IssueDetails = {
  number: string | null;
  day: string | null;
  signer: string | null;
  signature?: string;
  override: Override | null;
};

type FormOfDocument = Pick<
  Profile,
  "legalBasis" | "legalLine" | "numberSuffix" | "recipients" | "signatures"
>;

/** The formal parts that are the same for every document of NĐ 30/2020/NĐ-CP, Phụ lục I. */
export function formalParts(profile: FormOfDocument, place: string, issue: IssueDetails) {
  const wanted = issue.signature ?? profile.signatures[0]?.id;
  const signature = profile.signatures.find((it) => it.id === wanted);
  if (!signature)
    return refuse(
      "no-such-signature",
      `thẩm quyền ký "${wanted}"`,
      "Mẫu công bố không có cách ký này.",
      `Hãy chọn: ${profile.signatures.map((it) => it.id).join(", ")}.`,
    );
  return {
    number: `Số: ${numberVi(issue.number)}/${profile.numberSuffix}`,
    placeAndDate: `${place}, ${dayVi(issue.day)}`,
    recipients: profile.recipients,
    signature: { lines: signature.lines, name: issue.signer },
    override: issue.override && { reason: issue.override.reason, by: issue.override.by },
  } satisfies Partial<PublicationContent>;
}

/** The line that dates the figures, or null when the source does not say when they were taken. */
export function dataTimeLine(dataTime: Instant | null): string | null {
  return dataTime && `Số liệu tại thời điểm ${instantVi(dataTime)}`;
}

/** "(Kèm theo Công văn số 12/UBND-VP ngày 06 tháng 11 năm 2023 của UBND huyện)". */
export function appendixReference(
  template: string,
  profile: FormOfDocument,
  self: string,
  issue: IssueDetails,
): string {
  const number = `${numberVi(issue.number)}/${profile.numberSuffix}`;
  return fillText(template, { number, day: dayVi(issue.day), self });
}

/** One paragraph for each legal document, in italics; each ends with a semicolon, the last with a full stop. */
export function legalParagraphs(profile: FormOfDocument): Block[] {
  return profile.legalBasis.map((basis, index) => ({
    kind: "paragraph",
    indent: true,
    runs: [
      ...italic(legalRuns(profile.legalLine, basis)),
      { text: index === profile.legalBasis.length - 1 ? "." : ";", italic: true },
    ],
  }));
}

export function italic(runs: readonly Run[]): Run[] {
  return runs.map((it) => ({ ...it, italic: true }));
}

function legalRuns(line: string, basis: LegalBasis): Run[] {
  return fill(line, { ...basis, date: dayVi(basis.date) });
}

/** Numbers below ten are written with a leading zero. */
function numberVi(number: string | null): string {
  return number === null ? " ".repeat(8) : number.padStart(2, "0");
}

/** "ngày 06 tháng 11 năm 2023": days below ten and the months January and February take a leading zero. */
function dayVi(day: string | null): string {
  if (day === null) return `ngày${" ".repeat(6)}tháng${" ".repeat(6)}năm${" ".repeat(8)}`;
  const [year, month, date] = day.split("-");
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}
