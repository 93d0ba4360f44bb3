/** What decides: where we are, and whether Electron's runtime is at hand. */
export type Surroundings = {
  readonly env: NodeJS.ProcessEnv
  readonly platform: NodeJS.Platform
  /** Electron runs its sandbox as no root. */
  readonly root: boolean
  /** The path of Electron's binary; undefined where it is not there and could not be fetched. Asked only when everything else is right. */
  readonly runtime: () => Promise<string | undefined>
}

export type Choice =
  | { readonly host: 'electron'; readonly runtime: string; readonly why: string }
  | { readonly host: 'loopback'; readonly browser: boolean; readonly why: string }

const WHY = {
  noDisplay: '没有显示器，请在本机浏览器中打开下面的地址。No display: open this address in a browser of this computer.',
  notWanted:
    '没有要求打开窗口，请在本机浏览器中打开下面的地址。No window was asked for: open this address in a browser of this computer.',
  wanted: '按要求在本机浏览器中打开。Opening in a browser, as asked.',
  root: '以管理员（root）身份运行，在本机浏览器中打开。Run as root: opening in a browser.',
  noRuntime: '没有Electron运行环境，在本机浏览器中打开。Electron is not here: opening in a browser.',
  desktop: '在桌面窗口中打开。Opening in a window of its own.',
} as const

const inBrowser = (why: string): Choice => ({ host: 'loopback', browser: true, why })

/**
 * The one place that decides where the app opens: in Electron where its runtime is, a display exists and the user is not root; else in
 * an installed browser; without a display nowhere, and the address is printed. `why` is said to the user in one line, in both languages.
 */
export async function chooseHost({ env, platform, root, runtime }: Surroundings): Promise<Choice> {
  const display = platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
  if (!display) return { host: 'loopback', browser: false, why: WHY.noDisplay }
  if (env['CI'] || env['XUANCE_BROWSER'] === 'none') return { host: 'loopback', browser: false, why: WHY.notWanted }
  if (env['XUANCE_HOST'] === 'loopback') return inBrowser(WHY.wanted)
  if (root) return inBrowser(WHY.root)
  const found = await runtime()
  return found === undefined ? inBrowser(WHY.noRuntime) : { host: 'electron', runtime: found, why: WHY.desktop }
}
