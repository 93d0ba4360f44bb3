import { lazy, type ComponentType } from 'react'

/** A screen that is fetched when it is first shown, with all that only it shows. */
export const onDemand = <N extends string, P>(
  load: () => Promise<Readonly<Record<N, ComponentType<P>>>>,
  name: N,
): ComponentType<P> => {
  const Loaded = lazy(async () => ({ default: (await load())[name] }))
  // The compiler does not see that a component without a fixed list of properties takes those it was made for.
  return Loaded as unknown as ComponentType<P>
}
