import { ask } from '../client/call.ts'
import { sentence } from '../texts/index.ts'
import { showPdf } from './show-pdf.ts'
import { toast } from './toasts.ts'

/** Shows a print of the office as it was made. */
export async function showOfficePrint(place: string, sha256: string): Promise<void> {
  const reply = await ask('lists.again', place, { sha256 })
  if (reply.ok) await showPdf(reply.value.base64, reply.value.name)
  else toast('refused', sentence(reply.error))
}
