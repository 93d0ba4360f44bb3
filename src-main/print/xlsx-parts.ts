/** The fixed parts of a workbook with one sheet (ECMA-376): cell styles 0 plain text, 1 header, 2 title. */
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const relationships = (targets: readonly (readonly [string, string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const override = (part: string, type: string): string =>
  `<Override PartName="/xl/${part}.xml" ContentType="${TYPES}.${type}+xml"/>`

const alignment = (horizontal: string): string => `<alignment horizontal="${horizontal}" vertical="center" wrapText="1"/>`

// Number format 49 is text: an ID number typed over by hand stays text too.
const format = (font: number, border: number, horizontal: string): string =>
  `<xf numFmtId="49" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">` +
  `${alignment(horizontal)}</xf>`

const side = (name: string, style: string): string => (style ? `<${name} style="${style}"/>` : `<${name}/>`)
const border = (bottom: string): string =>
  `<border>${side('left', '')}${side('right', '')}${side('top', '')}${side('bottom', bottom)}${side('diagonal', '')}</border>`

export const WORKBOOK_PARTS: readonly (readonly [string, string])[] = [
  [
    '[Content_Types].xml',
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
      `ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      `${override('workbook', 'sheet.main')}${override('styles', 'styles')}${override('worksheets/sheet1', 'worksheet')}</Types>`,
  ],
  ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
  [
    'xl/workbook.xml',
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
  ],
  [
    'xl/styles.xml',
    `${XML}<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font>` +
      `<font><b/><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="宋体"/></font></fonts>` +
      `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
      `<borders count="2">${border('')}${border('thin')}</borders><cellStyleXfs count="1"><xf/></cellStyleXfs>` +
      `<cellXfs count="3">${format(0, 0, 'left')}${format(1, 1, 'center')}${format(2, 0, 'left')}</cellXfs></styleSheet>`,
  ],
]

/** Opens and closes the sheet's own part; the rows go in between. */
export const SHEET_OPEN = `${XML}<worksheet xmlns="${MAIN}">`
export const SHEET_CLOSE = '</worksheet>'
