import {
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TextRun,
} from "docx";
import { FORM_SIZES } from "../form.ts";
import { twips } from "./lengths.ts";

const { page, margin } = FORM_SIZES;
const HEADER = 10;

/** Width of the text between the margins, in millimetres. */
export function textColumn(landscape: boolean): number {
  return (landscape ? page.height : page.width) - margin.left - margin.right;
}

/** Word joins two tables that touch, and ends no section with one: a thin paragraph stands between and after them. */
function apart(parts: readonly (Paragraph | Table)[]): (Paragraph | Table)[] {
  return parts.flatMap((it, index) => {
    const next = parts[index + 1];
    const touches = it instanceof Table && (next === undefined || next instanceof Table);
    return touches ? [it, new Paragraph({ style: "Rule", keepNext: next !== undefined })] : [it];
  });
}

/** A section on its own pages, numbered from 1 in the top margin; the first page bears no number. */
export function section(landscape: boolean, children: readonly (Paragraph | Table)[]): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          width: twips(page.width),
          height: twips(page.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(margin.top),
          bottom: twips(margin.bottom),
          left: twips(margin.left),
          right: twips(margin.right),
          header: twips(HEADER),
          footer: twips(HEADER),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({
        children: [
          new Paragraph({ style: "PageNumber", children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
        ],
      }),
      first: new Header({ children: [new Paragraph({ style: "PageNumber" })] }),
    },
    children: apart(children),
  };
}
