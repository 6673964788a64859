// @ts-check

/**
 * A moodpoint broken on purpose: in `file` of `src`, the text `find` becomes `replace`; `caughtBy` names the scenarios of
 * which one must fail. The build stops where the text is not found, so this table has to follow the sources.
 * @typedef {object} Mutant
 * @property {string} name
 * @property {string} file
 * @property {string} find
 * @property {string} replace
 * @property {string[]} caughtBy
 */

/** @type {Mutant[]} */
export const mutants = [
  {
    name: 'deletes before it sends',
    file: 'delivery/createDelivery.ts',
    find: 'const outcome = await way.post(',
    replace: `await outbox.settle(way.to, owed.map(([key, entry]) => [key, entry, undefined]))
    const outcome = await way.post(`,
    caughtBy: ['killed-in-flight', 'storm-of-500-over-tabs', 'wrong-endpoint-then-the-right-one'],
  },
  {
    name: 'no lock between tabs',
    file: 'delivery/createDelivery.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a piece of source.
    find: '`${name}:delivery:${way.to}`',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as above.
    replace: '`${Math.random()}:${name}:delivery:${way.to}`',
    caughtBy: ['many-tabs-flush-at-once'],
  },
  {
    name: 'acknowledges whatever is first in the line',
    file: 'outbox/createOutbox.ts',
    find: 'for (const [key, entry, aside] of concluded) {',
    replace: `for (const [, , aside] of concluded) {
          const [first] = await transaction.range<Entry>('r:', 1)
          if (!first) continue
          const [key, entry] = first`,
    caughtBy: ['head-of-the-line-discarded-in-flight', 'many-tabs-without-locks'],
  },
  {
    name: 'serialises again for every attempt',
    file: 'delivery/toWays.ts',
    find: 'send({ id, url, body,',
    replace: 'send({ id, url, body: JSON.stringify({ ...JSON.parse(body), sentAt: Date.now() }),',
    caughtBy: ['silent-server', 'line-cut-before-the-answer', 'storm-of-500-over-tabs'],
  },
  {
    name: 'thanks before the transaction is complete',
    file: 'compose/holdShowing.ts',
    find: "const settled = await settle(run, 'sent')",
    replace: "run.tell('saved')\n  const settled = await settle(run, 'sent')",
    caughtBy: ['disk-full-at-the-commit', 'killed-at-the-thank-you'],
  },
  {
    name: 'takes a page of HTML for an acknowledgement',
    file: 'delivery/classify.ts',
    find: "if (ok && !/^text\\/html/i.test(headers.get('content-type') ?? ''))",
    replace: 'if (ok)',
    caughtBy: ['wrong-endpoint-then-the-right-one'],
  },
  {
    name: 'does not wait after a failure',
    file: 'delivery/backoff.ts',
    find: 'const firstDelayMs = 1000',
    replace: 'const firstDelayMs = 1',
    caughtBy: ['storm-of-500-over-tabs', 'retry-after'],
  },
]
