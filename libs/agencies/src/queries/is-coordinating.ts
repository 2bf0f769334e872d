import type { Agency } from '../agency';

/** Whether it is a coordinator's agency in service. A case that no such agency may know of is in single-agency mode. */
export const isCoordinating = (agency: Agency): boolean => agency.status === 'active' && agency.coordinators.length > 0;
