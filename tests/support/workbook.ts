import { strToU8, type ZipOptions, zipSync } from "fflate";
import { columnLetter } from "../../shared/interchange/table.ts";

/** A cell to write: text, a number, a boolean, a date (as Excel's day number), an error, or a formula's last result. */
export type WorkbookCell =
  | string
  | number
  | boolean
  | null
  | { readonly day: number }
  | { readonly error: string }
  | { readonly formula: string; readonly result: string };

/** Sheets by name, each with its rows. */
export type WorkbookSheets = Readonly<Record<string, readonly (readonly WorkbookCell[])[]>>;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A small but whole `.xlsx` workbook, so that tests read what Excel would write. */
export function makeWorkbook(sheets: WorkbookSheets, options: ZipOptions = {}): Uint8Array {
  return zipSync(workbookParts(sheets), options);
}

/** The parts of a workbook by path, for tests that plant something in one of them. */
export function workbookParts(sheets: WorkbookSheets): Record<string, Uint8Array> {
  const names = Object.keys(sheets);
  const texts: string[] = [];
  const worksheets = Object.entries(sheets).map(
    ([, rows], index) => [`xl/worksheets/sheet${index + 1}.xml`, strToU8(worksheet(rows, texts))] as const,
  );
  return {
    "[Content_Types].xml": strToU8(
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names
        .map(
          (name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
        )
        .join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${names
        .map(
          (_, index) =>
            `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
        )
        .join(
          "",
        )}<Relationship Id="rIdS" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdT" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    "xl/styles.xml": strToU8(
      `${DECLARATION}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    "xl/sharedStrings.xml": strToU8(
      `${DECLARATION}<sst xmlns="${MAIN}">${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
    ),
    ...Object.fromEntries(worksheets),
  };
}

function worksheet(rows: readonly (readonly WorkbookCell[])[], texts: string[]): string {
  const body = rows.map((cells, row) => {
    const inner = cells
      .map((value, column) => cell(value, `${columnLetter(column)}${row + 1}`, texts))
      .join("");
    return inner === "" ? "" : `<row r="${row + 1}">${inner}</row>`;
  });
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${body.join("")}</sheetData></worksheet>`;
}

function cell(value: WorkbookCell, address: string, texts: string[]): string {
  if (value === null || value === "") return "";
  if (typeof value === "string") {
    texts.push(value);
    return `<c r="${address}" t="s"><v>${texts.length - 1}</v></c>`;
  }
  if (typeof value === "number") return `<c r="${address}"><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${address}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if ("day" in value) return `<c r="${address}" s="1"><v>${value.day}</v></c>`;
  if ("error" in value) return `<c r="${address}" t="e"><f>1/0</f><v>${escaped(value.error)}</v></c>`;
  return `<c r="${address}" t="str"><f>${escaped(value.formula)}</f><v>${escaped(value.result)}</v></c>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
