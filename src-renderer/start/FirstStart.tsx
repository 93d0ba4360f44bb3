import type { Input } from '#contract/index.ts'
import { useState } from 'react'
import { Page } from '../ui/Page.tsx'
import { refreshApp } from '../ask/app.ts'
import { useAct } from '../ask/useAct.ts'
import { useJob } from '../ask/useJob.ts'
import { sentence, t } from '../texts/index.ts'
import { Refused } from '../ui/Refused.tsx'
import { Kinds, type Kind } from './Kinds.tsx'
import { NewElection, type Files } from './NewElection.tsx'
import { PassphraseForm } from './PassphraseForm.tsx'
import { VOTERS } from './voters.ts'

/** What this computer is to be; for an office its election; then the passphrase of its keys. A rehearsal needs none of it. */
export function FirstStart() {
  const [kind, setKind] = useState<Exclude<Kind, 'rehearsal'> | null>(null)
  const [files, setFiles] = useState<Files | null>(null)
  const beginning = useAct('app.begin', null)
  const town = useJob('app.rehearse', null)
  const pending = beginning.pending || town.pending
  const refusal = beginning.refusal ?? town.refusal

  const begin = async (input: Input<'app.begin'>): Promise<void> => {
    const begun = await beginning.act(input)
    if (begun.ok && input.kind === 'rehearsal') await town.start({ voters: VOTERS })
    await refreshApp()
  }
  const said = refusal && <Refused>{sentence(refusal)}</Refused>

  if (kind === null)
    return (
      <Page title={t('start.title')} lines={[t('start.body')]} wide>
        {said}
        <Kinds
          pending={pending}
          onChoose={(chosen) => (chosen === 'rehearsal' ? void begin({ kind: chosen }) : setKind(chosen))}
        />
      </Page>
    )
  const steps = kind === 'office' ? 2 : 1
  if (kind === 'office' && !files)
    return (
      <Page title={t('start.office.title')} lines={[t('start.office.body')]} step={[1, steps]}>
        <NewElection onBack={() => setKind(null)} onNext={setFiles} />
      </Page>
    )
  return (
    <Page title={t('start.passphrase.title')} lines={[t('start.passphrase.body')]} step={[steps, steps]}>
      {said}
      <PassphraseForm
        pending={pending}
        onBack={() => (kind === 'office' ? setFiles(null) : setKind(null))}
        onMake={(passphrase) => void begin(kind === 'office' ? { kind, passphrase, ...files! } : { kind, passphrase })}
      />
    </Page>
  )
}
