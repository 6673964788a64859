import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import App from './App.tsx'

const place = document.getElementById('root') as HTMLElement
const app = (
  <StrictMode>
    <App />
  </StrictMode>
)
const isDrawn = place.firstElementChild !== null
const root = isDrawn ? hydrateRoot(place, app) : createRoot(place)
if (!isDrawn) root.render(app)

Object.assign(window, { leave: () => root.unmount() })
