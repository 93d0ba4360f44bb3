/** What the next keys do, written where it happens. */
export const Keys = ({ keys }: { readonly keys: readonly (readonly [key: string, does: string])[] }) => (
  <span className="keys">
    {keys.map(([key, does]) => (
      <span key={key}>
        <kbd>{key}</kbd> {does}
      </span>
    ))}
  </span>
)
