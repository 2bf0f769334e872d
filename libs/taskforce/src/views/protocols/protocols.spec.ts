import { aProtocol, aStep, limitConfirmed, okafor, published } from '@throughline/testing/protocols';
import { at } from '@throughline/testing/cases';
import { ToldHistory } from '../../testing/told-history';

const [v1, v2] = [aProtocol(), aProtocol([aStep(), aStep({ key: 'second' })], { version: 2, title: 'River County, second edition' })];

describe('what was published', () => {
  const viewsAfter = async () => {
    const history = await new ToldHistory().tell('protocol-river-county', at('09:00'), published(v1));
    await history.tell('protocol-river-county', at('10:00'), limitConfirmed());
    await history.tell('protocol-river-county', at('11:00'), published(v2));
    return history.views();
  };

  it('is listed by version without its steps, with the limits that the team has confirmed', async () => {
    const { documents } = await (await viewsAfter()).list('protocol-versions', { order: 0, where: ['river-county'] });
    expect(documents.map(({ value }) => value)).toEqual([
      {
        protocolId: 'river-county', version: 1, title: 'River County', kind: 'base', advice: 'Verify it with your counsel.', suggestedWhen: 'true', hash: 'hash-of-v1',
        publishedAt: at('09:00'), steps: 1, confirmedLimits: [{ stepKey: 'report', confirmedBy: okafor, at: at('10:00') }],
      },
      expect.objectContaining({ version: 2, title: 'River County, second edition', steps: 2, publishedAt: at('11:00'), confirmedLimits: [] }),
    ]);
  });

  it('is kept whole by its id and version', async () => {
    const views = await viewsAfter();
    expect(await views.get('protocols', 'river-county@1')).toEqual(v1);
    expect(await views.get('protocols', 'river-county@2')).toEqual(v2);
    expect(await views.get('protocols', 'river-county@3')).toBeUndefined();
  });

  it('is not there for a limit of a version that nobody published', async () => {
    const views = await (await new ToldHistory().tell('protocol-river-county', at('09:00'), limitConfirmed())).views();
    expect(await views.count('protocol-versions', { order: 0 })).toBe(0);
  });
});
