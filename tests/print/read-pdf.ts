import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { create } from 'fontkit'
import { type Mark, marksOf } from './content-stream.ts'
import type { Outline } from './outline.ts'

/** A glyph as it stands on a sheet: what it means, its id in the embedded font, and whether that font has an outline for it. */
type DrawnGlyph = { readonly text: string; readonly id: number; readonly drawn: boolean }

/** A font as it lies in a PDF: what its codes mean, how wide they are in thousandths of the em, and what they look like. */
export type EmbeddedFont = {
  readonly name: string
  glyph(id: number): DrawnGlyph
  width(id: number): number
  /** In ems, of which the font says `unitsPerEm`. */
  outline(id: number): Outline
}

/** A sheet read back from its file: its size in points, and what is drawn on it in order. */
export type ReadSheet = { readonly width: number; readonly height: number; readonly marks: readonly Mark[] }

type Obj = { readonly dictionary: string; readonly stream: Buffer }

/** Reads back a PDF that pdfkit wrote, straight from content streams and embedded fonts. */
export function readSheets(path: string): readonly ReadSheet[] {
  const objects = readObjects(readFileSync(path))
  const get = (reference: string | undefined): Obj => objects.get(Number(reference))!
  const opened = new Map<string, EmbeddedFont>()
  const fontAt = (id: string): EmbeddedFont => {
    const font = opened.get(id) ?? readFont(get(id), get)
    opened.set(id, font)
    return font
  }
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b(?!s)/.test(dictionary))
  return pages.map(({ dictionary }) => {
    const resources = get(ref(dictionary, 'Resources')).dictionary
    const fonts = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, fontAt(id)]))
    const [, width = '', height = ''] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(dictionary)!
    const content = get(ref(dictionary, 'Contents')).stream.toString('latin1')
    return { width: Number(width), height: Number(height), marks: marksOf(content, fonts) }
  })
}

/** The glyphs of each sheet, in order. */
export const readPdf = (path: string): readonly (readonly DrawnGlyph[])[] =>
  readSheets(path).map(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'text' ? mark.glyphs.map(({ glyph }) => glyph) : [])),
  )

export const textOf = (glyphs: readonly DrawnGlyph[]): string => glyphs.map(({ text }) => text).join('')

const ref = (dictionary: string, key: string): string | undefined => new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(dictionary)?.[1]

function readObjects(bytes: Buffer): ReadonlyMap<number, Obj> {
  const all = bytes.toString('latin1')
  const start = Number(/startxref\n(\d+)/.exec(all)?.[1])
  const objects = new Map<number, Obj>()
  for (const [at, [, offset = '']] of [...all.slice(start).matchAll(/(\d{10}) \d{5} n/g)].entries()) {
    const from = Number(offset)
    const head = all.slice(from, all.indexOf('endobj', from))
    const streamAt = head.indexOf('stream\n')
    const dictionary = streamAt < 0 ? head : head.slice(0, streamAt)
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0)
    const raw = bytes.subarray(from + streamAt + 7, from + streamAt + 7 + length)
    objects.set(at + 1, { dictionary, stream: dictionary.includes('FlateDecode') ? inflateSync(raw) : raw })
  }
  return objects
}

function readFont(font: Obj, get: (reference: string | undefined) => Obj): EmbeddedFont {
  const map = get(ref(font.dictionary, 'ToUnicode')).stream.toString('latin1')
  const texts = [...map.matchAll(/<\w{4}> <\w{4}> \[(.*?)\]/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = '']) =>
      Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
    ),
  )
  const descendant = get(ref(font.dictionary, 'DescendantFonts')).dictionary
  const widths = (/\/W \[0 \[([^\]]*)\]\]/.exec(descendant)?.[1] ?? '').trim().split(/\s+/).map(Number)
  const descriptor = get(ref(descendant, 'FontDescriptor')).dictionary
  const file = create(get(ref(descriptor, 'FontFile2')).stream)
  const { offsets } = file.loca
  return {
    name: /\/FontName \/(?:[A-Z]{6}\+)?(\S+)/.exec(descriptor)?.[1] ?? '',
    glyph: (id) => ({ text: texts[id] ?? '', id, drawn: offsets[id + 1]! > offsets[id]! }),
    width: (id) => widths[id]!,
    outline: (id) => ({ commands: file.getGlyph(id).path.commands, scale: 1 / file.unitsPerEm }),
  }
}
