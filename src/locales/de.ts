import type { Messages } from './messages.js'

/** German. */
export const de: Messages = {
  question: 'Wie geht es Ihnen gerade?',
  because: { low: 'Was stand Ihnen im Weg?', mid: 'Was sollten wir als Erstes ändern?', high: 'Was war gut?' },
  more: 'Möchten Sie etwas ergänzen?',
  faces: ['Sehr unzufrieden', 'Unzufrieden', 'Weder noch', 'Zufrieden', 'Sehr zufrieden'],
  counts: 'Ihre Bewertung zählt.',
  adds: ' „Senden“ fügt Ihre Worte hinzu.',
  hint: 'Freiwillig. Bitte keine persönlichen Angaben.',
  restored: 'Das haben Sie vorhin geschrieben. Es wurde noch nicht gesendet.',
  send: 'Senden',
  busy: 'Wird gesendet …',
  notNow: 'Nicht jetzt',
  close: 'Schließen',
  launcher: 'Feedback',
  announcement: 'Eine kurze Frage am Ende der Seite:',
  thanks: 'Danke',
  sent: 'Ihre Antwort ist angekommen.',
  saved: 'Auf diesem Gerät gespeichert. Sie geht hinaus, sobald Sie das nächste Mal online hier sind.',
  local: 'Auf diesem Gerät gespeichert.',
  tab: 'Noch nicht gesendet. Sie geht hinaus, solange dieser Tab offen bleibt.',
  parked: 'Auf diesem Gerät aufgehoben. Die Website konnte sie nicht annehmen.',
  refused: 'Dieses Gerät konnte sie nicht aufheben. Bitte noch einmal senden.',
}
