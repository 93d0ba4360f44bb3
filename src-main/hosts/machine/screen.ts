import { TEXT_SIZES } from '#words/choices.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '#bundles/write-file.ts'
import type { Screen } from '#contract/index.ts'

const USUAL: Screen = { language: 'zh', size: 'normal', sound: true }
const SIZES: readonly unknown[] = TEXT_SIZES

export type KeptScreen = { now(): Screen; set(part: Partial<Screen>): void }

/** How the screens look and speak, kept in `screen.json` of the home. What cannot be read is as usual. */
export function keptScreen(home: string): KeptScreen {
  const file = join(home, 'screen.json')
  let screen = read(file)
  return {
    now: () => screen,
    set: (part) => {
      screen = { ...screen, ...part }
      try {
        writeWhole(file, Buffer.from(`${JSON.stringify(screen)}\n`))
      } catch {
        // A full disk says so elsewhere: the screens look as they were told to, until the app is closed.
      }
    },
  }
}

function read(file: string): Screen {
  try {
    const { language, size, sound } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Screen>
    return {
      language: language === 'en' ? 'en' : USUAL.language,
      size: size && SIZES.includes(size) ? size : USUAL.size,
      sound: sound !== false,
    }
  } catch {
    return USUAL
  }
}
