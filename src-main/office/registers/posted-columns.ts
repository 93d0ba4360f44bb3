import type { Ledger } from '#ledger/open.ts'
import { electionOf } from '#roll/election.ts'
import { packById } from '#rules/packs/index.ts'
import { postedColumns } from '#rules/roll/poster.ts'

/** What of a voter may hang out is the pack’s to say (S1 28; 个人信息保护法 6). */
export const postedHere = (ledger: Ledger): readonly string[] => postedColumns(1, packById(electionOf(ledger).body.pack)!)
