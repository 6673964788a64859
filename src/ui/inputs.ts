import type { VNode } from 'preact'
import { Choice } from './Choice.js'
import { Comment } from './Comment.js'
import { Faces } from './Faces.js'
import type { QuestionProps } from './QuestionProps.js'

/** The input of each scale. */
export const inputs: Record<string, (props: QuestionProps) => VNode> = {
  'faces-5': Faces,
  choice: Choice,
  comment: Comment,
}
