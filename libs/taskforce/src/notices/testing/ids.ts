import type { AgencyId, CaseId, MemberId } from '@throughline/kernel';
import { v5 as uuidV5 } from 'uuid';

const namespace = 'f0b5a8a2-6c1d-4f43-9d0e-2b7c1a9e4d55';
const named = <Id extends string>(name: string): Id => uuidV5(name, namespace) as Id;

/** An advocacy agency, which opens the case. Abara is on call there, Adeyemi supervises. */
export const brightwater = named<AgencyId>('agency brightwater');
export const abara = named<MemberId>('member abara');
export const adeyemi = named<MemberId>('member adeyemi');

/** A shelter that may know of the case. Sosa is on call there, Singh supervises, Silva is neither. */
export const harborShelter = named<AgencyId>('agency harbor shelter');
export const sosa = named<MemberId>('member sosa');
export const singh = named<MemberId>('member singh');
export const silva = named<MemberId>('member silva');

export const harborCase = named<CaseId>('case harbor');

export const addresses: Readonly<Record<MemberId, string>> = {
  [abara]: 'abara@brightwater.example.org',
  [adeyemi]: 'adeyemi@brightwater.example.org',
  [sosa]: 'sosa@harbor.example.org',
  [singh]: 'singh@harbor.example.org',
  [silva]: 'silva@harbor.example.org',
};
