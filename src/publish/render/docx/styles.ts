import { AlignmentType, type IStylesOptions, LineRuleType } from "docx";
import { FORM_SIZES } from "../form.ts";
import { halfPoints, pointTwips, twips } from "./lengths.ts";

const FONT = "Times New Roman";
const BLACK = "000000";
const AFTER = pointTwips(FORM_SIZES.afterParagraph);

const centred = { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0 } };
const bold = (points: number) => ({ bold: true, color: BLACK, size: halfPoints(points), font: FONT });
const heading = {
  basedOn: "Normal",
  next: "Body",
  run: bold(FORM_SIZES.body),
  paragraph: {
    keepNext: true,
    indent: { firstLine: twips(FORM_SIZES.indent) },
    spacing: { before: AFTER, after: AFTER },
  },
};

/** Named styles of every part of the form, so that an editor changes a part in one place. */
export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: halfPoints(FORM_SIZES.body), color: BLACK, language: { value: "vi-VN" } },
      paragraph: { spacing: { before: 0, after: 0, line: 259, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading,
    heading2: heading,
    heading3: heading,
  },
  paragraphStyles: [
    {
      id: "Body",
      name: "Nội dung",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: twips(FORM_SIZES.indent) },
        spacing: { before: 0, after: AFTER },
      },
    },
    {
      id: "Agency",
      name: "Tên cơ quan",
      basedOn: "Normal",
      run: { size: halfPoints(FORM_SIZES.agency) },
      paragraph: centred,
    },
    {
      id: "Nation",
      name: "Quốc hiệu",
      basedOn: "Normal",
      run: bold(FORM_SIZES.nation),
      paragraph: centred,
    },
    {
      id: "Motto",
      name: "Tiêu ngữ",
      basedOn: "Normal",
      run: bold(FORM_SIZES.motto),
      paragraph: centred,
    },
    {
      id: "Rule",
      name: "Đường kẻ",
      basedOn: "Normal",
      run: { size: 4 },
      paragraph: { ...centred, spacing: { before: 20, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: "Number",
      name: "Số, ký hiệu",
      basedOn: "Normal",
      run: { size: halfPoints(FORM_SIZES.number) },
      paragraph: { ...centred, spacing: { before: AFTER, after: 0 } },
    },
    {
      id: "PlaceAndDate",
      name: "Địa danh, ngày",
      basedOn: "Normal",
      run: { size: halfPoints(FORM_SIZES.date), italics: true },
      paragraph: { ...centred, spacing: { before: AFTER, after: 0 } },
    },
    {
      id: "About",
      name: "Trích yếu công văn",
      basedOn: "Normal",
      run: { size: halfPoints(FORM_SIZES.subject) },
      paragraph: { ...centred, spacing: { before: AFTER, after: 0 } },
    },
    {
      id: "DocumentTitle",
      name: "Tên loại, trích yếu",
      basedOn: "Normal",
      run: bold(FORM_SIZES.body),
      paragraph: { ...centred, keepNext: true },
    },
    {
      id: "Addressee",
      name: "Kính gửi",
      basedOn: "Normal",
      paragraph: { spacing: { before: 0, after: 80 } },
    },
    {
      id: "RecipientsHead",
      name: "Nơi nhận",
      basedOn: "Normal",
      run: { ...bold(FORM_SIZES.recipientsHead), italics: true },
    },
    {
      id: "Recipient",
      name: "Nơi nhận: danh sách",
      basedOn: "Normal",
      run: { size: halfPoints(FORM_SIZES.recipients) },
    },
    {
      id: "Signature",
      name: "Chữ ký",
      basedOn: "Normal",
      run: bold(FORM_SIZES.body),
      paragraph: centred,
    },
    {
      id: "AppendixTitle",
      name: "Phụ lục",
      basedOn: "Normal",
      run: bold(FORM_SIZES.body),
      paragraph: { ...centred, keepNext: true, outlineLevel: 0, spacing: { before: 0, after: 80 } },
    },
    {
      id: "AppendixReference",
      name: "Phụ lục: kèm theo",
      basedOn: "Normal",
      run: { italics: true },
      paragraph: { ...centred, spacing: { before: 40, after: 160 } },
    },
    {
      id: "TableCaption",
      name: "Tên bảng",
      basedOn: "Normal",
      run: { italics: true, size: halfPoints(FORM_SIZES.tableCaption) },
      paragraph: { ...centred, keepNext: true, spacing: { before: AFTER, after: 60 } },
    },
    {
      id: "TableText",
      name: "Chữ trong bảng",
      basedOn: "Normal",
      paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: "Footnote",
      name: "Chú thích bảng",
      basedOn: "Normal",
      run: { size: halfPoints(FORM_SIZES.footnote) },
      paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: { before: 80, after: 0 } },
    },
    {
      id: "PageNumber",
      name: "Số trang",
      basedOn: "Normal",
      run: { size: halfPoints(FORM_SIZES.pageNumber) },
      paragraph: centred,
    },
  ],
};
