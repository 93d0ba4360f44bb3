import { fileURLToPath } from 'node:url'
import { livesUpTo } from './sample-election.ts'

// 31,500 voters. The files lie beside the project, not in it; without them there is nothing to ask.
livesUpTo(fileURLToPath(new URL('../../../shared/samples/town', import.meta.url)), 'full')
