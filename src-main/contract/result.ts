/** An expected refusal: `code` is looked up by the screens, `params` fill its sentence. Anything unexpected is thrown instead. */
export type Refusal = { readonly code: string; readonly params: Readonly<Record<string, string | number>> }

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Refusal }

export const done = <T>(value: T): Result<T> => ({ ok: true, value })

export const refuse = (code: string, params: Refusal['params'] = {}): { readonly ok: false; readonly error: Refusal } => ({
  ok: false,
  error: { code, params },
})
