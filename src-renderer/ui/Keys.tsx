import { t, type PlainKey } from '../texts/index.ts'

/** A key and what it does. */
export type KeyHint = readonly [key: string, does: PlainKey]

/** What the next keys do, written where it happens. */
export const Keys = ({ keys }: { readonly keys: readonly KeyHint[] }) => (
  <span className="keys">
    {keys.map(([key, does]) => (
      <span key={key}>
        <kbd>{key}</kbd> {t(does)}
      </span>
    ))}
  </span>
)
