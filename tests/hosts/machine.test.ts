import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PART_BYTES } from '#contract/limits.ts'
import { refusal as refusalOf } from '#contract/result.ts'
import { drives, sticksOfLinux, sticksOfMac, sticksOfWindows } from '#hosts/machine/drives.ts'
import { offClock, toldApart } from '#hosts/machine/faults.ts'
import { looksLikePdf } from '#hosts/machine/looks-like-pdf.ts'
import { outFolder } from '#hosts/machine/out-folder.ts'
import { openUploads, plainName, type Uploads } from '#hosts/machine/uploads.ts'
import { need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const inBase64 = (text: string): string => Buffer.from(text).toString('base64')
const refusal = (code: string) => ({ ok: false, error: { code } })

describe('a file from the screen', () => {
  const part = (uploads: Uploads, id: string, part: number, text: string, of = 3, name = '名册.xlsx') =>
    uploads.take({ id, name, part, of, base64: inBase64(text) })

  it('comes in parts, is usable once it is whole, and lies under its own name', () => {
    const uploads = openUploads(join(folder(), 'uploads'))
    const id = randomUUID()
    expect(part(uploads, id, 0, 'ab')).toEqual({ ok: true, value: { name: '名册.xlsx', size: 2, whole: false } })
    expect(uploads.file(id)).toMatchObject(refusal('upload.unknown'))
    part(uploads, id, 1, 'cd')
    expect(part(uploads, id, 2, 'e')).toMatchObject({ value: { size: 5, whole: true } })
    const file = uploads.file(id)
    expect(file).toMatchObject({ ok: true, value: { name: '名册.xlsx', size: 5 } })
    expect(readFileSync(need(file).path, 'utf8')).toBe('abcde')
  })

  it('a part that is sent again is taken once, and none may be left out', () => {
    const uploads = openUploads(join(folder(), 'uploads'))
    const id = randomUUID()
    part(uploads, id, 0, 'ab')
    expect(part(uploads, id, 0, 'ab')).toMatchObject({ value: { size: 2 } })
    expect(part(uploads, id, 0, 'xx')).toMatchObject(refusal('upload.order'))
    expect(part(uploads, id, 2, 'e')).toMatchObject(refusal('upload.order'))
    expect(part(uploads, id, 1, 'cd', 4)).toMatchObject(refusal('upload.order'))
    expect(uploads.file(randomUUID())).toMatchObject(refusal('upload.unknown'))
  })

  it('has a limit', () => {
    const uploads = openUploads(join(folder(), 'uploads'))
    const id = randomUUID()
    const base64 = Buffer.alloc(PART_BYTES).toString('base64')
    const of = 4096
    const answers = Array.from({ length: 900 }, (_, i) => uploads.take({ id, name: 'a', part: i, of, base64 }))
    expect(answers.find(({ ok }) => !ok)).toMatchObject(refusal('upload.too-large'))
    uploads.clear()
  })

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\名册.csv', '名册.csv'],
    ['a:b|c?.csv', 'a_b_c_.csv'],
    ['nul', 'file-nul'],
    ['COM1.txt', 'file-COM1.txt'],
    ['..', 'file-'],
    ['.bashrc', 'file-bashrc'],
    ['a\u0000b', 'a_b'],
    ['名册\u202Evsc.\uFFFFcsv', '名册vsc.csv'],
    ['\u2066.bashrc', 'file-bashrc'],
    ['名册. . ', '名册'],
    ['/', 'file-'],
  ])('%j lies under %j', (shown, name) => {
    expect(plainName(shown)).toBe(name)
  })

  it('passes for a PDF by name and by what is in it', () => {
    const uploads = openUploads(join(folder(), 'uploads'))
    const lies = (name: string, text: string): boolean => {
      const id = randomUUID()
      part(uploads, id, 0, text, 1, name)
      const file = uploads.file(id)
      return file.ok && looksLikePdf(file.value.path)
    }
    expect(lies('册一.pdf', '%PDF-1.7')).toBe(true)
    expect(lies('册一.PDF', '%PDF-1.7')).toBe(true)
    expect(lies('run.exe', '%PDF-1.7')).toBe(false)
    expect(lies('run.pdf', 'MZ')).toBe(false)
    expect(lies('run.pdf.desktop', '%PDF-1.7')).toBe(false)
  })
})

describe('where exports go', () => {
  it('a folder that is there and can be written to, by its real path', () => {
    const [own, out] = [folder(), folder()]
    symlinkSync(out, join(out, 'link'))
    expect(outFolder(out, own)).toEqual({ ok: true, value: out })
    expect(outFolder(join(out, 'link'), own)).toEqual({ ok: true, value: out })
  })

  it('never the app’s own folder, also by a detour', () => {
    const [own, out] = [folder(), folder()]
    mkdirSync(join(own, 'live'))
    symlinkSync(own, join(out, 'link'))
    for (const path of [own, join(own, 'live'), join(out, 'link'), join(out, 'link', 'live'), `${own}/live/../live`])
      expect(outFolder(path, own), path).toMatchObject(refusal('out.own-folder'))
    expect(outFolder(`${own}-other`, own)).toMatchObject(refusal('out.no-folder'))
  })

  it.each(['relative', './x', '', '/no/such/folder', import.meta.filename])('%j is no folder to export to', (path) => {
    expect(outFolder(path, folder())).toMatchObject(refusal('out.no-folder'))
  })

  it('sticks of Linux, with spaces and Chinese in their names', () => {
    const mounts = [
      '/dev/sda1 / ext4 rw 0 0',
      '/dev/sdb1 /media/clerk/KINGSTON vfat rw 0 0',
      '/dev/sdc1 /run/media/clerk/My\\040Stick exfat rw 0 0',
      '/dev/sdd1 /media/clerk/\\351\\200\\211\\345\\206\\214 exfat rw 0 0',
      'tmpfs /run/media tmpfs rw 0 0',
      '/dev/sde1 /mnt/usb vfat rw 0 0',
      '/dev/sde1 /mnt/usb vfat rw 0 0',
      '',
    ].join('\n')
    expect(sticksOfLinux(mounts).map(({ path, label }) => [path, label])).toEqual([
      ['/media/clerk/KINGSTON', 'KINGSTON'],
      ['/run/media/clerk/My Stick', 'My Stick'],
      ['/media/clerk/选册', '选册'],
      ['/mnt/usb', 'usb'],
    ])
  })

  it.each([
    ['none', '', []],
    ['one', '{"DeviceID":"E:","VolumeName":"选册"}', [['E:\\', '选册 (E:)']]],
    [
      'two',
      '[{"DeviceID":"E:","VolumeName":null},{"DeviceID":"F:","VolumeName":""}]',
      [
        ['E:\\', 'E:'],
        ['F:\\', 'F:'],
      ],
    ],
    ['a strange one', '{"DeviceID":"\\\\\\\\server\\\\share"}', []],
  ])('sticks of Windows: %s', (_, json, sticks) => {
    expect(sticksOfWindows(json).map(({ path, label }) => [path, label])).toEqual(sticks)
  })

  it('sticks of macOS: all volumes but its own', () => {
    expect(sticksOfMac(['Macintosh HD', '.timemachine', '选册']).map(({ path }) => path)).toEqual(['/Volumes/选册'])
  })

  it('the user’s own folders are listed where they are, and a system that does not answer lists no sticks', async () => {
    const home = folder()
    mkdirSync(join(home, '下载'))
    const listed = await drives('darwin', home)
    expect(listed.filter(({ kind }) => kind !== 'removable')).toEqual([
      { path: join(home, '下载'), label: '下载', kind: 'downloads', free: expect.any(Number) },
    ])
    expect(existsSync(listed.at(-1)!.path)).toBe(true)
  })
})

describe('what is wrong with a ledger that cannot be opened', () => {
  const unreadable = (what = 'disk I/O error') => refusalOf('ledger.unreadable', { path: 'L', what })
  const GIGABYTE = 1e9
  it.each([
    ['a full disk', unreadable(), { free: 0, writable: true }, 'ledger.disk-full'],
    ['a locked stick', unreadable(), { free: GIGABYTE, writable: false }, 'ledger.read-only'],
    [
      'what SQLite says',
      unreadable('attempt to write a readonly database'),
      { free: GIGABYTE, writable: true },
      'ledger.read-only',
    ],
    ['something else', unreadable(), { free: GIGABYTE, writable: true }, 'ledger.unreadable'],
    ['an unknown disk', unreadable(), { free: null, writable: true }, 'ledger.unreadable'],
    [
      'a newer ledger on a full disk',
      refusalOf('ledger.newer', { path: 'L', version: 9, known: 8 }),
      { free: 0, writable: true },
      'ledger.newer',
    ],
  ])('%s', (_, fault, disk, code) => {
    expect(toldApart(fault, 'L', disk).code).toBe(code)
  })
})

describe('the clock', () => {
  const day = '2026-12-15'
  const at = (text: string): Date => new Date(text)
  it.each([
    ['on the day', at('2026-12-15T08:00:00+08:00'), '2026-12-15T07:59:00+08:00', []],
    ['a little behind', at('2026-12-15T08:00:00+08:00'), '2026-12-15T08:09:00+08:00', []],
    ['behind by hours', at('2026-12-15T08:00:00+08:00'), '2026-12-15T10:09:00+08:00', ['app.clock-behind']],
    ['in 1970', at('1970-01-01T00:00:00Z'), undefined, ['app.clock-far']],
    ['a year ahead, in preparation', at('2026-01-02T00:00:00+08:00'), undefined, []],
    ['two years on', at('2029-01-02T00:00:00+08:00'), '2026-12-15T10:09:00+08:00', ['app.clock-far']],
  ])('%s', (_, now, newest, codes) => {
    expect(offClock(now, day, newest).map(({ code }) => code)).toEqual(codes)
  })

  it('says the newest entry’s time as Beijing reads it', () => {
    expect(offClock(at('2026-12-14T00:00:00Z'), day, '2026-12-15T01:14:30.000Z')[0]!.params).toEqual({ last: '2026-12-15 09:14' })
  })
})
