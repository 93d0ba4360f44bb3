import type { Role, Second as SecondRule } from '#contract/index.ts'
import type { Actor } from '#words/acting.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import type { Second } from './confirm.ts'
import { isPin } from './pin.ts'

type Rule = { readonly roles: readonly Role[]; readonly second?: SecondRule }

/**
 * Whether someone may ask for a procedure, before its input is looked at and before any PIN is tried. Refuses `app.signed-out`,
 * `app.role`, `people.second-needed`, and `app.bad-input` for a second person nobody asked for or a PIN that is none.
 */
export function admit(name: string, { roles, second: rule }: Rule, actor: Actor | undefined, second?: Second): Result<null> {
  if (roles.length > 0 && !actor) return refuse('app.signed-out')
  if (roles.length > 0 && !actor?.some(({ role }) => roles.some((each) => each === role))) return refuse('app.role', { name })
  if (!second) return rule?.needed === 'always' ? refuse('people.second-needed', { roles: rule.roles.join('、') }) : done(null)
  if (!rule) return refuse('app.bad-input', { name, field: 'second' })
  if (!actor) return refuse('app.signed-out')
  return isPin(second.pin) ? done(null) : refuse('app.bad-input', { name, field: 'pin' })
}
