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
  readonly autoFocus?: boolean
}

/** A `SearchSelect` as antd draws it. */
export const SelectDrawn = ({ id, describedBy, invalid, value, options, onChoose, autoFocus = false }: Props) => (
  <Antd>
    <Select
      id={id}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={t('ui.noHits')}
      // In a dialog the list has to lie in it: everything outside is inert. On a page it belongs to what is read as its content.
      getPopupContainer={(node: HTMLElement) => node.closest<HTMLElement>('dialog, main') ?? document.body}
      autoFocus={autoFocus}
      defaultActiveFirstOption
      placeholder={t('ui.choose')}
      value={value}
      options={options.map((each) => ({ value: each.value, label: each.word }))}
      onChange={onChoose}
      {...(invalid && { status: 'error' as const })}
    />
  </Antd>
)
