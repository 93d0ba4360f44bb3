import type { Page } from 'playwright-core'
import { procedures, type Name } from '#contract/index.ts'
import { refuse } from '#contract/result.ts'

type Asked = { readonly kind: string; readonly name: Name; readonly second?: unknown }

/**
 * No command of the page gets through: what takes two is refused to one, so that the dialog for the second person opens, and the rest as
 * if the line were lost. Questions are answered. Answers the names that were stopped, as they come.
 */
export async function stopCommands(page: Page): Promise<readonly string[]> {
  const stopped: string[] = []
  await page.route('**/rpc', (route) => {
    const { kind, name, second } = JSON.parse(route.request().postData() ?? '{}') as Asked
    if (kind === 'query') return route.fallback()
    stopped.push(name)
    const procedure = procedures[name]
    const two = 'second' in procedure && second === undefined ? procedure.second : undefined
    const reply = two ? refuse('people.second-needed', { roles: two.roles.join('、') }) : refuse('client.unreachable')
    return route.fulfill({ json: reply })
  })
  return stopped
}
