import { describe, expect, it } from 'vitest'
import { firstPage } from '../../src-renderer/app/first-page.ts'

describe('where the address names no page', () => {
  it.each([
    ['before', 'lead', 'prepare'],
    ['before', 'clerk', 'check-in'],
    ['before', 'overseer', 'prepare'],
    ['before', 'typist', 'count'],
    ['open', 'lead', 'check-in'],
    ['open', 'clerk', 'check-in'],
    ['open', 'overseer', 'board'],
    ['open', 'typist', 'count'],
    ['closed', 'lead', 'count'],
    ['closed', 'clerk', 'check-in'],
    ['closed', 'overseer', 'count'],
    ['closed', 'typist', 'count'],
  ] as const)('of a station that is %s, the %s finds %s', (phase, role, path) => {
    expect(firstPage(phase, role)).toBe(path)
  })

  it.each(['admin', 'registrar', 'reviewer', 'committee'])('of the office, the %s finds its first page', (role) => {
    expect(firstPage('office', role)).toBe('')
  })
})
