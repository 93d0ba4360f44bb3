import { StyleProvider } from '@ant-design/cssinjs'
import { ConfigProvider } from 'antd'
import type { ReactNode } from 'react'
import { SIZES, useSettings } from '../store/settings.ts'
import { antdStyles } from './antd-styles.ts'

/** The tokens of the look, as antd asks for them; `px` is the size of the text. */
const themeOf = (px: number) => ({
  token: {
    colorPrimary: '#1d5c55',
    colorInfo: '#1d5c55',
    colorError: '#a8281f',
    colorWarning: '#8a5a00',
    colorSuccess: '#1d5c55',
    colorText: '#1c2530',
    colorTextSecondary: '#4d5967',
    colorTextTertiary: '#4d5967',
    colorTextDescription: '#4d5967',
    colorTextPlaceholder: '#5c6875',
    colorBgBase: '#fffefb',
    colorBorder: '#8b8577',
    colorBorderSecondary: '#ddd8cc',
    colorLink: '#1d5c55',
    fontFamily: 'inherit',
    fontSize: px,
    controlHeight: 44,
    borderRadius: 4,
    borderRadiusLG: 4,
    borderRadiusSM: 3,
    boxShadow: 'none',
    boxShadowSecondary: '0 0 0 1px #4d5967',
    motion: false,
    wireframe: true,
  },
})

/** Around every piece that antd draws: the look, the size, and styles without inline sheets. */
export function Antd({ children }: { readonly children: ReactNode }) {
  const { size } = useSettings()
  return (
    <StyleProvider container={antdStyles} layer>
      <ConfigProvider theme={themeOf(SIZES[size])} button={{ autoInsertSpace: false }} virtual={false}>
        {children}
      </ConfigProvider>
    </StyleProvider>
  )
}
