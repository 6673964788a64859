import type { NormalFile } from '../prompts/normalPrompt.js'
import type { Dress } from '../ui/dress.js'
import { lazily } from './lazily.js'
import type { Rooms } from './rooms.js'

/** Makes what fetches the chunk of shapes, and out of it the look of a file, where it names any; most name none. */
export function shapesLater(file: Promise<NormalFile>, safely: Rooms['safely']) {
  const shapes: Rooms['shapes'] = () => safely(import('../shapes.js'), undefined, 'import')
  const dress = lazily(async (): Promise<Dress | undefined> => {
    const { look } = await file
    return Object.keys(look)[0] ? (await shapes())?.dress(look) : undefined
  })
  return { shapes, dress }
}
