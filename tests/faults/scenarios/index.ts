import type { Scenario } from '../scenario.ts'
import { backingUp } from './backup.ts'
import { checkingIn } from './check-in.ts'
import { counting } from './count.ts'
import { exporting } from './export.ts'
import { merging } from './merge.ts'
import { migrating } from './migration.ts'
import { restoring } from './restore.ts'

/** Everything the power may go away from. */
export const scenarios: readonly Scenario[] = [checkingIn, counting, exporting, merging, migrating, backingUp, restoring]
