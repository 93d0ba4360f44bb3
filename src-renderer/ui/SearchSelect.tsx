import { mentioning, searchedBy } from '#words/mentions.ts'
import { useState } from 'react'
import { t } from '../texts/index.ts'
import { Field } from './Field.tsx'
import { FindBox } from './FindBox.tsx'

type Option = { readonly value: string; readonly word: string }

type Props = {
  readonly label: string
  readonly options: readonly Option[]
  readonly onChoose: (value: string) => void
  readonly autoFocus?: boolean
}

/** One of many, found by typing. For a handful use `Segments`, for a dozen a plain `select`. */
export function SearchSelect({ label, options, onChoose, autoFocus }: Props) {
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const isSought = mentioning(text)
  const hits = open ? options.filter(({ word }) => isSought(searchedBy([word]))) : []
  return (
    <Field label={label}>
      {(given) => (
        <div
          onFocus={() => setOpen(true)}
          onClick={() => setOpen(true)}
          onBlur={({ currentTarget, relatedTarget }) => setOpen(currentTarget.contains(relatedTarget))}
        >
          <FindBox
            {...given}
            over
            autoFocus={autoFocus}
            placeholder={t('ui.choose')}
            text={text}
            onText={(typed) => {
              setText(typed)
              setOpen(true)
            }}
            hits={hits}
            keyOf={({ value }) => value}
            none={open ? t('ui.noHits') : ''}
            onPick={({ value }) => onChoose(value)}
            onEscape={() => setOpen(false)}
          >
            {({ word }) => word}
          </FindBox>
        </div>
      )}
    </Field>
  )
}
