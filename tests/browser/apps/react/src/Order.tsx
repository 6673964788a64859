import { useMoodpoint } from 'moodpoint/react'
import { useEffect, useState } from 'react'

export default function Order() {
  const mood = useMoodpoint()
  const [delivered, setDelivered] = useState(0)
  useEffect(() => {
    performance.mark('effect')
    mood.event('opened')
    return mood.on('delivered', () => setDelivered((count) => count + 1))
  }, [mood])

  return (
    <main>
      <h1>Your order</h1>
      <button type="button" onClick={() => mood.event('ordered')}>
        Order
      </button>
      <p>Delivered: {delivered}</p>
      <moodpoint-inline prompt="ordering" className="place" />
    </main>
  )
}
