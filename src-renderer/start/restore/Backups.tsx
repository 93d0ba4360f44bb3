import type { KnownBackup } from '#contract/index.ts'
import { useState } from 'react'
import { useApp } from '../../ask/app.ts'
import { useJob } from '../../ask/useJob.ts'
import { number, sentence, t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { dayTimeOf, shortHash } from '../../ui/format.ts'
import { Refused } from '../../ui/Refused.tsx'
import { Form } from '../../ui/Form.tsx'
import { Lost } from './Lost.tsx'

type Props = { readonly place: string; readonly backups: readonly KnownBackup[] }

/** Which backup, what it lacks, and the passphrase by which it is restored. The best one is chosen already. */
export function Backups({ place, backups }: Props) {
  const rehearsal = useApp(({ state }) => state?.kind === 'rehearsal')
  const [chosen, choose] = useState(backups[0]!)
  const [passphrase, setPassphrase] = useState('')
  const [identity, setIdentity] = useState('')
  const ready = (rehearsal || passphrase !== '') && (!chosen.sealed || identity.trim() !== '')
  const { start, refusal, pending } = useJob('app.restore', null, place)
  const restore = (): void => {
    const keys = { ...(!rehearsal && { passphrase }), ...(chosen.sealed && { identity }) }
    if (ready) void start({ place, backup: chosen.backup, ...keys })
  }
  return (
    <Form className="start-form" onSend={restore}>
      <fieldset className="drives">
        <legend>{t('restore.which')}</legend>
        {backups.map((each) => (
          <label key={each.backup} className="drive">
            <input type="radio" name="backup" checked={each === chosen} onChange={() => choose(each)} />
            <span>
              <b>{dayTimeOf(each.at)}</b> {whereOf(each)} {wordsOf(each)}
            </span>
            {!each.sealed && <small className="digits">{shortHash(each.head)}</small>}
          </label>
        ))}
      </fieldset>
      {chosen.sealed ? <p>{t('restore.sealedBody')}</p> : <Lost lost={chosen.lost} />}
      {chosen.sealed && <TextField label={t('restore.identity')} value={identity} maxLength={200} onText={setIdentity} />}
      {!rehearsal && (
        <TextField
          type="password"
          label={t('restore.passphrase')}
          hint={t('restore.passphraseWhy')}
          value={passphrase}
          maxLength={200}
          onText={setPassphrase}
        />
      )}
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      <div className="page-acts">
        <Button primary type="submit" disabled={!ready || pending}>
          {t('restore.act')} <kbd>Enter</kbd>
        </Button>
      </div>
    </Form>
  )
}

const whereOf = ({ where }: KnownBackup): string =>
  where.kind === 'stick' ? t('restore.stick', { label: where.label }) : t(`restore.${where.kind}`)

const wordsOf = (backup: KnownBackup): string =>
  backup.sealed ? t('restore.sealed') : t('restore.entries', { title: backup.title, entries: number(backup.entries) })
