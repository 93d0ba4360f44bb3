import { openApp } from '#hosts/open-app.ts'
import { need } from '../fixtures/election.ts'

// The host as it starts, until the desk's first search is answered; prints the milliseconds since this process began.
const app = need(openApp({ home: process.argv[2]!, log: () => undefined }))
const frame = { kind: 'query', name: 'voting.find', place: 'D01', input: { text: '陈建' } }
const answer = await app.dispatcher.dispatch(frame, app.session)
if (!answer.ok || (answer.value as { readonly hits: readonly unknown[] }).hits.length === 0)
  throw new Error(JSON.stringify(answer))
process.stdout.write(performance.now().toFixed(1))
await app.close()
