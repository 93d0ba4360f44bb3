import { EnrolledRole } from '#words/laptops.ts'
import type { DeviceHeld, Input } from '#contract/index.ts'
import { officeOf } from './asking.ts'
import { answer, UsageError, type Arguments, type Command } from './command.ts'
import { count, LEDGER, need, only, oneOf, optional, text } from './given.ts'
import { said } from './said.ts'

const enrol: Command = {
  usage:
    'office enrol ENROLMENT --ledger L (--constituency D01 [--role lead|desk|spare] | --role standby) [--name 第一选区1号机] (--read-back "GROUPS" | --fingerprint F | --skip REASON --as A,B)',
  summary: {
    zh: '给一台电脑发证书。不带回答时说明要在电话里问哪四组。',
    en: 'Certifies a device. Without an answer it says which four groups to ask for on the telephone.',
  },
  options: {
    ...LEDGER,
    constituency: { type: 'string' },
    role: { type: 'string', default: 'lead' },
    'read-back': { type: 'string' },
    fingerprint: { type: 'string' },
    skip: { type: 'string' },
    name: { type: 'string' },
  },
  async run(given) {
    const path = only(given, 'an enrolment')
    const readBack = readBackFrom(given)
    const role = oneOf(given, 'role', EnrolledRole.options)
    const place = readBack && role !== 'standby' ? { constituency: text(given, 'constituency') } : {}
    const office = officeOf(given)
    const upload = need(office.offer(path))
    if (!readBack) {
      const { device, positions } = await office.ask('devices.challenge', { upload })
      const asked = `请对方从其屏幕上读出指纹第 ${positions.join('、')} 组，再用 --read-back 输入`
      return answer({ device, positions, certified: false }, [asked])
    }
    const called = optional(given, 'name')
    const grant = { upload, ...place, role, ...(called !== undefined && { name: called }), answer: readBack }
    const { device, name, positions, findings } = await office.ask('devices.certify', grant)
    const told = findings.map(({ code, message }) => `  ${code} ${message}`)
    return answer({ device, name, positions, certified: true, findings }, [
      `✓ ${name}（${device}）已认证：${place.constituency ?? '备用办公室'}`,
      ...told,
    ])
  },
}

function readBackFrom(given: Arguments): Input<'devices.certify'>['answer'] | undefined {
  const [heard, whole, skipped] = [optional(given, 'read-back'), optional(given, 'fingerprint'), optional(given, 'skip')]
  if (heard !== undefined) return { heard }
  if (whole !== undefined) return { fingerprint: whole }
  return skipped === undefined ? undefined : { skipped }
}

const revoke: Command = {
  usage: 'office revoke DEVICE --ledger L [--accept-up-to N --reason TEXT --as A:admin,B:committee]',
  summary: {
    zh: '丢失的电脑：显示办公室手里有它的哪些账；加 --accept-up-to 的，到那一条为止算数，后面的都不采信。',
    en: 'A lost laptop: shows what the office holds of its books; with --accept-up-to its entries count up to that one, and none is believed beyond.',
  },
  options: { ...LEDGER, 'accept-up-to': { type: 'string' }, reason: { type: 'string' } },
  async run(given) {
    const device = only(given, 'a device')
    if (optional(given, 'accept-up-to') === undefined) {
      const held = await officeOf(given).ask('devices.held', { device })
      return answer({ ...held, revoked: held.acceptUpTo !== undefined }, linesOf(held))
    }
    const revocation = { device, acceptUpTo: count(given, 'accept-up-to'), reason: text(given, 'reason') }
    const revoked = await officeOf(given).ask('devices.revoke', revocation)
    return answer({ ...revoked, revoked: true }, [
      ...linesOf(revoked),
      `✓ ${device} 已作废，只认到第 ${revoked.acceptUpTo} 条；请给该选区导出更正包（office correct）`,
    ])
  },
}

/** A station’s laptop by its constituency; one of the town is called by its role alone. */
const whereSaid = (scope: string): string => (scope === 'town' ? '' : `${scope} `)

const linesOf = ({ device, name, role, scope, books, leads }: DeviceHeld): readonly string[] => [
  `${name}（${device}，${whereSaid(scope)}${said('laptop', role)}）`,
  ...books.map(
    ({ book, seq, head, beyond }) =>
      `  ${book}：本机有到第 ${seq} 条（${head.slice(0, 12)}）${beyond > 0 ? `，其中最后 ${beyond} 条在限外，留作冲突待裁定` : ''}`,
  ),
  ...(leads.length > 0 ? [`  由 ${leads.join('、')} 接替`] : []),
]

const devices: Command = {
  usage: 'office devices --ledger L',
  summary: {
    zh: '领过证书的每台电脑，给过它什么，从它来过什么。',
    en: 'Every laptop that was certified, with what it was given and what has come from it.',
  },
  options: LEDGER,
  async run(given) {
    const all = await officeOf(given).ask('devices.list', {})
    return answer(
      { devices: all },
      all.map(
        ({ name, device, role, scope, acceptUpTo }) =>
          `${name}（${device}，${whereSaid(scope)}${said('laptop', role)}）${acceptUpTo === null ? '' : '已作废'}`,
      ),
    )
  },
}

const rename: Command = {
  usage: 'office name-device DEVICE NAME --ledger L',
  summary: {
    zh: '给一台电脑改名；字母编号只写在旁边。',
    en: 'Gives a laptop another name; hex stands only beside it.',
  },
  options: LEDGER,
  async run(given) {
    const [device = '', name = ''] = given.positionals
    if (given.positionals.length !== 2) throw new UsageError('写电脑的编号和它的名称', 'a device, and its name')
    const named = await officeOf(given).ask('devices.rename', { device, name })
    return answer(named, [`✓ ${device} 叫做 ${name}`])
  },
}

export const officeDeviceCommands = {
  'office devices': devices,
  'office name-device': rename,
  'office enrol': enrol,
  'office revoke': revoke,
}
