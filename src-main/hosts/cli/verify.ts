import { SEALED } from '#words/patterns.ts'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { sealsOfBundle } from '#bundles/bundle-seals.ts'
import { unlockKeys } from '#bundles/device.ts'
import { fingerprintOf, isFingerprint } from '#bundles/fingerprint.ts'
import { checkTrust } from '#bundles/trust.ts'
import { openBundle, type OpenedBundle } from '#bundles/unseal.ts'
import { closeLedger, openLedger } from '#ledger/open.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { answer, Refused, UsageError, type Answer, type Arguments, type Command } from './command.ts'
import { need, optional, passphrase } from './given.ts'
import { said } from './said.ts'
import { sealLines } from './seal-lines.ts'
import { certificatesByDevice, trustIn, trustOf } from '#trust/certificates.ts'
import { sealsOf, type Seal } from '#trust/seals.ts'

export const verifyCommand: Command = {
  usage: 'verify PATH [--ledger L | --fingerprint F] [--identity FILE]',
  summary: {
    zh: '像外人一样检验账本或传递包，并说明每本账到哪一条为止有本机的签名。传递包用 --identity FILE（age 身份）或 --ledger 的密钥打开；只有给了 --ledger 或 --fingerprint 才认签名人。',
    en: 'A ledger or a bundle checked as a stranger would, and up to where each book is signed by its own computer. A bundle is opened with --identity FILE (an age identity), or with the keys of --ledger; its signer is trusted only with --ledger or --fingerprint.',
  },
  options: { ledger: { type: 'string' }, fingerprint: { type: 'string' }, identity: { type: 'string' } },
  async run(given) {
    const [path, more] = given.positionals
    if (path === undefined || more !== undefined) throw new UsageError('verify 后面写一个路径', 'verify takes one path')
    const kind = kindOf(path)
    if (kind === 'bundle') return verifyBundle(path, given)
    const { entries, books, forked, attachments, proofs, election } = need(verifyLedger(path))
    const seals = sealsIn(path)
    const json = { kind: 'ledger', ok: true, entries, books, forked, attachments, proofs, election, seals }
    return answer(json, [
      `✓ 账本完好：${books} 册账，${entries} 条记载，${attachments} 份附件${forked.length > 0 ? `；分叉 ${forked.join('、')}` : ''}`,
      ...sealLines(seals),
    ])
  },
}

function kindOf(path: string): 'ledger' | 'bundle' {
  try {
    const file = openSync(path, 'r')
    const start = Buffer.alloc(SEALED.length)
    readSync(file, start)
    closeSync(file)
    return start.toString('latin1') === SEALED ? 'bundle' : 'ledger'
  } catch {
    throw new Refused({ code: 'input.unreadable', params: { file: path } })
  }
}

function sealsIn(path: string): readonly Seal[] {
  const ledger = need(openLedger(path, { readonly: true }))
  try {
    return sealsOf(ledger)
  } finally {
    closeLedger(ledger)
  }
}

async function verifyBundle(path: string, given: Arguments): Promise<Answer> {
  const [ledgerPath, fingerprint, identityFile] = [
    optional(given, 'ledger'),
    optional(given, 'fingerprint'),
    optional(given, 'identity'),
  ]
  const ledger = ledgerPath === undefined ? undefined : need(openLedger(ledgerPath, { readonly: true }))
  try {
    const identities =
      identityFile === undefined
        ? []
        : readFileSync(identityFile, 'utf8')
            .split('\n')
            .filter((line) => line.startsWith('AGE-SECRET-KEY-1'))
    if (identities.length === 0 && ledger) identities.push(need(await unlockKeys(ledger, passphrase())).ageIdentity)
    if (identities.length === 0)
      throw new UsageError(
        '传递包要用 --identity FILE，或者 --ledger L 和 XUANCE_PASSPHRASE 打开',
        'a bundle is opened with --identity FILE, or with --ledger L and XUANCE_PASSPHRASE',
      )
    const opened = need(
      await openBundle(
        readFileSync(path),
        identities.map((identity) => identity.trim()),
      ),
    )
    if (ledger) need(checkTrust(opened, trustIn(ledger)))
    if (fingerprint !== undefined) checkFingerprint(opened, fingerprint)
    const trusted = ledger !== undefined || fingerprint !== undefined
    const { manifest, entries } = opened
    const seals = need(sealsOfBundle(opened, ledger && trustIn(ledger)))
    const json = { kind: 'bundle', ok: true, trusted, manifest, entries: entries.length, seals }
    const line = `✓ ${said('bundle', manifest.kind)}完好：${manifest.books.length} 册账，${entries.length} 条记载；签发的电脑 ${manifest.sender} ${trusted ? '已核实' : '未核实（用 --ledger 或 --fingerprint 核实）'}`
    return answer(json, [line, ...sealLines(seals)])
  } finally {
    if (ledger) closeLedger(ledger)
  }
}

/** The fingerprint covers both keys; the age recipient is the one that the bundle's own certificate of its sender states. */
function checkFingerprint({ manifest, signKey, entries }: OpenedBundle, typed: string): void {
  const certificate = certificatesByDevice(trustOf(entries.map(({ entry }) => entry)).certificates).get(manifest.sender)
  // What a station hands over carries no town book, hence no certificate, and the age recipient stands nowhere else.
  if (!certificate) throw new Refused({ code: 'bundle.no-certificate', params: { device: manifest.sender } })
  if (certificate.signKey !== signKey || !isFingerprint(fingerprintOf(certificate), typed))
    throw new Refused({ code: 'bundle.fingerprint-differs', params: { device: manifest.sender } })
}
