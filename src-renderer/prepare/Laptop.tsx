import type { StationPrepared } from '#contract/index.ts'
import { useEffect, useState } from 'react'
import { READERS, setReader, useReader, type ReaderName } from '../ui/readers/reader.ts'
import { t } from '../texts/index.ts'
import { Segments } from '../ui/Segments.tsx'

/** This laptop: what it is for, its fingerprint to read aloud, the office's to compare, and the reader that hangs on it. */
export function Laptop({
  prepared: { role, name, device, fingerprint, officeFingerprint },
}: {
  readonly prepared: StationPrepared
}) {
  return (
    <section className="prepare-part">
      <h3>{t('prepare.laptop')}</h3>
      <p>
        {name !== null && <b>{name}</b>} {role ? t(`prepare.laptops.${role}`) : t('prepare.uncertified')}{' '}
        <small className="digits">{device.slice(0, 8)}</small>
      </p>
      <Groups title={t('prepare.fingerprint')} groups={fingerprint} />
      {officeFingerprint.length > 0 && <Groups title={t('prepare.office')} groups={officeFingerprint} />}
      <Reader />
    </section>
  )
}

const Groups = ({ title, groups }: { readonly title: string; readonly groups: readonly string[] }) => (
  <>
    <h4>{title}</h4>
    <ol className="groups">
      {groups
        .map((group, i) => ({ at: i + 1, group }))
        .map(({ at, group }) => (
          <li key={at}>
            <small>{at}</small> <span className="digits">{group}</span>
          </li>
        ))}
    </ol>
  </>
)

/** The reader, and what it read last: a card is held under it before the first voter comes. */
function Reader() {
  const name = useReader((reader) => reader.name)
  const [read, setRead] = useState<string | null>(null)
  useEffect(
    () =>
      READERS[name].listen((text) => {
        setRead(text)
        return true
      }),
    [name],
  )
  const options: readonly (readonly [ReaderName, string])[] = [
    ['keyboard', t('prepare.readers.keyboard')],
    ['helper', t('prepare.readers.helper')],
    ['none', t('prepare.readers.none')],
  ]
  return (
    <div className="prepare-reader">
      <Segments label={t('prepare.reader')} value={name} options={options} onChoose={setReader} />
      {name !== 'none' && (
        <p role="status" className={read === null ? 'text-ink' : 'text-pine'}>
          {read === null ? t('prepare.tryReader') : `✓ ${t('prepare.read', { text: read })}`}
        </p>
      )}
    </div>
  )
}
