/** Longest text of a question, in UTF-16 code units: every answer carries the text that was asked, into every record. */
export const maxQuestionLength = 500
