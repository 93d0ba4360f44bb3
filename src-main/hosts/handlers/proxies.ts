import { done } from '#contract/result.ts'
import { approveHere, checkProxyHere, withdrawHere } from '#station/proxies/approve-proxy.ts'
import { proxiesOf } from '#station/proxies/proxies.ts'
import type { Handlers } from './setting.ts'

export const proxyHandlers: Handlers<'proxies'> = {
  'proxies.list': ({ ledger }, { text }) => done(proxiesOf(ledger, text)),
  'proxies.check': ({ ledger }, { principal, agent }) => done(checkProxyHere(ledger, principal, agent)),
  'proxies.approve': ({ ledger, ...request }, asked) => approveHere(ledger, request, asked),
  'proxies.withdraw': ({ ledger, ...request }, asked) => withdrawHere(ledger, request, asked),
}
