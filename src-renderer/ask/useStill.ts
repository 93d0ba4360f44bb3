import { useIsFetching } from '@tanstack/react-query'
import { queries } from './queries.ts'

/** Whether everything that was asked is answered. */
export const useStill = (): boolean => useIsFetching({}, queries) === 0
