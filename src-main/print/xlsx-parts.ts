import { contentTypes, MAIN, OFFICE, override, PACKAGE, relationships, XML } from './xlsx-names.ts'
import { escapeXml } from './xlsx-text.ts'

// The fixed parts of a workbook with a table and where it comes from.

const CORE = `${PACKAGE}/metadata/core-properties`

type Format = { readonly number: number; readonly font?: number; readonly border?: number; readonly at?: string }

const format = ({ number, font = 0, border = 1, at = 'left' }: Format): string =>
  `<xf numFmtId="${number}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" ` +
  `applyBorder="1" applyAlignment="1"><alignment horizontal="${at}" vertical="center" wrapText="1"/></xf>`

/** How a cell is written: by its place among the formats below. */
export const STYLE = { text: 0, header: 1, title: 2, number: 3, date: 4, line: 5 } as const
// Number format 49 is text: an ID number typed over by hand stays text too.
const [TEXT, WHOLE, DATE] = [49, 1, 164]
const FORMATS: readonly Format[] = [
  { number: TEXT },
  { number: TEXT, font: 1, at: 'center' },
  { number: TEXT, font: 2, border: 0 },
  { number: WHOLE, at: 'right' },
  { number: DATE, at: 'center' },
  { number: TEXT, border: 0 },
]

const side = (name: string, style: string): string => (style ? `<${name} style="${style}"/>` : `<${name}/>`)
const border = (style: string): string =>
  `<border>${['left', 'right', 'top', 'bottom'].map((name) => side(name, style)).join('')}${side('diagonal', '')}</border>`

/** Names of its sheets: the table, and where it comes from. */
const SHEET_NAMES = { table: '名册', provenance: '来源' } as const

type Workbook = {
  readonly title: string
  /** ISO 8601 in UTC. */
  readonly madeAt: string
  /** Rows `from` to `to` stand on every printed page; the filter is on these cells. */
  readonly titles: readonly [from: number, to: number]
  readonly filter: string
}

/** All parts but the two sheets. */
export const workbookParts = ({ title, madeAt, titles, filter }: Workbook): readonly (readonly [string, string])[] => [
  [
    '[Content_Types].xml',
    contentTypes(
      `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`,
      override('workbook', 'sheet.main'),
      override('styles', 'styles'),
      override('worksheets/sheet1', 'worksheet'),
      override('worksheets/sheet2', 'worksheet'),
    ),
  ],
  [
    '_rels/.rels',
    relationships([
      [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
  ],
  [
    'docProps/core.xml',
    `${XML}<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
      `xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
      `<dc:title>${escapeXml(title)}</dc:title><dc:creator>Xuance</dc:creator><dc:language>zh-CN</dc:language>` +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeXml(madeAt)}</dcterms:created></cp:coreProperties>`,
  ],
  [
    'xl/workbook.xml',
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${SHEET_NAMES.table}" sheetId="1" r:id="rId1"/>` +
      `<sheet name="${SHEET_NAMES.provenance}" sheetId="2" r:id="rId2"/></sheets><definedNames>` +
      `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${SHEET_NAMES.table}!${filter}</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">${SHEET_NAMES.table}!$${titles[0]}:$${titles[1]}</definedName>` +
      `</definedNames></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    relationships([
      [`${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
      [`${OFFICE}/worksheet`, 'worksheets/sheet2.xml'],
      [`${OFFICE}/styles`, 'styles.xml'],
    ]),
  ],
  [
    'xl/styles.xml',
    `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="${DATE}" ` +
      `formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>` +
      `<fonts count="3"><font><sz val="11"/><name val="宋体"/></font>` +
      `<font><b/><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="宋体"/></font></fonts>` +
      `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
      `<borders count="2">${border('')}${border('thin')}</borders><cellStyleXfs count="1"><xf/></cellStyleXfs>` +
      `<cellXfs count="${FORMATS.length}">${FORMATS.map(format).join('')}</cellXfs></styleSheet>`,
  ],
]

/** Opens a sheet's own part, fitted to the width of its paper; the rows go in between. */
export const SHEET_OPEN = `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`

/** A4 across, as wide as the paper and as long as it takes, with what it is above and which page it is below. */
export const pageSetup = (head: string, foot: string): string =>
  `<printOptions horizontalCentered="1"/><pageMargins left="0.59" right="0.39" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>` +
  `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
  `<headerFooter><oddHeader>&amp;C${headerText(head)}</oddHeader>` +
  `<oddFooter>&amp;L${headerText(foot)}&amp;R第 &amp;P 页　共 &amp;N 页</oddFooter></headerFooter>`

/** A sign that begins a code stands twice, a blank before what would be a size, and 255 signs are the most (ECMA-376 18.3.1). */
const headerText = (text: string): string => escapeXml(` ${text.slice(0, 110).replaceAll('&', '&&')}`)

export const SHEET_CLOSE = '</worksheet>'
