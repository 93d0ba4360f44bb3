import { askOnce } from '../../ask/once.ts'
import { showPdf } from '../../ask/show-pdf.ts'
import { toast } from '../../ask/toasts.ts'
import { sentence } from '../../texts/index.ts'

/** Shows a register as it was printed; where no window may open, it is saved as `file`. */
export async function openPrint(sha256: string, file: string): Promise<void> {
  const reply = await askOnce('office.print', 'office', { sha256 })
  if (!reply.ok) return toast('refused', sentence(reply.error))
  await showPdf(reply.value.base64, file)
}
