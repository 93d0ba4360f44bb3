import type { FindingCode } from './findings.ts'

/**
 * Law that no use case asks yet, as `file#function`: what the trace names, and whatever else the rules export that nothing of the product
 * comes to. A test takes care that it says no more and no less.
 */
export const unaskedFunctions: readonly string[] = [
  // The roll: who votes at one level only, groups, posters, one register each.
  'roll/levels.ts#levelsFor',
  'roll/voter-groups.ts#groupSizes',
  'roll/register-partition.ts#checkOnePlaceEach',
  // Candidates: the order of a list that was made elsewhere (ours are put in order), preliminary list, the day on which nobody is introduced any more.
  'nomination/candidate-list.ts#checkListOrder',
  'nomination/candidate-list.ts#checkUnaltered',
  'calendar.ts#mayIntroduce',
  // What nobody records at check-in: the document shown, and where a voter is held.
  'day/voting.ts#checkDocument',
  'day/voting.ts#checkChannel',
  'day/voting.ts#channelsFor',
  // Papers of the day that nothing prints or records yet.
  'day/proxy-paper.ts#checkPosting',
  'day/voting.ts#breaksSecrecy',
  'day/voting.ts#mayHaveHelpWriting',
  'day/staffing.ts#checkMobileList',
  'count/marks.ts#markFrom',
  'count/paper.ts#reportedAs',
  // After the count: deputies are examined, papers are handed over.
  'count/declaration.ts#seatIsVoid',
  'count/declaration.ts#archiveLacks',
  // Recall, and the session of the congress.
  'congress/recall.ts#isRecalled',
  'congress/recall.ts#neededToRecall',
  'congress/congress.ts#officeOf',
  'congress/congress.ts#congressOutcome',
  'congress/congress.ts#checkCongressCandidates',
  'congress/congress.ts#congressRange',
]

/** Findings that no use case can ever make: of the law above, or made by nothing at all. */
export const unmadeFindings: readonly FindingCode[] = [
  'W.022',
  'E.117',
  'W.152',
  'W.248',
  'W.317',
  'E.414',
  'E.419',
  'E.501',
  'E.509',
  'E.510',
  'E.511',
  'E.701',
  'E.702',
  'E.703',
  'E.704',
  'E.705',
  'R.706',
]
