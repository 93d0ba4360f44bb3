import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

/** A glyph as it stands on a sheet: what it means, its id in the embedded font, and whether that font has an outline for it. */
export type DrawnGlyph = { readonly text: string; readonly id: number; readonly drawn: boolean }

type Obj = { readonly dictionary: string; readonly stream: Buffer }

/** Reads back a PDF that pdfkit wrote: the glyphs of each sheet, in order, straight from content streams and embedded fonts. */
export function readPdf(path: string): readonly (readonly DrawnGlyph[])[] {
  const bytes = readFileSync(path)
  const objects = readObjects(bytes)
  const get = (reference: string | undefined): Obj => objects.get(Number(reference))!
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b(?!s)/.test(dictionary))
  return pages.map(({ dictionary }) => {
    const resources = get(ref(dictionary, 'Resources')).dictionary
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [name, readFont(get(id), get)] as const),
    )
    const content = get(ref(dictionary, 'Contents')).stream.toString('latin1')
    return [...content.matchAll(/BT \/(F\d+) .*? \[(.*?)\] TJ ET/g)].flatMap(([, name = '', codes = '']) =>
      (codes.match(/[0-9a-f]{4}/g) ?? []).map((code) => fonts.get(name)!(parseInt(code, 16))),
    )
  })
}

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

function readFont(font: Obj, get: (reference: string | undefined) => Obj): (id: number) => DrawnGlyph {
  const map = get(ref(font.dictionary, 'ToUnicode')).stream.toString('latin1')
  const texts = [...map.matchAll(/<\w{4}> <\w{4}> \[(.*?)\]/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = '']) =>
      Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
    ),
  )
  const descriptor = get(ref(get(ref(font.dictionary, 'DescendantFonts')).dictionary, 'FontDescriptor'))
  const hasOutline = outlines(get(ref(descriptor.dictionary, 'FontFile2')).stream)
  return (id) => ({ text: texts[id] ?? '', id, drawn: hasOutline(id) })
}

function outlines(ttf: Buffer): (id: number) => boolean {
  const table = (tag: string): number => {
    for (let at = 12; at < 12 + 16 * ttf.readUInt16BE(4); at += 16)
      if (ttf.toString('latin1', at, at + 4) === tag) return ttf.readUInt32BE(at + 8)
    throw new Error(`no ${tag} table`)
  }
  const long = ttf.readInt16BE(table('head') + 50) === 1
  const loca = table('loca')
  const offset = (id: number): number => (long ? ttf.readUInt32BE(loca + 4 * id) : ttf.readUInt16BE(loca + 2 * id))
  return (id) => offset(id + 1) > offset(id)
}
