import { livedFresh } from './lived-fresh.ts'

livedFresh(['station'], false)
