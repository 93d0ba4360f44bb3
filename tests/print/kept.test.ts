import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { openFontChain } from '#print/fonts.ts'
import { keptGreys } from './grey-png.ts'
import { KEPT, keptHash, madeForms, REASONS, type MadeForm } from './kept-pages.ts'

const NOW = fileURLToPath(new URL('../../dist/paper/', import.meta.url))
let forms: readonly MadeForm[]
beforeAll(async () => {
  forms = await madeForms()
})

/** What lies there otherwise than it was kept: put into `dist/paper/`, to be looked at beside the kept one. */
function changed(files: Iterable<readonly [string, Buffer]>, isSame: (now: Buffer, kept: Buffer) => boolean): readonly string[] {
  const other = [...files].filter(([name, now]) => !existsSync(join(KEPT, name)) || !isSame(now, readFileSync(join(KEPT, name))))
  if (other.length > 0) mkdirSync(NOW, { recursive: true })
  for (const [name, now] of other) writeFileSync(join(NOW, name), now)
  return other.map(([name]) => name)
}

const filesOf = (ending: string) => forms.flatMap(({ files }) => [...files].filter(([name]) => name.endsWith(ending)))

describe('every form that is printed', () => {
  it('says what was kept, each text where it stood, with its bookmarks, title and language', () => {
    expect(changed(filesOf('.txt'), (now, kept) => now.equals(kept))).toEqual([])
  })

  it('is all that is kept', () => {
    const made = forms.flatMap(({ files }) => [...files].map(([name]) => name))
    expect(
      readdirSync(KEPT)
        .filter((name) => /\.(?:txt|png)$/.test(name))
        .toSorted(),
    ).toEqual(made.toSorted())
  })

  it('looks as it was kept', () => {
    expect(changed(filesOf('.png'), (now, kept) => keptGreys(now).equals(keptGreys(kept)))).toEqual([])
  })

  it('is drawn by the very glyphs of its characters, none of them the empty one', async () => {
    const chain = openFontChain()
    const texts = forms.flatMap(({ sheets }) => sheets.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'text')))
    await chain.load(texts.flatMap(({ glyphs }) => glyphs.map(({ glyph }) => glyph.text.codePointAt(0)!)))
    const seen = new Set<string>()
    for (const { font, glyphs } of texts)
      for (const { id, glyph } of glyphs) {
        if (seen.has(`${font.name} ${glyph.text}`)) continue
        seen.add(`${font.name} ${glyph.text}`)
        const styles = (['text', 'heading'] as const).map((style) => chain.glyph(glyph.text.codePointAt(0)!, style)!)
        const meant = styles.find((each) => font.name.endsWith(each.font.postscriptName))!
        expect([glyph.text, id === 0, glyph.drawn || glyph.text.trim() === '']).toEqual([glyph.text, false, true])
        expect(font.outline(id).commands, glyph.text).toEqual(meant.font.getGlyph(meant.id).path.commands)
      }
    expect(seen.size).toBeGreaterThan(300)
  })

  it('is kept with the reason why it was kept anew', () => {
    const names = forms.flatMap(({ files }) => [...files.keys()])
    expect(
      readdirSync(KEPT)
        .filter((name) => name !== 'reasons.md')
        .toSorted(),
    ).toEqual(names.toSorted())
    expect(readFileSync(REASONS, 'utf8').trim().split('\n').at(-1)).toMatch(new RegExp(`^- \`${keptHash()}\` \\S`))
  })
})
