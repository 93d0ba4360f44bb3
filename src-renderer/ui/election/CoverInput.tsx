import type { DraftCover } from '#contract/index.ts'
import { coversIn, coversLine } from '#words/covers.ts'
import { useState, type ComponentProps } from 'react'

type Props = Omit<ComponentProps<'input'>, 'value' | 'onChange'> & {
  readonly covers: readonly DraftCover[]
  readonly onCovers: (covers: DraftCover[]) => void
}

/** Villages and groups on one line. What is typed stays as it is typed, as long as it says the same. */
export function CoverInput({ covers, onCovers, ...rest }: Props) {
  const [text, setText] = useState(() => coversLine(covers))
  const [shown, setShown] = useState(covers)
  if (shown !== covers) {
    setShown(covers)
    if (coversLine(coversIn(text)) !== coversLine(covers)) setText(coversLine(covers))
  }
  return (
    <input
      {...rest}
      value={text}
      onChange={({ target }) => {
        setText(target.value)
        onCovers([...coversIn(target.value)])
      }}
    />
  )
}
