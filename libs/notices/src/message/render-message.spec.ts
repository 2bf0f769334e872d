import type { Instant, NoticeId } from '@throughline/kernel';
import { agencyKinds, milestones, needKinds } from '@throughline/protocols';
import { at } from '../testing';
import type { MessageItem } from './message-content';
import { renderMessage } from './render-message';

const bed = 'b1f3c2d4-0a1b-5c2d-8e3f-4a5b6c7d8e9f' as NoticeId;
const talk = 'c2a4d3e5-1b2c-5d3e-9f4a-5b6c7d8e9f0a' as NoticeId;
const review = 'd3b5e4f6-2c3d-5e4f-8a5b-6c7d8e9f0a1b' as NoticeId;
const baseUrl = 'https://throughline.example.org';

const item = (over: Partial<MessageItem> = {}): MessageItem => ({ noticeId: bed, dueAt: at('22:00'), unheard: null, ...over });
const written = (items: readonly MessageItem[], now: Instant = at('18:00')) => renderMessage({ items, zone: 'America/New_York', baseUrl, now });

const several = [
  item({ noticeId: review, dueAt: null }),
  item({ noticeId: talk, dueAt: at('17:00'), unheard: 'you' }),
  item({ noticeId: bed, dueAt: at('22:00') }),
];

describe('a mail about one notice', () => {
  it('says that an item needs somebody, by when, its id and where to sign in', () =>
    expect(written([item()]).text).toBe(`An item needs you by Monday, March 2, 2026, 5:00 PM EST.

Sign in to see it:
https://throughline.example.org/notices/b1f3c2d4-0a1b-5c2d-8e3f-4a5b6c7d8e9f

Notice b1f3c2d4-0a1b-5c2d-8e3f-4a5b6c7d8e9f

Following a link answers nothing: you answer once you have signed in.
`));

  it('has by when in its subject', () => expect(written([item()]).subject).toBe('An item needs you by Monday, March 2, 2026, 5:00 PM EST'));

  it('says when it was due once that has passed', () => {
    const { subject, text } = written([item()], at('22:00'));
    expect(subject).toBe('An item needs you: it was due Monday, March 2, 2026, 5:00 PM EST');
    expect(text).toContain('An item needs you. It was due Monday, March 2, 2026, 5:00 PM EST.\n');
  });

  it('says nothing of when where nothing is due', () => {
    const { subject, text } = written([item({ dueAt: null })]);
    expect(subject).toBe('An item needs you');
    expect(text).toMatch(/^An item needs you\.\n/);
  });

  it('says that nobody was heard from, and never how high it has climbed', () => {
    const { text } = written([item({ unheard: 'you' })], at('22:30'));
    expect(text).toContain('It was due Monday, March 2, 2026, 5:00 PM EST. We have not heard from you.\n');
    expect(written([item({ unheard: 'others' })], at('22:30')).text).toContain('Others were asked before, and we have not heard from them.\n');
  });
});

describe('a mail about several notices', () => {
  it('is a short list, what is due first first', () =>
    expect(written(several).text).toBe(`3 items need you. Sign in to see them:

1. Was due Monday, March 2, 2026, 12:00 PM EST. We have not heard from you.
   https://throughline.example.org/notices/c2a4d3e5-1b2c-5d3e-9f4a-5b6c7d8e9f0a
   Notice c2a4d3e5-1b2c-5d3e-9f4a-5b6c7d8e9f0a

2. By Monday, March 2, 2026, 5:00 PM EST.
   https://throughline.example.org/notices/b1f3c2d4-0a1b-5c2d-8e3f-4a5b6c7d8e9f
   Notice b1f3c2d4-0a1b-5c2d-8e3f-4a5b6c7d8e9f

3. As soon as you can.
   https://throughline.example.org/notices/d3b5e4f6-2c3d-5e4f-8a5b-6c7d8e9f0a1b
   Notice d3b5e4f6-2c3d-5e4f-8a5b-6c7d8e9f0a1b

Following a link answers nothing: you answer once you have signed in.
`));

  it('has the first of them in its subject', () => {
    expect(written(several).subject).toBe('3 items need you: the first was due Monday, March 2, 2026, 12:00 PM EST');
    expect(written(several, at('16:00')).subject).toBe('3 items need you, the first by Monday, March 2, 2026, 12:00 PM EST');
    expect(written([item({ dueAt: null }), item({ noticeId: talk, dueAt: null })]).subject).toBe('2 items need you');
  });
});

describe('a mail about a storm of notices', () => {
  const many = Array.from({ length: 22 }, (_, index) => item({ noticeId: `00000000-0000-5000-8000-0000000000${index + 10}` as NoticeId }));
  const { subject, text, html } = written(many);

  it('lists the first twenty and says how many more there are', () => {
    expect(subject).toBe('22 items need you, the first by Monday, March 2, 2026, 5:00 PM EST');
    expect(text).toContain('\n\n20. By Monday');
    expect(text).toContain('\n\nAnd 2 more, which you see once you have signed in.\n\n');
    expect([text.match(/\/notices\//g), html.match(/\/notices\//g)].map((links) => links?.length)).toEqual([20, 20]);
    expect(html).toContain('</ol>\n<p>And 2 more, which you see once you have signed in.</p>\n');
  });

  it('of twenty leaves out none', () => expect(written(many.slice(0, 20)).text).not.toContain('more'));
});

describe('the same mail as a page', () => {
  const { html, subject } = written(several);

  it('says its language and has the subject for a title', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain(`<title>${subject}</title>`);
    expect(html).toContain('<h1>3 items need you</h1>');
  });

  it('has one link for each item, in words that tell them apart', () => {
    const links = [...html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(([, href, words]) => [href, words]);
    expect(links).toEqual([
      [`${baseUrl}/notices/${talk}`, 'Sign in to see item 1'],
      [`${baseUrl}/notices/${bed}`, 'Sign in to see item 2'],
      [`${baseUrl}/notices/${review}`, 'Sign in to see item 3'],
    ]);
  });

  it('says all that the text says', () => {
    const words = (text: string): readonly string[] => text.replaceAll(/<style>[\s\S]*<\/style>|<[^>]*>|https:\S+/g, ' ').match(/[\w:]+/g) ?? [];
    const inHtml = new Set(words(html));
    expect(words(written(several).text).filter((word) => !inHtml.has(word) && !/^\d\.?$|^them:?$/.test(word))).toEqual([]);
  });

  it('is no wider than 600 pixels', () => expect(html).toContain('max-width: 600px'));

  it('fetches nothing, so that nobody learns that it was read', () => {
    expect(html).not.toMatch(/<(img|script|link|iframe|object|embed|video|audio|form|input|svg|base)\b|url\(|@import|@font-face|background-image|\bsrc=/i);
    const addresses = html.match(/[a-z]+:\/\/[^\s"'<>)]*/g) ?? [];
    expect(addresses.filter((address) => !address.startsWith(`${baseUrl}/notices/`))).toEqual([]);
  });

  it('follows nobody: its links hold the id of the notice and nothing of whom it went to', () =>
    expect([...html.matchAll(/href="([^"]*)"/g)].filter(([, href]) => /[?#&=]/.test(href ?? ''))).toEqual([]));

  it('keeps what is handed in from being read as markup', () => {
    const escaped = renderMessage({ items: [item()], zone: 'America/New_York', baseUrl: 'https://x.example/"><img src=a>', now: at('18:00') }).html;
    expect(escaped).not.toContain('<img');
    expect(escaped).toContain('href="https://x.example/&quot;&gt;&lt;img src=a&gt;/notices/');
  });
});

describe('the colours of the page', () => {
  const style = /<style>([\s\S]*)<\/style>/.exec(written(several).html)?.[1] ?? '';
  const [light = '', dark = ''] = style.split('@media (prefers-color-scheme: dark)');

  /** WCAG 2.2, 1.4.3: the contrast of two colours, from 1 to 21. */
  const contrast = (one: string, other: string): number => {
    const [bright = 0, dim = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
    return (bright + 0.05) / (dim + 0.05);
  };
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
      const part = Number.parseInt(colour.slice(place, place + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  it.each([['by day', light], ['in the dark', dark]])('can be read %s', (_, rules) => {
    const background = /background: (#[0-9a-f]{6})/.exec(rules)?.[1] ?? '';
    const texts = [...rules.matchAll(/[ {]color: (#[0-9a-f]{6})/g)].map(([, colour]) => colour ?? '');
    expect(texts).toHaveLength(3);
    for (const text of texts) expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5);
  });

  it('say that both are meant', () => expect(written(several).html).toContain('<meta name="color-scheme" content="light dark">'));
});

describe('nothing in any mail', () => {
  const mails = [at('18:00'), at('23:00')].flatMap((now) =>
    [...([null, 'you', 'others'] as const).map((unheard) => [item({ unheard })]), [item({ dueAt: null })], several].map((items) => written(items, now)));
  const all = mails.flatMap(({ subject, text, html }) => [subject, text, html.replace(/<style>[\s\S]*<\/style>/, '')]).join('\n').toLowerCase();

  it.each([
    'traffick', 'victim', 'survivor', 'exploit', 'abuse', 'case', 'protocol', 'step', 'agency', 'milestone', 'escalat', 'level', 'rung', 'statut', 'child', 'minor',
  ])('says %s', (word) => expect(all).not.toContain(word));

  it('names a kind of agency, a need or a milestone', () =>
    expect([...agencyKinds, ...needKinds, ...milestones].filter((code) => new RegExp(`\\b${code.replaceAll('-', '[- ]')}\\b`).test(all))).toEqual([]));
});
