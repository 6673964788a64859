import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { shared } from '../shared.ts'

export default defineConfig({
  ...shared,
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'moodpoint-inline' } } })],
})
