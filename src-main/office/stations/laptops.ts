import { fingerprintOf } from '#bundles/fingerprint.ts'
import type { StationLaptop } from '#contract/stations.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { LaptopRole } from '#words/laptops.ts'
import { devicesOf } from './devices.ts'

/** The laptops of a station in the order of certification, each with its fingerprint and what it was given. */
export function laptopsAt(ledger: Ledger, constituency: string): readonly StationLaptop[] {
  const certified = factsOf(ledger, 'device.certified')
  return devicesOf(ledger).flatMap(({ device, name, role, scope, acceptUpTo, given }) => {
    const certificate = certified.findLast(({ body }) => body.device === device)
    const known = LaptopRole.safeParse(role)
    if (scope !== constituency || !certificate || !known.success) return []
    return {
      device,
      name,
      role: known.data,
      fingerprint: fingerprintOf(certificate.body),
      certifiedAt: certificate.at,
      compared: comparedBy(certificate.body.readBack),
      revoked: acceptUpTo !== null,
      given,
    }
  })
}

const comparedBy = (readBack: Body<'device.certified'>['readBack']): StationLaptop['compared'] =>
  'groups' in readBack ? (readBack.groups.length > 4 ? 'whole' : 'groups') : 'skipped'
