const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Control characters travel as `_x000B_` (ECMA-376 22.4.2.4), and a text that looks like one is kept apart from it. */
export function escapeXml(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (mark) => ENTITIES[mark]!)
    .replace(/[\p{Cc}]/gu, (control) =>
      control === '\n' || control === '\t' ? control : `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
}

/** `A` for 0, `AA` for 26. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}
