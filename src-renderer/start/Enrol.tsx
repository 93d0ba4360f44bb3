import type { AppState } from '#contract/index.ts'
import { Page } from '../ui/Page.tsx'
import { t } from '../texts/index.ts'
import { EnrolmentOut } from './EnrolmentOut.tsx'
import { Fingerprint } from './Fingerprint.tsx'

/** A new computer of a station, or the office's standby: carry its enrolment to the office, read the fingerprint to it. */
export const Enrol = ({ device }: { readonly device: NonNullable<AppState['device']> }) => (
  <Page title={t('start.enrol.title')} lines={[t('start.enrol.body')]}>
    <Fingerprint groups={device.fingerprint} />
    <EnrolmentOut />
  </Page>
)
