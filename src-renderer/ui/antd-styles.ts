/**
 * Where antd puts its styles: an element outside the document, because our policy allows no inline style sheets. What lands there is
 * adopted by the document through the CSSOM, which the policy does allow.
 */
export const antdStyles = document.createElement('div')

const sheets = new Map<Element, CSSStyleSheet>()

function adopt(): void {
  const styles = [...antdStyles.children]
  for (const style of styles) {
    const sheet = sheets.get(style) ?? new CSSStyleSheet()
    sheet.replaceSync(style.textContent ?? '')
    sheets.set(style, sheet)
  }
  for (const style of sheets.keys()) if (!antdStyles.contains(style)) sheets.delete(style)
  document.adoptedStyleSheets = styles.map((style) => sheets.get(style)!)
}

new MutationObserver(adopt).observe(antdStyles, { childList: true, subtree: true, characterData: true })
