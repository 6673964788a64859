/** Nothing answered at the address: there is no endpoint to judge. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}
