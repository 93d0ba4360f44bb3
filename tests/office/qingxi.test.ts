import { fileURLToPath } from 'node:url'
import { livesUpTo } from './sample-election.ts'

livesUpTo(fileURLToPath(new URL('../../examples/qingxi', import.meta.url)), 'small')
