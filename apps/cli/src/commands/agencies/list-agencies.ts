import { agencyDecider, type RegisteredAgency } from '@throughline/agencies';
import { fold, type AgencyId } from '@throughline/kernel';
import type { Answer } from '../../answer';
import type { Context } from '../../context';
import { namesOfAgencies } from '../../reading/agency-names';
import { readAgency } from '../../reading/read-stream';
import { scan } from '../../reading/scan';
import { table, type Cell } from '../../terminal/table';
import { inWords } from '../../words/in-words';

/** Every agency with a seat, in the order in which they got it. */
export async function listAgencies(context: Context): Promise<Answer> {
  const { paint, width, surroundings } = context;
  return context.reading(async (history) => {
    const agencies: RegisteredAgency[] = [];
    for await (const { stream } of scan(history, ['AgencyRegistered'], 'Looking for agencies', surroundings)) {
      const agency = fold(agencyDecider, (await readAgency(history, stream.slice('agency-'.length) as AgencyId)).map(({ event }) => event));
      if (agency.status !== 'unregistered') agencies.push(agency);
    }
    const names = await namesOfAgencies(agencies.map(({ agencyId }) => agencyId), history, context);
    const rows = agencies.map(({ agencyId, kind, region, town, status }): readonly Cell[] => [
      agencyId, { text: `${names.get(agencyId) ?? agencyId}${status === 'active' ? '' : `, ${status}`}`, ink: status === 'active' ? 'bold' : 'yellow' }, inWords(kind), town ?? region,
    ]);
    return {
      data: agencies.map(({ agencyId, kind, region, town, status }) => ({ agencyId, name: names.get(agencyId), kind, region, town, status })),
      text: rows.length === 0 ? 'No agency has a seat yet: see `throughline agency add --help`.' : table(['id', 'agency', 'kind', 'where'], rows, { paint, width }).join('\n'),
    };
  });
}
