import { createApp } from './app.ts'

const app = createApp()
app.mount('#app')

Object.assign(window, { leave: () => app.unmount() })
