import type { LaptopRole } from '#words/laptops.ts'
import type { DeviceLine } from './devices.ts'
import { nothing, OFFICE, query } from './procedure.ts'

/** A laptop of a station, with what is read aloud on the telephone to tell it from any other. */
export type StationLaptop = {
  readonly device: string
  readonly name: string
  readonly role: LaptopRole
  /** 13 groups of four letters. */
  readonly fingerprint: readonly string[]
  readonly certifiedAt: string
  /** How its fingerprint was compared: some groups, all of it, or not at all. */
  readonly compared: 'groups' | 'whole' | 'skipped'
  readonly revoked: boolean
  /** The newest bundle of the office that it can open. */
  readonly given: DeviceLine['given']
}

/** What a station still lacks. */
export type StationLack = {
  readonly lack:
    | 'barred'
    | 'no-roll'
    | 'no-gate'
    | 'no-candidates'
    | 'candidate-gone'
    | 'candidate-vetoed'
    | 'no-lead-laptop'
    | 'two-leads'
    | 'no-lead'
    | 'no-overseers'
    | 'no-clerk'
    | 'no-typists'
    | 'no-provision'
    | 'laptop-not-given'
    | 'old-day'
    | 'old-roll'
    | 'news'
    | 'no-spare'
  /** It cannot open as it is. */
  readonly shut: boolean
  /** What is meant, by name: contests, laptops, versions. */
  readonly names: string
  readonly count: number
}

export type StationReady = {
  readonly constituency: string
  readonly name: string
  readonly covers: readonly string[]
  readonly staff: {
    readonly people: number
    readonly leads: number
    readonly overseers: number
    readonly overseersNeeded: number
    /** By name: candidates and their near kin, who may not serve (S1 43). */
    readonly barred: readonly string[]
  }
  readonly laptops: readonly StationLaptop[]
  /** Versions: as published, and as it went out last; 0 for none. */
  readonly roll: { readonly published: number; readonly provisioned: number; readonly signed: boolean }
  readonly contests: readonly {
    readonly code: string
    readonly name: string
    readonly seats: number
    readonly candidates: number
  }[]
  /** By name: who stands on a formal list and may no more, or whom a department objected to since, with nobody's decision. */
  readonly gone: readonly string[]
  readonly vetoed: readonly string[]
  /** Authorisations approved and not withdrawn. */
  readonly proxies: number
  /** The office knows that it has opened. */
  readonly opened: boolean
  /** What the office stated for it since its last bundle: a correction would carry it. */
  readonly news: number
  /** The election day it was told last, where that is no longer the day. */
  readonly oldDay: string | null
  readonly lacks: readonly StationLack[]
}

export type StationsOverview = {
  /** This office's own fingerprint, to be read out to the stations; `isStandby`: this laptop stands in for it. */
  readonly office: { readonly name: string; readonly fingerprint: readonly string[]; readonly isStandby: boolean }
  readonly standby: readonly { readonly device: string; readonly name: string; readonly revoked: boolean }[]
  readonly stations: readonly StationReady[]
}

/** How far each polling station is before the day. */
export const stationsProcedures = {
  'stations.overview': query<StationsOverview>()({ input: nothing, roles: OFFICE, place: 'office' }),
}
