import { eventCheck, type EventSchemas } from '@throughline/event-schemas';
import type { Fault } from '@throughline/protocols';
import type { CaseEvent } from '../../events';
import { caseSchemas } from './case-schemas';
import { clockSchemas } from './clock-schemas';
import { sharingSchemas } from './sharing-schemas';
import { stepSchemas } from './step-schemas';

/** One entry for every event there is: a new type fails to compile until somebody says what it may hold. */
export const eventSchemas: EventSchemas<CaseEvent> = { ...caseSchemas, ...sharingSchemas, ...stepSchemas, ...clockSchemas };

/**
 * Everything in an event that may not be written: what is not an id, a code of a list, a moment, a span, a number or a citation, a field that its
 * type does not have, a field class that it does not seal. Empty for whatever `decide` answers with; else a fault of ours. The words never repeat
 * what was found.
 */
export const findEventFaults: (event: CaseEvent) => readonly Fault[] = eventCheck(eventSchemas);
