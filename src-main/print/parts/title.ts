import type { TableDocument } from '../document.ts'
import { fit } from '../frame.ts'
import { MM } from '../sheet.ts'
import type { Part } from './part.ts'

const [ABOVE, CONSTITUENCY, SUBTITLE, BELOW] = [26 * MM, 13 * MM, 7.5 * MM, 6.5 * MM]

/** What a cover says in large letters: which form it is, and of what. */
export const title = ({
  title: said,
  constituency,
  subtitles,
}: Pick<TableDocument, 'title' | 'constituency' | 'subtitles'>): Part => {
  const height = ABOVE + CONSTITUENCY + subtitles.length * SUBTITLE + BELOW
  return {
    heights: [height],
    draw: (canvas, _, top, { left, right }) => {
      const [middle, wide] = [(left + right) / 2, right - left]
      let y = top - ABOVE
      canvas.as('H1', () => fit(canvas, said, middle, y, { size: 28, style: 'heading', align: 'center' }, wide))
      y -= CONSTITUENCY
      canvas.as('P', () => fit(canvas, constituency, middle, y, { size: 16, align: 'center' }, wide))
      for (const text of subtitles) {
        y -= SUBTITLE
        canvas.as('P', () => fit(canvas, text, middle, y, { size: 11, align: 'center' }, wide))
      }
      return top - height
    },
  }
}
