import type { PublicationEvent } from '../events';
import type { Publication } from './publication';

export const initialState = (): Publication => ({ id: null, latest: 0, versions: {} });

export const copy = (state: Publication): Publication => ({ ...state, versions: { ...state.versions } });

/** Copies one fact. Total and silent. There are few versions and few limits to a protocol, so what changes is replaced. */
export function evolve(state: Publication, event: PublicationEvent): Publication {
  switch (event.type) {
    case 'ProtocolPublished': {
      const { protocol, hash } = event.data;
      const versions = { ...state.versions, [protocol.version]: { protocol, hash, confirmedLimits: [] } };
      return { id: protocol.id, latest: Math.max(state.latest, protocol.version), versions };
    }
    case 'StatutoryLimitConfirmed': {
      const { version, stepKey } = event.data;
      const published = state.versions[version];
      if (!published) return state;
      return { ...state, versions: { ...state.versions, [version]: { ...published, confirmedLimits: [...published.confirmedLimits, stepKey] } } };
    }
  }
}
