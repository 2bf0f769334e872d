/** A command that needs no more than its path. Anything in the body is refused. */
export class EmptyBody {}
