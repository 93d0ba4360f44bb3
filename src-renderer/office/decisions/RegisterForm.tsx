import { t } from '../../texts/index.ts'
import { TextField } from '../../ui/Field.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { SECTIONS } from '#words/choices.ts'
import type { Choosing } from './choosing.ts'
import { fieldWords } from '../../ui/town/fields.ts'
import type { Needs } from './waiting.ts'

type Props = {
  readonly needs: Needs
  readonly draft: Choosing
  readonly keep: (part: Partial<Choosing>) => void
}

/** Register four: its section, and what the entry rests on. */
export const RegisterForm = ({ needs, draft: { section, evidence }, keep }: Props) => (
  <div className="decide-form">
    <Segments
      label={t('decisions.section')}
      value={section}
      onChoose={(chosen) => keep({ section: chosen })}
      options={SECTIONS.map((each) => [each, `${each} ${t(`decisions.sections.${each}`)}`])}
    />
    {needs[section]?.map((column) => (
      <TextField
        key={column}
        label={fieldWords(column)}
        value={evidence[column] ?? ''}
        maxLength={500}
        onText={(text) => keep({ evidence: { ...evidence, [column]: text } })}
      />
    ))}
  </div>
)
