/** A button that is out of use while its act is under way loses the focus: afterwards it has it again, unless it went elsewhere. */
export async function withFocusBack<T>(underWay: Promise<T>): Promise<T> {
  const before = document.activeElement
  try {
    return await underWay
  } finally {
    setTimeout(() => {
      const now = document.activeElement
      const lost = now === null || now === document.body
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus()
    })
  }
}
