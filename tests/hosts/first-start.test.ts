import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import type { AppState, AreasChecked, Draft, Input, Name, Reply } from '#contract/index.ts'
import { PART_BYTES } from '#contract/limits.ts'
import { done } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import type { SecretStore, Unwrapped } from '#hosts/machine/keyring.ts'
import type { System } from '#hosts/machine/machine.ts'
import { openApp, type App } from '#hosts/open-app.ts'
import { readConstituencies, readElectionFile } from '#office/setup/setup-files.ts'
import { addDays } from '#rules/dates.ts'
import { beijingDay } from '#words/beijing-day.ts'
import { need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const example = (name: string) => readFileSync(fileURLToPath(new URL(`../../examples/qingxi/${name}`, import.meta.url)))
const passphrase = '青溪镇2026选举'
/** Election day of those that are begun here. */
const AHEAD = addDays(beijingDay(new Date()), 30)
const qingxi = (): Draft => ({
  ...need(readElectionFile('election.json', example('election.json').toString())),
  ...need(readConstituencies('constituencies.csv', example('constituencies.csv'))),
  day: AHEAD,
})

let running: App | undefined
const opened = (home: string): App => (running = need(openApp({ home, log: (line) => expect.fail(line) })))
const closed = async (): Promise<void> => {
  await running?.close()
  running = undefined
}
afterEach(closed)

const QUERIES = new Set<string>([
  'app.state',
  'app.recovery',
  'app.drives',
  'people.list',
  'app.check-setup',
  'app.read-areas',
  'app.read-election',
  'app.sample',
])
const ask = <N extends Name>(name: N, input: Input<N>, place?: string): Promise<Reply<unknown>> =>
  running!.dispatcher.dispatch(
    {
      ...(QUERIES.has(name) ? { kind: 'query' } : { kind: 'command', requestId: randomUUID() }),
      name,
      input,
      ...(place && { place }),
    },
    running!.session,
  )
const state = async (): Promise<AppState> => need(await ask('app.state', {})) as AppState

async function upload(name: string, bytes: Buffer): Promise<string> {
  const id = randomUUID()
  const of = Math.max(1, Math.ceil(bytes.length / PART_BYTES))
  for (let part = 0; part < of; part++) {
    const base64 = bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES).toString('base64')
    need(await ask('app.upload', { id, name, part, of, base64 }))
  }
  return id
}

const beginOffice = async () =>
  ask('app.begin', {
    kind: 'office',
    passphrase,
    admin: '王建国',
    draft: qingxi(),
  })

describe('a computer on which nothing was begun', () => {
  it('says so, has no places and no keys, and opens no ledger', async () => {
    opened(folder())
    expect(await state()).toEqual({
      kind: 'unset',
      has: { live: false, rehearsal: false },
      host: 'loopback',
      locked: false,
      device: null,
      recovery: false,
      screen: { language: 'zh', size: 'normal', sound: true },
      places: [],
      jobs: [],
    })
    for (const refused of [
      ask('app.unlock', { passphrase }),
      ask('app.enrolment', { out: folder() }),
      ask('app.open', { what: 'live' }),
    ])
      expect(await refused).toMatchObject({ ok: false, error: { code: 'app.not-begun' } })
  })

  it('becomes an office to rehearse in, whose staff are the stand-ins, beside no other rehearsal', async () => {
    opened(folder())
    expect(await ask('app.begin', { kind: 'trial', draft: qingxi() })).toMatchObject({
      ok: true,
      value: { election: expect.stringMatching(/^R-/) },
    })
    expect(await state()).toMatchObject({
      kind: 'rehearsal',
      has: { live: false, rehearsal: true },
      places: [{ place: 'office' }],
    })
    expect(await ask('people.list', {}, 'office')).toMatchObject({
      value: { people: [{ person: 'office-registrar' }, {}, {}, {}, { person: 'office-admin', roles: ['admin'] }] },
    })
    expect(await ask('app.begin', { kind: 'trial', draft: qingxi() })).toMatchObject({ ok: false, error: { code: 'app.begun' } })
  })

  it('begins with a draft as well, whose table was pasted and which was checked before anything was asked', async () => {
    opened(folder())
    const read = await ask('app.read-areas', {
      text: '编号\t选区名称\t级别\t应选名额\t所含村组\nD01\t镇第一选区\t乡级\t1\t东坞村',
    })
    expect(read).toMatchObject({ ok: true, value: { levels: 'town', findings: [] } })
    const { levels, constituencies } = need(read) as AreasChecked
    const facts = { name: '补选(模拟)', term: '', day: AHEAD, open: '', close: '', committee: '青溪镇选举委员会' }
    const draft: Draft = {
      ...facts,
      town: '青溪镇',
      county: '云越区',
      kind: 'byelection',
      levels,
      constituencies: [...constituencies],
    }
    expect(await ask('app.check-setup', { draft: { ...draft, day: '' } })).toMatchObject({
      value: { ready: false, findings: [{ path: 'day' }] },
    })
    expect(await ask('app.check-setup', { draft })).toMatchObject({ value: { ready: true } })
    const over = { ...draft, day: '2026-01-15' }
    expect(await ask('app.check-setup', { draft: over })).toMatchObject({
      value: { ready: false, findings: [{ path: 'day', code: 'E.827' }] },
    })
    expect(await ask('app.check-setup', { draft: over, trial: true })).toMatchObject({ value: { ready: true } })
    expect(await ask('app.begin', { kind: 'office', passphrase, admin: '王建国', draft: over })).toMatchObject({
      error: { code: 'setup.faults', params: { field: 'day' } },
    })
    expect(await ask('app.read-election', { text: '项目\t内容\n选举名称\t补选(模拟)\n选举日\t2026年12月15日' })).toMatchObject({
      value: { facts: { name: '补选(模拟)', day: '2026-12-15' } },
    })
    expect(await ask('app.sample', { of: 'areas', kind: 'csv' })).toMatchObject({ value: { name: '选区样表.csv' } })
    expect(await ask('app.begin', { kind: 'trial', draft })).toMatchObject({ ok: true })
  })

  it('sets the first administrator’s PIN at once where it is given, and begins nothing with one that is too easy', async () => {
    opened(folder())
    const begin = (pin: string) => ask('app.begin', { kind: 'office', passphrase, admin: '王建国', pin, draft: qingxi() })
    expect(await begin('4444')).toMatchObject({ ok: false, error: { code: 'pin.too-easy' } })
    expect(await state()).toMatchObject({ kind: 'unset' })
    expect(await begin('480263')).toMatchObject({ ok: true })
    expect(await ask('people.sign-in', { person: 'admin', pin: '480263' }, 'office')).toMatchObject({ ok: true })
  })

  it('becomes the office of a new election: with its keys, its first administrator and a recovery identity to lock away', async () => {
    const home = folder()
    opened(home)
    expect(await beginOffice()).toMatchObject({
      ok: true,
      value: { election: expect.stringMatching(new RegExp(`^${AHEAD.replaceAll('-', '')}-`, 'u')) },
    })
    expect(await state()).toMatchObject({
      kind: 'office',
      locked: false,
      recovery: true,
      device: { fingerprint: { length: 13 } },
      places: [{ place: 'office', title: '青溪镇选举办公室', phase: 'office', fault: null }],
    })
    expect(await ask('people.list', {}, 'office')).toMatchObject({
      ok: true,
      value: { people: [{ person: 'admin', name: '王建国', roles: ['admin'], pin: false }], unkept: true },
    })
    const recovery = need(await ask('app.recovery', {})) as { identity: string }
    expect(recovery.identity).toMatch(/^AGE-SECRET-KEY-1/)
    await ask('app.lock', {})
    expect(await ask('app.recovery', {})).toMatchObject({ error: { code: 'keys.locked' } })
    expect(await ask('app.unlock', { passphrase: 'a wrong one' })).toMatchObject({ error: { code: 'keys.wrong-passphrase' } })
    expect(await ask('app.unlock', { passphrase })).toMatchObject({ ok: true })
    expect(await ask('app.recovery-kept', {})).toMatchObject({ ok: true })
    expect(await state()).toMatchObject({ recovery: false })
    expect(readdirSync(join(home, 'live')).filter((name) => name.endsWith('.agekey'))).toEqual([])
  })

  it('shows the recovery identity to a signed-in administrator alone, once there is one', async () => {
    const home = folder()
    opened(home)
    need(await beginOffice())
    need(await ask('people.set-pin', { person: 'admin', pin: '46808642' }, 'office'))
    expect(await state()).toMatchObject({ recovery: false })
    expect(await ask('app.recovery', {})).toMatchObject({ error: { code: 'app.signed-out' } })
    expect(await ask('app.recovery-kept', {})).toMatchObject({ error: { code: 'app.signed-out' } })
    expect(existsSync(join(home, 'live', 'recovery.agekey'))).toBe(true)
    need(await ask('people.sign-in', { person: 'admin', pin: '46808642' }, 'office'))
    expect(await state()).toMatchObject({ recovery: true })
    expect(await ask('app.recovery', {})).toMatchObject({ ok: true })
    expect(await ask('app.recovery-kept', {})).toMatchObject({ ok: true })
    expect(await state()).toMatchObject({ recovery: false })
  })

  it('keeps an administrator who can sign in, for whoever comes after would else be anybody', async () => {
    const home = folder()
    opened(home)
    need(await beginOffice())
    need(await ask('people.set-pin', { person: 'admin', pin: '46808642' }, 'office'))
    need(await ask('people.sign-in', { person: 'admin', pin: '46808642' }, 'office'))
    const heir = { person: 'next', name: '李文秀', roles: ['admin'] }
    need(await ask('staff.assign', { people: [heir] }, 'office'))
    expect(await ask('staff.end', { person: 'admin' }, 'office')).toMatchObject({ error: { code: 'staff.last-admin' } })
    const other = { person: 'admin', name: '王建国', roles: ['registrar'] }
    expect(await ask('staff.assign', { people: [other] }, 'office')).toMatchObject({ error: { code: 'staff.last-admin' } })
    need(await ask('people.set-pin', { person: 'next', pin: '97531864' }, 'office'))
    expect(await ask('staff.end', { person: 'admin' }, 'office')).toMatchObject({ ok: true })
  })

  it('shows the recovery identity to nobody unsigned once somebody had a PIN, whoever is on the staff now', async () => {
    const home = folder()
    const app = opened(home)
    need(await beginOffice())
    need(await ask('people.set-pin', { person: 'admin', pin: '46808642' }, 'office'))
    const ledger = need(app.machine.places.open('office'))
    // Whatever let the only administrator go: they are gone, and the next one has no PIN yet.
    need(
      write(ledger, { actor: [{ person: 'admin', role: 'admin' }] }, (append) => {
        append('town', 'person.assigned', { person: 'next', name: '李文秀', roles: ['admin'] })
        append('town', 'person.assigned', { person: 'admin', name: '王建国', roles: ['ended'] })
        return done(null)
      }),
    )
    expect(await state()).toMatchObject({ recovery: false })
    expect(await ask('app.recovery-kept', {})).toMatchObject({ error: { code: 'app.signed-out' } })
    expect(await ask('app.recovery', {})).toMatchObject({ error: { code: 'app.signed-out' } })
  })

  it('becomes a station’s laptop that waits for the office, and writes its enrolment', async () => {
    const out = folder()
    opened(folder())
    need(await ask('app.begin', { kind: 'station', passphrase }))
    expect(await state()).toMatchObject({ kind: 'station', places: [{ place: 'station', phase: 'new', fault: null }] })
    const { path } = need(await ask('app.enrolment', { out })) as { path: string }
    expect(statSync(path).size).toBeGreaterThan(100)
    expect(await ask('app.enrolment', { out: join(out, 'gone') })).toMatchObject({ error: { code: 'out.no-folder' } })
    expect(await ask('station.overview' as 'app.state', {}, 'station')).toMatchObject({ ok: false })
  })

  it('is found again after it was closed, locked, and is never begun a second time', async () => {
    const home = folder()
    opened(home)
    need(await ask('app.begin', { kind: 'standby', passphrase }))
    const device = (await state()).device
    await closed()
    opened(home)
    expect(await state()).toMatchObject({ kind: 'office', locked: true, device })
    expect(await ask('app.begin', { kind: 'station', passphrase })).toMatchObject({ error: { code: 'app.begun' } })
    expect(await ask('app.enrolment', { out: folder() })).toMatchObject({ error: { code: 'keys.locked' } })
  })

  it('leaves nothing behind when it cannot be begun', async () => {
    const home = folder()
    opened(home)
    expect(await ask('app.begin', { kind: 'station', passphrase: 'short' })).toMatchObject({
      error: { code: 'keys.short-passphrase' },
    })
    const draft = { ...qingxi(), day: '' }
    const refused = await ask('app.begin', { kind: 'office', passphrase, admin: '王建国', draft })
    expect(refused).toMatchObject({ error: { code: 'setup.faults', params: { field: 'day' } } })
    expect(readdirSync(home).filter((name) => name.startsWith('live'))).toEqual([])
    expect(await beginOffice()).toMatchObject({ ok: true })
  })
})

describe('the office’s first bundle', () => {
  const fingerprint = 'AAAA '.repeat(13).trim()
  it('is taken by a place that waits for it, with its keys open, and only a bundle is', async () => {
    opened(folder())
    const bundle = await upload('D01.xuance', Buffer.from('no bundle'))
    expect(await ask('app.first-bundle', { upload: bundle, fingerprint })).toMatchObject({ error: { code: 'app.not-begun' } })
    need(await ask('app.begin', { kind: 'station', passphrase }))
    const missing = { upload: randomUUID(), fingerprint }
    expect(await ask('app.first-bundle', missing)).toMatchObject({ error: { code: 'upload.unknown' } })
    const refused = await ask('app.first-bundle', { upload: bundle, fingerprint })
    expect(refused).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^(bundle|zip)\./) } })
    await ask('app.lock', {})
    expect(await ask('app.first-bundle', { upload: bundle, fingerprint })).toMatchObject({ error: { code: 'keys.locked' } })
  })

  it('is not for the office that began the election', async () => {
    opened(folder())
    need(await beginOffice())
    const upload = randomUUID()
    expect(await ask('app.first-bundle', { upload, fingerprint })).toMatchObject({ error: { code: 'app.begun' } })
  })
})

describe('keys that the system keeps, too', () => {
  const wrap = (text: string) => Promise.resolve(Buffer.from(text).toString('base64'))
  const unwrap = (wrapped: string): Promise<Unwrapped> => {
    const text = Buffer.from(wrapped, 'base64').toString('utf8')
    return Promise.resolve({ kept: 'open', text, stale: false })
  }
  const system = {
    secretStore: { wrap, unwrap },
    chooseFolder: () => Promise.resolve(undefined),
    showPdf: () => Promise.resolve(true),
  }
  const openedWith = (home: string, given: System): App =>
    (running = need(openApp({ home, log: (line) => expect.fail(line), system: given })))

  it('open with the passphrase in the installed app, and nowhere else', async () => {
    const home = folder()
    openedWith(home, system)
    need(await ask('app.begin', { kind: 'station', passphrase }))
    await closed()
    opened(home)
    expect(await ask('app.unlock', { passphrase })).toMatchObject({ error: { code: 'keys.other-host' } })
    await closed()
    for (const [kept, code] of [
      ['lost', 'keys.other-host'],
      ['not-now', 'keys.keyring-shut'],
    ] as const) {
      openedWith(home, { ...system, secretStore: { ...system.secretStore, unwrap: () => Promise.resolve({ kept }) } })
      expect(await ask('app.unlock', { passphrase })).toMatchObject({ error: { code } })
      await closed()
    }
    openedWith(home, system)
    expect(await ask('app.unlock', { passphrase: 'a wrong one' })).toMatchObject({ error: { code: 'keys.wrong-passphrase' } })
    expect(await ask('app.unlock', { passphrase })).toEqual({ ok: true, value: null })
  })

  it.each<[string, Partial<typeof system.secretStore>]>([
    ['refuses', { wrap: () => Promise.reject(new Error('the prompt was closed')) }],
    ['gives back something else', { unwrap: () => Promise.resolve({ kept: 'open', text: 'forgotten', stale: false }) }],
  ])('rest under the passphrase alone where the system %s', async (_, fault) => {
    const home = folder()
    openedWith(home, { ...system, secretStore: { ...system.secretStore, ...fault } })
    need(await ask('app.begin', { kind: 'station', passphrase }))
    await closed()
    opened(home)
    expect(await ask('app.unlock', { passphrase })).toEqual({ ok: true, value: null })
  })

  it.each<[string, Partial<SecretStore>, string | undefined]>([
    ['wrapped anew', {}, 'keys.other-host'],
    ['given back to the passphrase until that key is proven', { wrap: () => Promise.resolve(undefined) }, undefined],
  ])('that an older key of the system’s wrapped are %s', async (_, changed, code) => {
    const home = folder()
    openedWith(home, system)
    need(await ask('app.begin', { kind: 'station', passphrase }))
    await closed()
    const old = async (wrapped: string): Promise<Unwrapped> => ({ ...(await unwrap(wrapped)), stale: true }) as Unwrapped
    openedWith(home, { ...system, secretStore: { ...system.secretStore, unwrap: old, ...changed } })
    need(await ask('app.unlock', { passphrase }))
    await closed()
    opened(home)
    expect(await ask('app.unlock', { passphrase })).toMatchObject(code ? { error: { code } } : { ok: true })
  })

  it('made in a browser are taken into its care by the installed app', async () => {
    const home = folder()
    opened(home)
    need(await ask('app.begin', { kind: 'station', passphrase }))
    await closed()
    openedWith(home, system)
    need(await ask('app.unlock', { passphrase }))
    await closed()
    opened(home)
    expect(await ask('app.unlock', { passphrase })).toMatchObject({ error: { code: 'keys.other-host' } })
  })
})

describe('an election and its rehearsal on one computer', () => {
  it('lie apart: the live one opens first, and no rehearsal is built while it is open', async () => {
    opened(folder())
    need(await ask('app.begin', { kind: 'station', passphrase }))
    const rehearse = { kind: 'job', name: 'app.rehearse', requestId: randomUUID(), input: { voters: 200 } }
    expect(await running!.dispatcher.dispatch(rehearse, running!.session)).toMatchObject({
      error: { code: 'rehearse.live-ledger' },
    })
    need(await ask('app.open', { what: 'rehearsal' }))
    expect(await state()).toMatchObject({ kind: 'rehearsal', has: { live: true, rehearsal: false }, device: null, places: [] })
    need(await ask('app.open', { what: 'live' }))
    expect(await state()).toMatchObject({ kind: 'station', locked: true })
  })
})

describe('a ledger that cannot be opened', () => {
  it('is named with what is wrong, and nothing in its folder is changed', async () => {
    const home = folder()
    opened(home)
    need(await ask('app.begin', { kind: 'station', passphrase }))
    await closed()
    const path = join(home, 'live', 'station.sqlite')
    const bytes = readFileSync(path)
    bytes.fill(0x5a, 100, 4000)
    writeFileSync(path, bytes)
    opened(home)
    const { kind, places } = await state()
    expect([kind, places]).toEqual([
      'station',
      [
        {
          place: 'station',
          title: '投票站',
          phase: 'fault',
          fault: expect.objectContaining({ code: 'ledger.damaged' }),
          remarks: [],
        },
      ],
    ])
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it('keeps its place among the others of a rehearsal', async () => {
    const home = folder()
    mkdirSync(join(home, 'rehearsal', 'stations'), { recursive: true })
    writeFileSync(join(home, 'rehearsal', 'office.sqlite'), 'no ledger')
    writeFileSync(join(home, 'rehearsal', 'stations', 'D01.sqlite'), '')
    opened(home)
    expect((await state()).places).toMatchObject([
      { place: 'office', phase: 'fault', fault: { code: 'ledger.not-sqlite' } },
      { place: 'D01', phase: 'fault', fault: { code: 'ledger.not-sqlite' } },
    ])
  })
})

describe('a second Xuance over the same home', () => {
  it('is refused while the first one runs, and opens once it has closed', async () => {
    const home = folder()
    opened(home)
    expect(openApp({ home, log: () => undefined })).toMatchObject({ ok: false, error: { code: 'app.running' } })
    await closed()
    opened(home)
    expect((await state()).kind).toBe('unset')
  })
})

describe('how the screens look and speak', () => {
  it('is remembered when the program is started again', async () => {
    const home = folder()
    const chosen = { language: 'en', size: 'largest', sound: false } as const
    opened(home)
    need(await ask('app.set-screen', chosen))
    expect((await state()).screen).toEqual(chosen)
    await closed()
    opened(home)
    expect((await state()).screen).toEqual(chosen)
  })

  it.each(['', '{', '{"language":"fr","size":9}', '[]'])('is as usual where the file says %j', async (text) => {
    const home = folder()
    writeFileSync(join(home, 'screen.json'), text)
    opened(home)
    expect((await state()).screen).toEqual({ language: 'zh', size: 'normal', sound: true })
  })
})

describe('files from the screen', () => {
  it('are gone when the app is closed, and when it opens after a crash', async () => {
    const home = folder()
    opened(home)
    await upload('名册.xlsx', Buffer.alloc(PART_BYTES + 1))
    expect(existsSync(join(home, 'uploads'))).toBe(true)
    await closed()
    expect(existsSync(join(home, 'uploads'))).toBe(false)
    mkdirSync(join(home, 'uploads', 'left'), { recursive: true })
    opened(home)
    expect(existsSync(join(home, 'uploads'))).toBe(false)
  })

  it('are shown by the system only where there is one to show them', async () => {
    opened(folder())
    const pdf = await upload('册一.pdf', Buffer.from('%PDF-1.7'))
    expect(await ask('app.show-pdf', { upload: pdf })).toMatchObject({ error: { code: 'app.no-dialog' } })
    expect(await ask('app.choose-folder', {})).toMatchObject({ error: { code: 'app.no-dialog' } })
  })
})
