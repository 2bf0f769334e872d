import { at } from '@throughline/testing/cases';
import { aProtocol, published } from '@throughline/testing/protocols';
import { ToldHistory } from '../testing/told-history';
import { protocolVersions, publishedProtocol } from './protocol-versions';

const other = aProtocol(undefined, { id: 'bay-county' });

async function views() {
  const history = await new ToldHistory().tell('protocol-river-county', at('09:00'), ...Array.from({ length: 11 }, (_, i) => published(aProtocol(undefined, { version: i + 1 }))));
  await history.tell('protocol-bay-county', at('10:00'), published(other));
  return history.views();
}

describe('published protocols', () => {
  it('are listed by id and then by version, as numbers', async () => {
    const listed = (await protocolVersions(await views())).map(({ protocolId, version }) => `${protocolId} ${version}`);
    expect([listed.length, listed[0], listed[2], listed[11]]).toEqual([12, 'bay-county 1', 'river-county 2', 'river-county 11']);
  });

  it('are listed under one id', async () => expect(await protocolVersions(await views(), 'bay-county')).toHaveLength(1));

  it('are found whole by id and version', async () => {
    expect(await publishedProtocol(await views(), 'bay-county', 1)).toEqual(other);
    expect(await publishedProtocol(await views(), 'bay-county', 2)).toBeUndefined();
  });
});
