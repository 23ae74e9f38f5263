import type { ExportColumn, ExportKind } from "~/domain/export-table";
import { columnLetters, LOOKS, safeText } from "./xlsx-cells.server";

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const WIDTHS: Record<ExportKind, number> = { text: 28, count: 13, grade: 13, percent: 13, month: 17 };

/** What stands before and after the rows of a sheet: widths, a heading that stays in view, a filter. */
export function sheetParts(columns: readonly ExportColumn[], widths?: readonly number[]) {
  const cols = columns.map(
    ({ kind }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${widths?.[index] ?? WIDTHS[kind]}" customWidth="1"/>`,
  );
  const headers = columns.map(
    ({ header }, index) =>
      `<c r="${columnLetters(index)}1" t="inlineStr" s="${LOOKS.header}"><is><t xml:space="preserve">${safeText(header)}</t></is></c>`,
  );
  const last = columnLetters(Math.max(0, columns.length - 1));
  return {
    head: `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join("")}</cols><sheetData><row r="1">${headers.join("")}</row>`,
    foot: (lastRow: number) =>
      `</sheetData><autoFilter ref="A1:${last}${lastRow}"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`,
  };
}

/** The looks of cells, in the order of LOOKS. Formats are written in English; a Dutch spreadsheet shows them in Dutch. */
export function stylesXml(): string {
  const formats = ["#,##0", "0.0", "0%", "mmmm yyyy"];
  const look = (format: number, more = "") =>
    `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${more}`;
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats
    .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`)
    .join(
      "",
    )}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDEECED"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7">${look(0, "/>")}<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>${look(164, "/>")}${look(165, "/>")}${look(166, "/>")}${look(167, ' applyAlignment="1"><alignment horizontal="left"/></xf>')}${look(0, ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

/** What makes the sheets one workbook: path and content of each part. */
export function documentParts({
  title,
  sheets,
  madeAt,
}: {
  title: string;
  sheets: readonly string[];
  madeAt: Date;
}): [path: string, text: string][] {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const sheetList = sheets.map(
    (name, index) => `<sheet name="${safeText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const overrides = sheets.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return [
    [
      "xl/workbook.xml",
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheetList.join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${XML}<Relationships xmlns="${RELATIONS}">${relations.join("")}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId${sheets.length + 2}" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ],
    [
      "docProps/core.xml",
      `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${safeText(title)}</dc:title><dc:creator>Weerklank</dc:creator><dc:language>nl</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${madeAt.toISOString()}</dcterms:created></cp:coreProperties>`,
    ],
    [
      "_rels/.rels",
      `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ],
    [
      "[Content_Types].xml",
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${overrides.join("")}<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    ],
  ];
}
