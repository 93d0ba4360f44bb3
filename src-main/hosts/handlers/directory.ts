import { done } from '#contract/result.ts'
import { enterPerson } from '#office/directory/enter-person.ts'
import { listPeople } from '#office/directory/list-people.ts'
import { personCard } from '#office/directory/person-card.ts'
import { once, type Handlers } from './setting.ts'

export const directoryHandlers: Handlers<'directory'> = {
  'directory.list': ({ ledger }, asked) => done(listPeople(ledger, asked)),
  'directory.person': ({ ledger }, asked) => personCard(ledger, asked),
  'directory.enter': (setting, asked) => once(setting, () => enterPerson(setting.ledger, setting.actor, asked)),
}
