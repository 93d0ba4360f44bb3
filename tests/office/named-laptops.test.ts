import { describe, expect, it } from 'vitest'
import { certifyDevice } from '#office/stations/enrol-device.ts'
import { devicesOf } from '#office/stations/devices.ts'
import { renameDevice } from '#office/stations/name-device.ts'
import { describeStation, stationFacts } from '#office/setup/describe-station.ts'
import { prepareStation } from '#station/preparing/prepare.ts'
import { deviceNames } from '#trust/device-names.ts'
import { admin, codeOf, need, newLaptop, station } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { townOf } from '../fixtures/laptop.ts'

const at = folder()
const town = await townOf(at, 12)

describe('a laptop has a name that people say', async () => {
  const first = await newLaptop(at, 'first')
  const second = await newLaptop(at, 'second')
  const certify = (laptop: typeof first, name?: string) =>
    certifyDevice(town.ledger, admin, laptop.enrolment, {
      constituency: 'D01',
      role: 'desk',
      ...(name !== undefined && { name }),
      answer: { fingerprint: laptop.fingerprint.join(' ') },
    })

  it('its constituency and a number where nobody gave it one', () => {
    expect(need(certify(first)).name).toMatch(/^第一选区 \d号机$/)
    expect(need(certify(second, '签到二号')).name).toBe('签到二号')
  })

  it('another one by a further entry, and never one that another has', () => {
    const { device } = first.keys
    expect(codeOf(renameDevice(town.ledger, admin, device, '签到二号'))).toBe('device.name-taken')
    expect(codeOf(renameDevice(town.ledger, admin, '0'.repeat(16), '三号'))).toBe('revoke.unknown')
    need(renameDevice(town.ledger, admin, device, ' 签到一号 '))
    expect(deviceNames(town.ledger).get(device)).toBe('签到一号')
    expect(devicesOf(town.ledger).map(({ name }) => name)).toEqual(expect.arrayContaining(['办公室主机', '签到一号', '签到二号']))
  })

  it('which travels to its station', async () => {
    const laptop = await station(town, at, 'lead')
    expect(prepareStation(laptop.ledger).name).toMatch(/^第一选区 \d号机$/)
  })
})

describe('a polling station has an address, hours and a telephone', () => {
  it('its own, or else the hours of the election', () => {
    expect(stationFacts(town.ledger)[0]).toMatchObject({ constituency: 'D01', address: null, open: '07:00' })
    const facts = { constituency: 'D01', address: '东坞村文化礼堂', open: '06:30', close: '18:00', telephone: '0579-0000' }
    expect(codeOf(describeStation(town.ledger, admin, { ...facts, close: '06:00' }))).toBe('station.hours')
    expect(codeOf(describeStation(town.ledger, admin, { ...facts, constituency: 'D99' }))).toBe('enrol.constituency')
    need(describeStation(town.ledger, admin, facts))
    expect(stationFacts(town.ledger)[0]).toMatchObject(facts)
  })
})
