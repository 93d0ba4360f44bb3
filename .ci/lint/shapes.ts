/** What the rules see of a file: nodes as oxlint gives them to a JS plugin. */
export type Node = { readonly type: string }
export type Context = { readonly filename: string; report(told: { readonly node: Node; readonly message: string }): void }

/** An identifier's name; empty for anything else. */
export const nameOf = (node: unknown): string => {
  const { type, name } = (node ?? {}) as { readonly type?: string; readonly name?: unknown }
  return type === 'Identifier' ? String(name) : ''
}
