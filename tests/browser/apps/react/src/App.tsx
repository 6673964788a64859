import { MoodpointProvider } from 'moodpoint/react'
import Order from './Order.tsx'

export default function App() {
  return (
    <MoodpointProvider endpoint="/feedback" prompts="/prompts.json">
      <Order />
    </MoodpointProvider>
  )
}
