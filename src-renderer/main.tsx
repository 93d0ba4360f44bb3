import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/fonts.ts'
import './ui/tokens.css'
import './ui/ui.css'
import { App } from './app/App.tsx'
import { startApp } from './store/app.ts'
import { watchJobs } from './store/jobs.ts'
import { watchSeats } from './store/seat.ts'
import { applySettings } from './store/settings.ts'

applySettings()
watchSeats()
watchJobs()
startApp()
createRoot(document.querySelector('#screen')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
