import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/fonts.ts'
import './ui/tokens.css'
import './ui/ui.css'
import { App } from './app/App.tsx'
import { startApp } from './ask/app.ts'
import { watchJobs } from './ask/jobs.ts'
import { watchSeats } from './ask/seat.ts'
import { applySettings } from './ask/settings.ts'
import { watchLedger } from './ask/ledger.ts'

applySettings()
watchSeats()
watchJobs()
watchLedger()
startApp()
createRoot(document.querySelector('#screen')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
