import { useEffect, useState } from 'react'

/** Whole seconds until a wait is over; every new `from` (the refusal that told it, say) begins it anew. */
export function useCountdown(seconds: number, from: unknown): number {
  const [counted, setCounted] = useState<{ readonly from: unknown; readonly left: number } | null>(null)
  useEffect(() => {
    if (seconds <= 0) return
    const until = performance.now() + seconds * 1000
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((until - performance.now()) / 1000))
      setCounted({ from, left })
      if (left === 0) clearInterval(timer)
    }, 250)
    return () => clearInterval(timer)
  }, [seconds, from])
  return counted && counted.from === from ? counted.left : Math.max(0, seconds)
}
