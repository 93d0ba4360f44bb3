import type { FormWording } from '#words/form-wording.ts'
import type { WordedForm } from '#words/forms.ts'
import { awayLetter } from './away-letter.ts'
import { electedLetter, electedNotice } from './elected.ts'
import { pollingNotice } from './polling-notice.ts'
import { proxyForm } from './proxy-form.ts'
import { registrationNotice } from './registration-notice.ts'

/** How the forms are worded where nobody worded them otherwise. */
export const WORDINGS: Readonly<Record<WordedForm, FormWording>> = {
  'registration-notice': registrationNotice,
  'polling-notice': pollingNotice,
  'away-letter': awayLetter,
  'proxy-form': proxyForm,
  'elected-notice': electedNotice,
  'elected-letter': electedLetter,
}
