import { Combobox } from '@base-ui/react/combobox'
import { useState } from 'react'
import { t } from '../texts/index.ts'
import './select.css'

type Option = { readonly value: string; readonly word: string }

type Props = {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
  readonly value: string | null
  readonly options: readonly Option[]
  readonly onChoose: (value: string) => void
  readonly autoFocus?: boolean
}

/**
 * A `SearchSelect`, with the keys and the words for a screen reader that Base UI gives a combo box. Its own pop-up would hide the rest of
 * the page from screen readers while it is open, and lie outside a dialog: the list stands in the page, below its field.
 */
export function SelectDrawn({ id, describedBy, invalid, value, options, onChoose, autoFocus = false }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <Combobox.Root
      inline
      open={open}
      onOpenChange={setOpen}
      items={options}
      value={options.find((each) => each.value === value) ?? null}
      itemToStringLabel={({ word }) => word}
      isItemEqualToValue={(a, b) => a.value === b.value}
      onValueChange={(chosen) => chosen && onChoose(chosen.value)}
      autoHighlight
    >
      <div className="select" onBlur={({ currentTarget, relatedTarget }) => setOpen(currentTarget.contains(relatedTarget))}>
        <Combobox.Input
          id={id}
          className="input"
          aria-describedby={describedBy}
          aria-invalid={invalid}
          autoFocus={autoFocus}
          placeholder={t('ui.choose')}
          onFocus={() => setOpen(true)}
        />
        <span className="select-mark" aria-hidden="true">
          ▾
        </span>
        {open && (
          <div className="select-list">
            <Combobox.Empty className="select-none">{t('ui.noHits')}</Combobox.Empty>
            <Combobox.List>
              {(option: Option) => (
                <Combobox.Item key={option.value} value={option} className="select-option">
                  {option.word}
                </Combobox.Item>
              )}
            </Combobox.List>
          </div>
        )}
      </div>
    </Combobox.Root>
  )
}
