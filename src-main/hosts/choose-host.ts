export type Choice = { readonly host: 'loopback'; readonly browser: boolean; readonly why: string }

/** The one place that decides where the app opens. Said to the user in one line. */
export function chooseHost(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): Choice {
  const display = platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])
  const browser = display && !env['CI'] && env['XUANCE_BROWSER'] !== 'none'
  const why = browser ? '在本机浏览器中打开' : '没有显示器，请在本机浏览器中打开下面的地址'
  return { host: 'loopback', browser, why }
}
