import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/tokens.css'
import './ui/ui.css'
import { App } from './app/App.tsx'
import { startApp } from './store/app.ts'

startApp()
createRoot(document.querySelector('#screen')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
