/** The command is not carried out. The message says why and what to do, in a sentence; the rest, if any, in lines below it. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
