import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The four families on disk, in the order in which a character is looked for; HanaMinA and HanaMinB come in many slices. */
export const FONT_FILES = {
  serif: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  sans: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const

const HANAMIN_SHEET = 'hanamin/HanaMin.css'
const FACE = /url\((HanaMin[AB]\.[^)]+\.woff2)\)[^;]*;\s*unicode-range:\s*([^;]+);/g

/** The bytes of a font file, named by its path in the package that ships it. */
export function readFontFile(packagePath: string): Uint8Array {
  return readFileSync(require.resolve(packagePath))
}

/** Which HanaMin slice (path in the package) holds which code point, as its style sheet says. */
export function hanaMinSlices(): ReadonlyMap<number, string> {
  const sheet = readFileSync(require.resolve(HANAMIN_SHEET), 'utf8')
  const slices = new Map<number, string>()
  for (const [, file = '', ranges = ''] of sheet.matchAll(FACE))
    for (const range of ranges.split(',')) {
      const [first = '', last = first] = range.trim().slice(2).split('-')
      for (let codePoint = parseInt(first, 16); codePoint <= parseInt(last, 16); codePoint++)
        slices.set(codePoint, `hanamin/${file}`)
    }
  return slices
}
