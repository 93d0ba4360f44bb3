import { Select } from 'antd'
import { t } from '../texts/index.ts'
import { Antd } from './Antd.tsx'

type Props = {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
  readonly value: string | null
  readonly options: readonly { readonly value: string; readonly word: string }[]
  readonly onChoose: (value: string) => void
}

/** A `SearchSelect` as antd draws it. */
export const SelectDrawn = ({ id, describedBy, invalid, value, options, onChoose }: Props) => (
  <Antd>
    <Select
      id={id}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={t('ui.noHits')}
      placeholder={t('ui.choose')}
      value={value}
      options={options.map((each) => ({ value: each.value, label: each.word }))}
      onChange={onChoose}
      {...(invalid && { status: 'error' as const })}
    />
  </Antd>
)
