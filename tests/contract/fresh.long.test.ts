import { livedFresh } from './lived-fresh.ts'

livedFresh(['office', 'station'], true)
