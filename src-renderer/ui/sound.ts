import { useSettings } from '../ask/settings.ts'

/** Hertz of the tones, one after the other. Low and falling where it goes no further, one high one where only a part may be done. */
const TONES = { stop: [392, 262], part: [660] } as const
/** Seconds of one tone. */
const TONE = 0.18

export type Sound = keyof typeof TONES

let context: AudioContext | undefined

/** Heard beside what fills the panel, where this laptop may be heard. A machine without sound says nothing, and nothing fails. */
export function play(sound: Sound): void {
  if (!useSettings.getState().sound) return
  try {
    context ??= new AudioContext()
    for (const [i, hertz] of TONES[sound].entries()) {
      const [tone, loud] = [context.createOscillator(), context.createGain()]
      const from = context.currentTime + i * TONE
      tone.frequency.value = hertz
      loud.gain.setValueAtTime(0.25, from)
      loud.gain.exponentialRampToValueAtTime(0.001, from + TONE)
      tone.connect(loud).connect(context.destination)
      tone.start(from)
      tone.stop(from + TONE)
    }
  } catch {
    // No sound card: the panel says it.
  }
}
