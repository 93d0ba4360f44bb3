import type { Input } from '#contract/index.ts'
import { useState } from 'react'
import { Page } from '../ui/Page.tsx'
import { refreshApp } from '../ask/app.ts'
import { useAct } from '../ask/useAct.ts'
import { useDraft } from '../ask/useDraft.ts'
import { useJob } from '../ask/useJob.ts'
import { sentence, t } from '../texts/index.ts'
import { TextField } from '../ui/Field.tsx'
import { Refused } from '../ui/Refused.tsx'
import { NOTHING_BEGUN, STEPS } from './begun.ts'
import { Kinds } from './Kinds.tsx'
import { NewElection } from './NewElection.tsx'
import { PassphraseForm } from './PassphraseForm.tsx'
import { TOWN_VOTERS } from '#words/rehearsed.ts'

/** What this computer is to be; for an office its election; then the passphrase of its keys. A rehearsal needs none of it. */
export function FirstStart() {
  const { draft: begun, keep, erase } = useDraft(null, 'begin', NOTHING_BEGUN)
  const [asked, setAsked] = useState(false)
  const beginning = useAct('app.begin', null)
  const town = useJob('app.rehearse', null)
  const pending = beginning.pending || town.pending
  const refusal = beginning.refusal ?? town.refusal
  const { chosen, step, election, admin } = begun

  const begin = async (input: Input<'app.begin'>): Promise<void> => {
    const made = await beginning.act(input)
    if (made.ok) erase()
    if (made.ok && input.kind === 'rehearsal') await town.start({ voters: TOWN_VOTERS })
    await refreshApp()
  }
  const said = refusal && <Refused>{sentence(refusal)}</Refused>
  const again = (): void => keep({ chosen: null })

  if (chosen === null)
    return (
      <Page title={t('start.title')} lines={[t('start.body')]} wide>
        {said}
        <Kinds pending={pending} onChoose={(kind) => (kind === 'rehearsal' ? void begin({ kind }) : keep({ chosen: kind }))} />
      </Page>
    )
  if (chosen === 'office' && step !== 'keys') return <NewElection step={step} election={election} keep={keep} onBack={again} />
  const make = (passphrase: string): void => {
    if (chosen !== 'office') return void begin({ kind: chosen, passphrase })
    void begin({ kind: chosen, passphrase, admin: admin.trim(), draft: election })
  }
  return (
    <Page
      title={t('start.passphrase.title')}
      lines={[t('start.passphrase.body')]}
      {...(chosen === 'office' && { step: [STEPS.length, STEPS.length] as const })}
    >
      {said}
      <PassphraseForm
        pending={pending}
        ready={chosen !== 'office' || admin.trim() !== ''}
        onAsk={() => setAsked(true)}
        onBack={() => (chosen === 'office' ? keep({ step: 'summary' }) : again())}
        onMake={make}
      >
        {chosen === 'office' && (
          <TextField
            autoFocus
            label={t('start.office.admin')}
            hint={t('start.office.adminHint')}
            error={asked && admin.trim() === '' ? t('start.office.adminFirst') : undefined}
            value={admin}
            maxLength={100}
            onText={(typed) => keep({ admin: typed })}
          />
        )}
      </PassphraseForm>
    </Page>
  )
}
