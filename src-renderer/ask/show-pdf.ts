import type { Reply } from '#contract/index.ts'
import { done } from '#contract/result.ts'
import { act } from '../client/call.ts'
import { upload } from '../client/upload.ts'
import { useApp } from './app.ts'

/** Shows a PDF: in the system's viewer, in a window of its own, or, where none may open, saved as a file. */
export async function showPdf(base64: string, title: string): Promise<Reply<null>> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const file = new File([bytes], title.endsWith('.pdf') ? title : `${title}.pdf`, { type: 'application/pdf' })
  if (useApp.getState().state?.host === 'electron') {
    const sent = await upload(file)
    return sent.ok ? act('app.show-pdf', null, { upload: sent.value }) : sent
  }
  const address = URL.createObjectURL(file)
  if (!window.open(address)) {
    const link = document.createElement('a')
    link.href = address
    link.download = file.name
    link.click()
  }
  // A window needs its address while it loads, and a reload of it after that.
  setTimeout(() => URL.revokeObjectURL(address), 10 * 60_000)
  return done(null)
}
